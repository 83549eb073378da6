/** What the comparison of browser and command runs inside a page. */
import { readPage } from '../../utils/page/read.ts';
import { computedLook } from '../../utils/page/visibility.ts';

/** The blocks of the page as the extension reads them. */
export const blocks = () => readPage(document, computedLook(window)).map(({ block }) => block);
