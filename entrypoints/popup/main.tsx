import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/surfaces.css';
import { Popup } from '../../components/popup/Popup.tsx';
import { introducePage } from '../../utils/extension/own-page.ts';

introducePage();
render(<Popup />, document.body);
