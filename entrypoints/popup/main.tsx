import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/surfaces.css';
import { Popup } from '../../components/popup/Popup.tsx';
import { interfaceLanguage } from '../../utils/extension/i18n.ts';

document.documentElement.lang = interfaceLanguage();
render(<Popup />, document.body);
