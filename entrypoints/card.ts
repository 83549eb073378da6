import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

// REVEAL's card is put here; it is loaded into a frame when it is first needed.
export default defineUnlistedScript(() => {});
