import { expect, test } from 'vitest';
import { describeBlocks } from '../../utils/page/describe.ts';

test('describes folded sides too, by number, and says no word of them', () => {
  document.body.innerHTML =
    '<p data-duidu-pair="1" data-duidu-lang="en">The tea house opens at six.</p>' +
    '<p data-duidu-pair="1" data-duidu-lang="zh" hidden="until-found">茶馆六点开门。</p>' +
    '<h2>Alone in here.</h2>' +
    '<p hidden>The page itself hides this.</p>';
  const before = document.body.innerHTML;
  expect(describeBlocks(document)).toEqual([
    { language: 'en', tag: 'p', length: 27, pair: 1 },
    { language: 'zh', tag: 'p', length: 7, pair: 1 },
    { language: 'en', tag: 'h2', length: 14 },
  ]);
  expect(document.body.innerHTML).toBe(before);
});
