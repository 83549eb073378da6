import { expect, test } from 'vitest';
import { textOfPair } from '../../utils/page/pair-text.ts';

function pairOf(html: string) {
  document.body.innerHTML = html;
  const side = (language: string) => [...document.querySelectorAll(`[data-${language}]`)];
  return { number: 1, en: side('en'), zh: side('zh'), separators: [], label: [], confidence: 1 };
}

test('both languages, one below the other, as they are seen: lines kept, white space and what is hidden not', () => {
  const pair = pairOf(`
    <p data-en>Tea  <b>wants</b>
      time<br>and <a href="/water">water</a>.<i style="display:none">x</i></p>
    <p data-zh>茶要<em>时间</em>，</p><p data-zh>也要水。</p>`);
  expect(textOfPair(pair, 'en')).toBe('Tea wants time\nand water.\n茶要时间，\n也要水。');
  expect(textOfPair(pair, 'zh')).toBe('茶要时间，\n也要水。\nTea wants time\nand water.');
});

test('a side inside the element of the other is not copied twice', () => {
  const pair = pairOf('<p data-en>Slowly <span data-zh>慢慢地</span></p>');
  expect(textOfPair(pair, 'en')).toBe('Slowly\n慢慢地');
});
