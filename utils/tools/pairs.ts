/**
 * Prints the pairs that Duidu finds in saved pages.
 * Usage: `npm run --silent pairs -- [--json | --explain] FILE.html…`
 */
import type { Block } from '../align/block.ts';
import type { Lexicon } from '../align/lexicon.ts';
import { judgePairs, type Verdict } from '../align/pair-blocks.ts';
import { loadLexicon } from './load-lexicon.ts';
import { readPageFile } from './read-page-file.ts';

interface Page {
  readonly file: string;
  readonly blocks: readonly Block[];
  readonly verdicts: readonly Verdict[];
}

function read(file: string, lexicon: Lexicon): Page {
  const blocks = readPageFile(file);
  return { file, blocks, verdicts: judgePairs(blocks, lexicon) };
}

function texts(page: Page, indices: readonly number[]): string[] {
  return indices.map((index) => page.blocks[index]?.text ?? '');
}

/** One line of JSON: see the README's hooks. */
function asJson(page: Page): string {
  const pairs = page.verdicts.filter(({ kept }) => kept);
  const paired = new Set(pairs.flatMap(({ en, zh }) => [...en, ...zh]));
  return JSON.stringify({
    file: page.file,
    pairs: pairs.map(({ en, zh, confidence }) => ({
      en: texts(page, en),
      zh: texts(page, zh),
      confidence: Number(confidence.toFixed(4)),
    })),
    singles: page.blocks
      .filter((_, index) => !paired.has(index))
      .map(({ language, text }) => ({ lang: language, text })),
  });
}

function asText(page: Page): string {
  const pairs = page.verdicts.filter(({ kept }) => kept);
  const lines = pairs.map(
    ({ en, zh }, index) =>
      `${index + 1}\n  ${texts(page, en).join('\n  ')}\n  ${texts(page, zh).join('\n  ')}`,
  );
  return [`${page.file}: ${pairs.length} pairs`, ...lines].join('\n');
}

/** Every block with its language, then every pair that was considered with what spoke for and against it. */
function asExplanation(page: Page): string {
  const blocks = page.blocks.map(
    ({ language, tag, text }, index) =>
      `${String(index).padStart(5)} ${language.padEnd(5)} <${tag}> ${text.slice(0, 70)}`,
  );
  const figure = (value: number) => value.toFixed(1).padStart(6);
  const verdicts = page.verdicts.map(
    (verdict) =>
      `${verdict.kept ? 'pair' : 'drop'} ${verdict.en} = ${verdict.zh}`.padEnd(24) +
      ` confidence ${verdict.confidence.toFixed(2)} content${figure(verdict.content + verdict.contradiction)}` +
      ` (translated${figure(verdict.translation)}, beyond its subject${figure(verdict.beyondSubject)}) length${figure(verdict.length)} shape${figure(verdict.shape)}` +
      ` page${figure(verdict.page)} (${verdict.layout.order}, ${verdict.layout.place})`,
  );
  return [page.file, ...blocks, ...verdicts].join('\n');
}

const args = process.argv.slice(2);
const files = args.filter((arg) => !arg.startsWith('--'));
const print = args.includes('--json') ? asJson : args.includes('--explain') ? asExplanation : asText;
if (files.length === 0) {
  console.error('Usage: npm run --silent pairs -- [--json | --explain] FILE.html…');
  process.exitCode = 1;
}
const lexicon = loadLexicon();
for (const file of files)
  try {
    console.log(print(read(file, lexicon)));
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
