import { inflateSync } from 'node:zlib';

/**
 * The text of a PDF that Chromium has made, in the order in which it is painted, without white space. Reads just the
 * part of PDF (ISO 32000-1, 7.3, 9.4, 9.10.3) that its writer uses; a library would be larger than all of Duidu.
 */
export function pdfText(file: Uint8Array): string {
  const objects = objectsOf(file);
  const fonts = new Map<string, CharacterMap>();
  for (const [, name = '', id = ''] of Buffer.from(file)
    .toString('latin1')
    .matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '');
    if (map) fonts.set(name, characterMap(streamOf(objects.get(map[1] ?? ''))));
  }
  return contentsOf(objects)
    .map((content) => paintedText(content, fonts))
    .join('');
}

/** What paints the pages of a PDF that Chromium has made, one after the other. */
export function pageContents(file: Uint8Array): string[] {
  return contentsOf(objectsOf(file));
}

function contentsOf(objects: ReadonlyMap<string, string>): string[] {
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
  return pages.map((page) => streamOf(objects.get(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '')));
}

function objectsOf(file: Uint8Array): Map<string, string> {
  const source = Buffer.from(file).toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of source.matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g))
    objects.set(id, body);
  return objects;
}

interface CharacterMap {
  /** Hexadecimal digits of one code. */
  readonly digits: number;
  readonly texts: ReadonlyMap<number, string>;
}

function streamOf(body = ''): string {
  const stream = /stream\r?\n([\s\S]*?)\nendstream/.exec(body)?.[1] ?? '';
  // That of an empty page is too short to be compressed.
  if (!body.startsWith('<</Filter /FlateDecode')) return stream;
  return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
}

/** What the codes of a font mean, by its `ToUnicode` map. */
function characterMap(source: string): CharacterMap {
  const texts = new Map<number, string>();
  const number = (hex = '') => Number.parseInt(hex, 16);
  for (const [, section = ''] of source.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code, text] of section.matchAll(/<(\w+)>\s*<(\w+)>/g)) texts.set(number(code), utf16(text));
  for (const [, section = ''] of source.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from, to, text = ''] of section.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let code = number(from); code <= number(to); code++)
        texts.set(code, utf16((number(text) + code - number(from)).toString(16).padStart(text.length, '0')));
  return { digits: /begincodespacerange\s*<(\w+)>/.exec(source)?.[1]?.length ?? 4, texts };
}

function utf16(hex = ''): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

/** What the operators of a page paint, in this order. */
function paintedText(content: string, fonts: ReadonlyMap<string, CharacterMap>): string {
  const operators =
    /\/ActualText <FEFF(?<actual>\w*)>|(?<end>\bEMC\b)|\/(?<font>F\d+) [\d.]+ Tf|(?<shown><\w+>|\[[^\]]*\]) ?T[jJ]/g;
  let font: CharacterMap | undefined;
  let isReplaced = false;
  let text = '';
  for (const { groups = {} } of content.matchAll(operators)) {
    if (groups.font) font = fonts.get(groups.font);
    else if (groups.end) isReplaced = false;
    else if (groups.actual !== undefined) {
      isReplaced = true;
      text += utf16(groups.actual);
    } else if (!isReplaced && font)
      for (const [, codes = ''] of (groups.shown ?? '').matchAll(/<(\w+)>/g))
        for (let i = 0; i < codes.length; i += font.digits)
          text += font.texts.get(Number.parseInt(codes.slice(i, i + font.digits), 16)) ?? '\uFFFD';
  }
  return text.replace(/\s+/g, '');
}
