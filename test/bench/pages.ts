import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadLexicon } from '../../utils/tools/load-lexicon.ts';
import { loadPages } from '../pages/pages.ts';

const shared = resolve(import.meta.dirname, '../../../shared/pages/html');

/** Real pages where this checkout has them beside it, and our own where not. */
export function realPages(): string[] {
  return existsSync(shared)
    ? readdirSync(shared).map((name) => readFileSync(resolve(shared, name), 'utf8'))
    : loadPages().map(({ html }) => html);
}

/**
 * A page of many blocks, of words drawn from the lexicon and their glosses, so that no two pairs are alike; one
 * block in eleven has no partner. The same blocks at each call.
 */
export function longPage(blocks: number): string {
  const { words, stems, glosses } = loadLexicon();
  const draw = drawer(20240418);
  const pair = (): [string, string] => {
    let english = '';
    let chinese = '';
    for (let count = 8 + draw(16); count > 0; count -= 1) {
      const word = draw(words.size);
      const [gloss] = glosses(word);
      if (gloss === undefined) continue;
      english += `${LINKS[draw(LINKS.length)]} ${stems.at(gloss)} `;
      chinese += words.at(word);
    }
    return [`${english}in ${1500 + draw(500)}.`, `${chinese}。`];
  };
  const body: string[] = [];
  while (body.length < blocks) {
    for (let count = 0; count < 5; count += 1) {
      const [english, chinese] = pair();
      body.push(`<p class="plain-en">${escaped(english)}</p>`, `<p class="plain-zh">${escaped(chinese)}</p>`);
    }
    body.push(`<p>This one, number ${body.length}, is a line that nobody has cared to translate.</p>`);
  }
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Long</title>
<style>.plainly-folded .plain-zh, .plainly-en .plain-zh, .plainly-zh .plain-en { display: none }
.plainly-columns main { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 2em }
.plainly-columns main > p { grid-column: 1 / -1; margin-top: 0 }
.plainly-columns main > .plain-en { grid-column: 1 } .plainly-columns main > .plain-zh { grid-column: 2 }</style><body><main>${body.slice(0, blocks).join('\n')}</main>`;
}

const LINKS = ['the', 'of the', 'and', 'in the', 'was a', 'to', 'with the', 'from'];

/** Whole numbers from 0 up to a limit, the same ones for the same seed (a linear congruential generator). */
function drawer(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** A page of about so many characters in English alone. */
export function englishPage(characters: number): string {
  const texts = loadPages().flatMap(({ expected }) => expected.pairs.flatMap(({ en }) => en));
  let body = '';
  for (let index = 0; body.length < characters; index += 1)
    body += `<p>${escaped((texts[index % texts.length] ?? '').replace(/\p{Script=Han}/gu, ''))}</p>\n`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>English</title><body>${body}`;
}

function escaped(text: string): string {
  return text.replace(/[&<]/g, (character) => (character === '&' ? '&amp;' : '&lt;'));
}
