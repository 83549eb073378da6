import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openReveal } from '../utils/extension/reveal-words.ts';

// Put into a frame by the worker when the frame turns out to have pairs; `loadReveal` takes it from there.
export default defineUnlistedScript(() => {
  globalThis.duiduOpenReveal = openReveal;
});
