import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readingCode } from '../utils/extension/reading-code.ts';

// Put into a frame by the worker when the frame turns out to hold both scripts; `loadReading` takes it from there.
export default defineUnlistedScript(() => {
  globalThis.duiduReadingCode = readingCode;
});
