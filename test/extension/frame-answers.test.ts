import { expect, test } from 'vitest';
import { addUp, parseBlocks } from '../../utils/extension/frame-answers.ts';
import { DEFAULT_SETTINGS, settingsForSite } from '../../utils/reading/settings.ts';

const settings = { ...settingsForSite(DEFAULT_SETTINGS, 'example.org'), view: 'zh' as const };
const status = { state: 'reading', pairs: 3, singles: 2, view: 'zh', site: 'example.org', settings };
const NO_READER = { state: 'idle', pairs: 0, singles: 0 };

test('adds up what the frames of a tab answer, the first with pairs being the one that matters', () => {
  const quiet = { ...status, state: 'no-pairs', pairs: 0, singles: 4 };
  expect(
    addUp([
      { frameId: 7, status },
      { frameId: 0, status: quiet, type: 'text/html' },
      { frameId: 3, status: null },
    ]),
  ).toEqual({ state: 'reading', pairs: 3, singles: 6, main: { ...status, frameId: 7 } });
  expect(addUp([])).toEqual(NO_READER);
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a word', 'reading'],
  ['a state that there is not', { ...status, state: '<b>' }],
  ['a state of another kind', { ...status, state: ['reading'] }],
  ['pairs in words', { ...status, pairs: '3' }],
  ['fewer pairs than none', { ...status, pairs: -1 }],
  ['half a single', { ...status, singles: 0.5 }],
  ['no end of pairs', { ...status, pairs: Number.POSITIVE_INFINITY }],
  ['a site that is none', { ...status, site: { toString: 'example.org' } }],
])('a frame that answers %s counts as one without a reader', (_, wrong) => {
  expect(addUp([{ frameId: 0, status: wrong }])).toEqual(NO_READER);
  const { main, ...sum } = addUp([
    { frameId: 0, status: wrong },
    { frameId: 1, status },
  ]);
  expect([main?.frameId, sum]).toEqual([1, { state: 'reading', pairs: 3, singles: 2 }]);
});

test('settings of a frame that are none, and what else it adds, are left out', () => {
  const wrong = { ...status, more: 1, settings: { view: 'fr', delay: 1e9, peek: true, sites: { a: 1 } } };
  expect(addUp([{ frameId: 0, status: wrong }]).main).toEqual({
    ...status,
    view: 'en',
    settings: { ...settingsForSite(DEFAULT_SETTINGS, ''), peek: true },
    frameId: 0,
  });
});

test('blocks for a report are taken only if every one is a block', () => {
  const block = { language: 'en', tag: 'p', length: 12 };
  const blocks = [block, { ...block, language: 'zh', pair: 1 }];
  expect(parseBlocks(blocks)).toEqual(blocks);
  for (const wrong of [
    null,
    { length: 1, 0: block },
    [block, null],
    [{ ...block, tag: 'p\n12\ten' }],
    [{ ...block, language: 3 }],
    [{ ...block, length: '12' }],
    [{ ...block, pair: 'one' }],
  ])
    expect(parseBlocks(wrong), JSON.stringify(wrong)).toEqual([]);
});
