import { render } from 'preact';
import '../../components/popup/popup.css';
import { Popup } from '../../components/popup/Popup.tsx';
import { introducePage } from '../../utils/extension/own-page.ts';

introducePage();
render(<Popup />, document.body);
