import type { PageText } from '../align/page-text.ts';
import type { PairedText } from '../align/pair-lines.ts';
import { sendMessage } from './messages.ts';
import { parsePairedText } from './replies.ts';

/** Lets the worker divide the lines of a page into blocks and pair these. */
export async function pairLines(text: PageText): Promise<PairedText> {
  return parsePairedText(await sendMessage('pairLines', text), text);
}
