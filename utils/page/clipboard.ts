import { Lifetime } from './lifetime.ts';

/**
 * Puts a text on the clipboard, by the same way as the reader's own Copy: it works on pages without TLS, and asks
 * for no permission as long as the reader has just clicked or pressed a key in this document. What is selected
 * stays so, and the page does not learn of it.
 *
 * @returns whether it worked
 */
export function writeClipboard(document: Document, text: string): boolean {
  const window = document.defaultView;
  if (!window) return false;
  let written = false;
  const write = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    written = event.clipboardData !== null;
  };
  // Only for this moment: the reader's own next Copy is not to be ours.
  const moment = new Lifetime(() => {});
  moment.listen(window, 'copy', write, { capture: true });
  const done = document.execCommand('copy');
  moment.end();
  return done && written;
}
