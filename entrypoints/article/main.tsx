import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/article/article.css';
import '../../utils/page/page.css';
import { Article } from '../../components/article/Article.tsx';
import { introducePage } from '../../utils/extension/own-page.ts';
import { readOwnPage } from '../../utils/extension/own-page-reader.ts';

introducePage();
render(<Article />, document.body);
void readOwnPage();
