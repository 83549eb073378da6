import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text and its translation. */
export interface ParallelText {
  readonly en: string;
  readonly zh: string;
}

/** The messages of a compiled gettext catalogue (`.mo`) from English. @throws {Error} when it is none */
export function readMessages(bytes: Uint8Array): ParallelText[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 20 || view.getUint32(0, true) !== CATALOGUE) throw new Error('Not a message catalogue');
  const decoder = new TextDecoder();
  /** Of a message in singular and plural the last form; what stands before EOT is context. */
  const text = (at: number) => {
    const from = view.getUint32(at + 4, true);
    const forms = decoder.decode(bytes.subarray(from, from + view.getUint32(at, true)));
    return plain(forms.split('\x04').at(-1)?.split('\0').at(-1) ?? '');
  };
  const [count, originals, translations] = [8, 12, 16].map((at) => view.getUint32(at, true)) as [
    number,
    number,
    number,
  ];
  return Array.from({ length: count }, (_, i) => ({
    en: text(originals + 8 * i),
    zh: text(translations + 8 * i),
  }));
}

/**
 * The paragraphs that have the same id in pages of the same name, as those of LibreOffice's help.
 * @param en folder of the English pages
 * @param zh folder of the Chinese ones
 */
export function readHelp(en: string, zh: string): ParallelText[] {
  return readdirSync(zh, { recursive: true, encoding: 'utf8' })
    .filter((page) => page.endsWith('.html') && existsSync(join(en, page)))
    .sort()
    .flatMap((page) => {
      const own = paragraphs(readFileSync(join(en, page), 'utf8'));
      return [...paragraphs(readFileSync(join(zh, page), 'utf8'))].flatMap(([id, text]) => {
        const english = own.get(id);
        return english === undefined ? [] : { en: english, zh: text };
      });
    });
}

function paragraphs(html: string): Map<string, string> {
  const found = html.matchAll(/<(p|h\d)\b[^>]*\bid="([^"]+)"[^>]*>(.*?)<\/\1>/gs);
  return new Map(Array.from(found, ([, , id = '', content = '']) => [id, plain(content)]));
}

/** A text without tags and places for values. */
function plain(text: string): string {
  return text
    .replace(/<[^<>]*>|%[-+ #\d.$]*[a-z]/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** First four bytes of a catalogue, little endian. */
const CATALOGUE = 0x950412de;
