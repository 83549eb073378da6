import { expect, test } from 'vitest';
import { isFoldedApart } from '../../utils/page/folded-apart.ts';
import { readBlocks } from '../../utils/page/read-blocks.ts';

/** Whether the first English block of a page and its first Chinese one are folded apart. */
function apart(html: string): boolean {
  document.body.innerHTML = html;
  const blocks = readBlocks(document);
  const first = (language: string) => [blocks.findIndex(({ block }) => block.language === language)];
  return isFoldedApart({ en: first('en'), zh: first('zh'), confidence: 1 }, blocks);
}

const EN = 'The first boat leaves at half past six.';
const ZH = '头班船六点半开。';

test.each([
  ['a translation that is opened', `<p>${EN}</p><details><summary>…</summary><p>${ZH}</p></details>`],
  ['bare text that is opened', `<p>${EN}</p><details><summary>…</summary>${ZH}</details>`],
  ['a summary and what it opens', `<details><summary>${EN}</summary><p>${ZH}</p></details>`],
  [
    'a fold within a fold',
    `<details><summary>…</summary><p>${EN}</p><details><summary>…</summary>${ZH}</details></details>`,
  ],
  ['a fold without a summary', `<details><p>${EN}</p></details><p>${ZH}</p>`],
])('%s', (_, html) => {
  expect(apart(html)).toBe(true);
});

test.each([
  ['no folds', `<p>${EN}</p><p>${ZH}</p>`],
  ['both in one fold', `<details><summary>…</summary><p>${EN}</p><p>${ZH}</p></details>`],
  ['both in one summary', `<details><summary>${EN}<br>${ZH}</summary>…</details>`],
  ['a text and the summary beside it', `<p>${EN}</p><details><summary><b>${ZH}</b></summary>…</details>`],
  [
    'folds side by side',
    `<details><summary>…</summary>${EN}</details><details><summary>…</summary>${ZH}</details>`,
  ],
])('not %s', (_, html) => {
  expect(apart(html)).toBe(false);
});
