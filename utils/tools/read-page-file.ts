import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import type { Block } from '../align/block.ts';
import { readBlocks } from '../page/read-blocks.ts';

/**
 * The blocks of a saved page, in reading order, as far as its markup alone tells them.
 * @throws {Error} when the file can't be read
 */
export function readPageFile(file: string): Block[] {
  const { window } = openPageFile(file);
  try {
    return readBlocks(window.document).map(({ block }) => block);
  } finally {
    window.close();
  }
}

/**
 * A saved page as a document without scripts running; its window is to be closed.
 * @throws {Error} when the file can't be read
 */
export function openPageFile(file: string): JSDOM {
  return new JSDOM(asText(readFileSync(file)));
}

/** A saved page often lost the header that named its encoding, but what is UTF-8 is hardly ever so by chance. */
function asText(bytes: Buffer): string | Buffer {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes;
  }
}
