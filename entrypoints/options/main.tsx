import { render } from 'preact';
import '../../components/options/options.css';
import { Options } from '../../components/options/Options.tsx';
import { t } from '../../utils/extension/i18n.ts';
import { introducePage } from '../../utils/extension/own-page.ts';

introducePage(t('optionsTitle'));
render(<Options />, document.body);
