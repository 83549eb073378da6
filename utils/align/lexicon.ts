import { StringTable } from './string-table.ts';

/** What the aligner knows of the two languages; made by `utils/tools/build-lexicon.ts`, read by `parseLexicon`. */
export interface Lexicon {
  /** Chinese words, simplified. */
  readonly words: StringTable;
  /** English stems that occur in glosses. */
  readonly stems: StringTable;
  /** Stems of a Chinese word's glosses, the most telling first, as numbers in `stems`. */
  glosses(word: number): Uint16Array;
  /** How often a stem is said for one word of running text, from Chinese frequencies: 0 to 1. */
  stemRate(stem: number): number;
  /** Readings of one Chinese character as toneless syllables, as numbers; empty where unknown. */
  readings(codePoint: number): readonly number[];
  /** The number of a toneless syllable (`zheng`), or −1. */
  syllable(text: string): number;
  /** The text with traditional characters replaced by simplified ones; same length. */
  simplify(text: string): string;
}

/** First bytes of a lexicon file: name and version of the format. */
export const MAGIC = 'DUIDU-1\n';

/** Rates are stored as bytes: round(−RATE_STEP · ln rate). */
export const RATE_STEP = 12;

/**
 * Reads a lexicon file: the magic, then for each section its length in bytes (uint32, little endian) and bytes:
 * words, stems, syllables (UTF-8, newline-separated), gloss counts (a byte per word), glosses (uint16), stem rates
 * (a byte per stem), readings (UTF-8: a line per syllable with the characters read so), variants (UTF-8:
 * traditional and simplified characters by turns).
 * @throws {Error} when the bytes are not a lexicon of this version
 */
export function parseLexicon(bytes: Uint8Array): Lexicon {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  if (decoder.decode(bytes.subarray(0, MAGIC.length)) !== MAGIC)
    throw new Error('Not a lexicon of this version');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = MAGIC.length;
  const section = () => {
    const length = view.getUint32(at, true);
    at += 4 + length;
    if (at > bytes.length) throw new Error('The lexicon is cut short');
    return bytes.subarray(at - length, at);
  };
  const text = () => decoder.decode(section());

  const words = new StringTable(text());
  const stems = new StringTable(text());
  const syllables = new StringTable(text());
  const counts = section();
  // A copy: a Uint16Array needs an even offset, and the file's bytes need not outlive this call.
  const glosses = new Uint16Array(new Uint8Array(section()).buffer);
  const rates = section();
  const readings = parseReadings(text());
  const variants = parseVariants(text());

  const starts = new Uint32Array(words.size + 1);
  for (let word = 0; word < words.size; word += 1)
    starts[word + 1] = (starts[word] ?? 0) + (counts[word] ?? 0);

  return {
    words,
    stems,
    glosses: (word) => glosses.subarray(starts[word], starts[word + 1]),
    stemRate: (stem) => Math.exp(-(rates[stem] ?? 255) / RATE_STEP),
    readings: (codePoint) => readings.get(codePoint) ?? [],
    syllable: (syllable) => syllables.find(syllable),
    simplify: (input) => simplify(input, variants),
  };
}

function parseReadings(text: string): Map<number, number[]> {
  const readings = new Map<number, number[]>();
  text.split('\n').forEach((characters, syllable) => {
    for (const character of characters) {
      const codePoint = character.codePointAt(0) ?? 0;
      const known = readings.get(codePoint);
      if (known) known.push(syllable);
      else readings.set(codePoint, [syllable]);
    }
  });
  return readings;
}

function parseVariants(text: string): Map<number, string> {
  const variants = new Map<number, string>();
  for (let i = 0; i + 1 < text.length; i += 2) variants.set(text.charCodeAt(i), text.charAt(i + 1));
  return variants;
}

function simplify(text: string, variants: ReadonlyMap<number, string>): string {
  let out = '';
  let copied = 0;
  for (let i = 0; i < text.length; i += 1) {
    const simplified = variants.get(text.charCodeAt(i));
    if (simplified === undefined) continue;
    out += text.slice(copied, i) + simplified;
    copied = i + 1;
  }
  return copied === 0 ? text : out + text.slice(copied);
}
