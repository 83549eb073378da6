/** What the comparison of browser and command runs inside a page. */
import { readBlocks } from '../../utils/page/read-blocks.ts';
import { computedLook } from '../../utils/page/visibility.ts';

/** The blocks of the page as the extension reads them. */
export const blocks = () => readBlocks(document, computedLook(window)).map(({ block }) => block);
