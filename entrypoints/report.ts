import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { describeBlocks } from '../utils/page/describe.ts';

// Put into a page by the popup when a reader wants to report it; a file of its own, because hardly any page needs it.
export default defineUnlistedScript(() => {
  globalThis.duiduBlocks = describeBlocks(document);
});
