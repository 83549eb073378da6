import { render } from 'preact';
import '../../components/welcome/welcome.css';
import '../../utils/page/page.css';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { t } from '../../utils/extension/i18n.ts';
import { introducePage } from '../../utils/extension/own-page.ts';
import { readOwnPage } from '../../utils/extension/own-page-reader.ts';

introducePage(t('welcomeTitle'));
render(<Welcome />, document.body);
void readOwnPage();
