import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readHelp, readMessages } from '../../utils/tools/lexicon/parallel-texts.ts';

/** A message catalogue: header, table of originals, table of translations, then all strings. */
function catalogue(messages: readonly (readonly [string, string])[]): Uint8Array {
  const strings = [0, 1].flatMap((side) =>
    messages.map((message) => new TextEncoder().encode(message[side])),
  );
  const tables = 28 + 16 * messages.length;
  const file = new Uint8Array(strings.reduce((sum, { length }) => sum + length + 1, tables));
  const view = new DataView(file.buffer);
  const header = [0x950412de, 0, messages.length, 28, 28 + 8 * messages.length];
  header.forEach((number, i) => {
    view.setUint32(4 * i, number, true);
  });
  let at = tables;
  strings.forEach((string, i) => {
    view.setUint32(28 + 8 * i, string.length, true);
    view.setUint32(32 + 8 * i, at, true);
    file.set(string, at);
    at += string.length + 1;
  });
  return file;
}

describe('readMessages', () => {
  it('reads messages with their translations', () => {
    expect(
      readMessages(
        catalogue([
          ['A river.', '河。'],
          ['Wash it.', '洗。'],
        ]),
      ),
    ).toEqual([
      { en: 'A river.', zh: '河。' },
      { en: 'Wash it.', zh: '洗。' },
    ]);
  });

  it('leaves out context, singular forms, tags and places for values', () => {
    const file = catalogue([
      ['%d <b>river</b>\0%d rivers', '<b>%d</b>条河'],
      ['noun\x04wash', '洗涤'],
    ]);
    expect(readMessages(file)).toEqual([
      { en: 'rivers', zh: '条河' },
      { en: 'wash', zh: '洗涤' },
    ]);
  });

  it('refuses what is no catalogue', () => {
    for (const bytes of [new Uint8Array(), new Uint8Array(40)])
      expect(() => readMessages(bytes)).toThrow('Not a message catalogue');
  });
});

describe('readHelp', () => {
  let folder: string;
  const page = (path: string, html: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), html);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'duidu-help-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('pairs paragraphs of the same page by their ids', () => {
    page(
      'en/a/page.html',
      '<h1 id="h" dir="auto">Rivers</h1><p id="p1">A <b>river</b>.</p><p id="p2">Gone.</p>',
    );
    page('zh/a/page.html', '<p>导航</p><h1 id="h">河流</h1>\n<p class="x" id="p1">一条<b>河</b>。</p>');
    page('zh/b/page.html', '<p id="p1">别处。</p>');
    expect(readHelp(join(folder, 'en'), join(folder, 'zh'))).toEqual([
      { en: 'Rivers', zh: '河流' },
      { en: 'A river .', zh: '一条 河 。' },
    ]);
  });
});
