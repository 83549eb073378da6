import { StringTable } from './string-table.ts';

/** What the aligner knows of the two languages; made by `utils/tools/build-lexicon.ts`, read by `parseLexicon`. */
export interface Lexicon {
  /** Chinese words, simplified. */
  readonly words: StringTable;
  /** English stems that occur in glosses. */
  readonly stems: StringTable;
  /** Stems of a Chinese word's glosses, the most telling first, as numbers in `stems`. */
  glosses(word: number): Uint16Array;
  /** Characters that translate a stem, in ascending order, as was learnt from texts and their translations. */
  learned(stem: number): Uint16Array;
  /** How often each of them did, in occurrences. */
  learnedCounts(stem: number): Float64Array;
  /** How often a stem is said for one word of running text, from Chinese frequencies: 0 to 1. */
  stemRate(stem: number): number;
  /** Readings of one Chinese character as toneless syllables, as numbers; empty where unknown. */
  readings(codePoint: number): Uint16Array;
  /** The number of a toneless syllable (`zheng`), or −1. */
  syllable(text: string): number;
  /** The text with traditional characters replaced by simplified ones; same length. */
  simplify(text: string): string;
}

/** First bytes of a lexicon file: name and version of the format. */
export const MAGIC = 'DUIDU-2\n';

/** Rates are stored as bytes: round(−RATE_STEP · ln rate). */
export const RATE_STEP = 12;

/** Counts are stored as bytes: round(COUNT_STEP · ln count). */
export const COUNT_STEP = 3;

/**
 * Reads a lexicon file: the magic, then for each section its length in bytes (uint32, little endian) and bytes:
 * words, stems, syllables (UTF-8, newline-separated), gloss counts (a byte per word), glosses (uint16), stem rates
 * (a byte per stem), readings (UTF-8: a line per syllable with the characters read so), variants (UTF-8:
 * traditional and simplified characters by turns), and of what was learnt how many characters (uint16 per stem), the
 * characters (uint16) and their counts (bytes). Keeps none of the bytes.
 * @throws {Error} when the bytes are not a whole lexicon of this version
 */
export function parseLexicon(bytes: Uint8Array): Lexicon {
  const file = new Sections(bytes);
  const words = new StringTable(file.text());
  const stems = new StringTable(file.text());
  const syllables = new StringTable(file.text());
  const counts = file.bytes();
  const glosses = file.numbers();
  const rates = file.bytes();
  const readings = listsByCharacter(file.text());
  const variants = variantTable(file.text());
  const learned = file.numbers();
  const characters = file.numbers();
  const steps = file.bytes();
  file.end();

  const starts = startsOf(counts);
  const learnedStarts = startsOf(learned);
  if (counts.length !== words.size || starts[words.size] !== glosses.length || rates.length !== stems.size)
    throw damaged('its sections do not fit each other');
  if (learned.length !== stems.size || learnedStarts[stems.size] !== characters.length)
    throw damaged('what was learnt does not fit its stems');
  if (characters.length !== steps.length) throw damaged('a character without its count');
  if (largest(glosses) >= stems.size) throw damaged('a gloss is no stem');
  if (largest(readings.items) >= syllables.size) throw damaged('a reading is no syllable');

  return {
    words,
    stems,
    glosses: (word) => glosses.subarray(starts[word], starts[word + 1]),
    learned: (stem) => characters.subarray(learnedStarts[stem], learnedStarts[stem + 1]),
    learnedCounts: (stem) =>
      Float64Array.from(steps.subarray(learnedStarts[stem], learnedStarts[stem + 1]), (step) =>
        Math.exp(step / COUNT_STEP),
      ),
    stemRate: (stem) => RATES[rates[stem] ?? 255] as number,
    readings: (character) =>
      character < UNITS
        ? readings.items.subarray(readings.starts[character], readings.starts[character + 1])
        : NONE,
    syllable: (syllable) => syllables.find(syllable),
    simplify: (input) => simplify(input, variants),
  };
}

const damaged = (how: string) => new Error(`The lexicon is damaged: ${how}`);

/** The sections of a lexicon file, one after the other. */
class Sections {
  readonly #bytes: Uint8Array;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #at = MAGIC.length;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    for (let i = 0; i < MAGIC.length; i += 1)
      if (bytes[i] !== MAGIC.charCodeAt(i)) throw new Error('Not a lexicon of this version');
  }

  /** A copy of the next section, so that the file's bytes need not outlive their reading. */
  bytes(): Uint8Array<ArrayBuffer> {
    const from = this.#at + 4;
    if (from > this.#bytes.length) throw damaged('it is cut short');
    const length = new DataView(this.#bytes.buffer, this.#bytes.byteOffset + this.#at, 4).getUint32(0, true);
    this.#at = from + length;
    if (this.#at > this.#bytes.length) throw damaged('it is cut short');
    return new Uint8Array(this.#bytes.subarray(from, this.#at));
  }

  numbers(): Uint16Array {
    const bytes = this.bytes();
    if (bytes.length % 2 !== 0) throw damaged('half a number');
    return new Uint16Array(bytes.buffer);
  }

  text(): string {
    try {
      return this.#decoder.decode(this.bytes());
    } catch (error) {
      throw error instanceof TypeError ? damaged('its text is not UTF-8') : error;
    }
  }

  end() {
    if (this.#at !== this.#bytes.length) throw damaged('something follows its end');
  }
}

/** −1 for none. */
function largest(numbers: Uint16Array): number {
  let most = -1;
  for (let i = 0; i < numbers.length; i += 1) most = Math.max(most, numbers[i] ?? 0);
  return most;
}

/** Where each of several lists begins, laid end to end, and where the last one ends. */
function startsOf(counts: Uint8Array | Uint16Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i += 1) starts[i + 1] = (starts[i] ?? 0) + (counts[i] ?? 0);
  return starts;
}

/** For each UTF-16 unit the numbers of the lines that hold it. */
function listsByCharacter(text: string): { starts: Uint32Array; items: Uint16Array } {
  const counts = new Uint16Array(UNITS);
  let lines = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit !== NEWLINE) counts[unit] = (counts[unit] ?? 0) + 1;
  }
  const starts = startsOf(counts);
  const items = new Uint16Array(starts[UNITS] ?? 0);
  const next = starts.slice();
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === NEWLINE) lines += 1;
    else {
      const place = next[unit] ?? 0;
      items[place] = lines;
      next[unit] = place + 1;
    }
  }
  return { starts, items };
}

/** For each UTF-16 unit the one to write in its place, or 0. */
function variantTable(text: string): Uint16Array {
  if (text.length % 2 !== 0) throw damaged('a character without its variant');
  const variants = new Uint16Array(UNITS);
  for (let i = 0; i < text.length; i += 2) variants[text.charCodeAt(i)] = text.charCodeAt(i + 1);
  return variants;
}

function simplify(text: string, variants: Uint16Array): string {
  let out = '';
  let copied = 0;
  for (let i = 0; i < text.length; i += 1) {
    const simplified = variants[text.charCodeAt(i)];
    if (!simplified) continue;
    out += text.slice(copied, i) + String.fromCharCode(simplified);
    copied = i + 1;
  }
  return copied === 0 ? text : out + text.slice(copied);
}

const RATES = Float64Array.from({ length: 256 }, (_, byte) => Math.exp(-byte / RATE_STEP));
const NEWLINE = 10;
const UNITS = 0x10000;
const NONE = new Uint16Array();
