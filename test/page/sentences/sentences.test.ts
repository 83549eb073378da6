import { beforeEach, expect, test, vi } from 'vitest';
import type { SentenceLink } from '../../../utils/align/align-sentences.ts';
import { Lifetime } from '../../../utils/page/lifetime.ts';
import type { MarkedPair } from '../../../utils/page/mark.ts';
import { Sentences } from '../../../utils/page/sentences/sentences.ts';

const EN = ['The pole is long.', 'It floats.', 'It is made of bamboo.'];
const ZH = ['篙很长。', '浮得起来。', '是竹子做的。'];

/** The second is not sure. */
const LINKS: SentenceLink[] = [1, 0.6, 1].map((confidence, i) => ({ en: [i], zh: [i], confidence }));

const showSentences = vi.fn();
const align = vi.fn(async (pairs: readonly unknown[]) => pairs.map(() => LINKS));
let open: number[];
let pair: MarkedPair;
let sentences: Sentences;

beforeEach(() => {
  vi.clearAllMocks();
  const paragraph = (text: string): Element => {
    const element = document.createElement('p');
    element.textContent = text;
    return element;
  };
  const [en, zh] = [paragraph(EN.join(' ')), paragraph(ZH.join(''))];
  document.body.replaceChildren(en, zh);
  pair = { number: 1, en: [en], zh: [zh], separators: [], label: [], confidence: 1 };
  open = [];
  sentences = new Sentences({
    document,
    lifetime: new Lifetime((error) => {
      throw error;
    }),
    pairs: () => [pair],
    align,
    open: () => open,
    presenter: () => ({ sentenceAt: () => undefined, showSentences, confirmCopy: () => {} }),
    hidden: () => 'zh',
    readIn: () => 'en',
    standing: () => false,
    over: () => false,
    peek: () => true,
    sayPlace: (number, count) => `${number} of ${count}`,
  });
  sentences.refresh();
});

/** The answer comes with promises alone, and all of these are kept before the next timer. */
const answered = () => new Promise((resolve) => setTimeout(resolve));

function openPair(): void {
  open = [1];
  sentences.follow();
}

test('nothing is asked for before a sentence is', async () => {
  openPair();
  sentences.refresh();
  expect(align).not.toHaveBeenCalled();
  sentences.step(1, 1);
  expect(align).toHaveBeenCalledWith([{ en: EN, zh: ZH }]);
});

test('a card shows a sure counterpart alone, and all of its text beside one that is not sure', async () => {
  openPair();
  sentences.step(1, 1);
  expect(sentences.inCard(1, ZH), 'before the answer').toMatchObject({ marked: [0], alone: undefined });
  showSentences.mockClear();
  await answered();
  expect(sentences.inCard(1, ZH)).toMatchObject({ marked: [0], alone: [0] });
  sentences.step(1, 1);
  expect(sentences.inCard(1, ZH)).toMatchObject({ marked: [1], alone: undefined });
  sentences.step(1, 1);
  expect(sentences.inCard(1, ZH)).toMatchObject({ marked: [2], alone: [2] });
  expect(align).toHaveBeenCalledTimes(1);
});

test('keys stay at the ends, and say the counterpart only where it is sure', async () => {
  openPair();
  sentences.step(1, -1);
  await answered();
  const said = () => sentences.inCard(1, ZH)?.said;
  sentences.step(1, 1);
  expect(said()).toEqual([{ text: '3 of 3' }, { text: ZH[2], lang: 'zh' }, { text: EN[2], lang: 'en' }]);
  sentences.step(1, -1);
  expect(said()).toEqual([{ text: '2 of 3' }, { text: ZH[1], lang: 'zh' }]);
});

test('what is said waits for the counterpart, and is said once', async () => {
  openPair();
  sentences.step(1, 1);
  expect(sentences.inCard(1, ZH)?.said, 'before the answer').toEqual([]);
  await answered();
  const said = [{ text: '1 of 3' }, { text: ZH[0], lang: 'zh' }, { text: EN[0], lang: 'en' }];
  expect(sentences.inCard(1, ZH)?.said).toEqual(said);
});

test('without an answer the sentence alone is said', async () => {
  align.mockRejectedValueOnce(new Error('The extension is gone'));
  openPair();
  sentences.step(1, 1);
  await answered();
  expect(sentences.inCard(1, ZH)?.said).toEqual([{ text: '1 of 3' }, { text: ZH[0], lang: 'zh' }]);
});

test('a card that has other sentences than the page is left as it is', () => {
  openPair();
  sentences.step(1, 1);
  expect(sentences.inCard(1, [...ZH, '还有一句。'])).toBeUndefined();
});

test('a closed card forgets what it showed', async () => {
  openPair();
  sentences.step(1, 1);
  await answered();
  open = [];
  sentences.follow();
  openPair();
  expect(sentences.inCard(1, ZH)).toMatchObject({ marked: [], alone: undefined, said: [] });
});

test('a text that the page has changed is asked for anew, and nothing old is said of it', async () => {
  openPair();
  sentences.step(1, 1);
  await answered();
  (pair.en[0]?.firstChild as Text).data = 'The pole is short. It floats. It is made of bamboo.';
  sentences.step(1, 1);
  expect(align).toHaveBeenCalledTimes(2);
  expect(sentences.inCard(1, ZH)).toMatchObject({ marked: [1], alone: undefined, sure: true });
});

test('of a text in both Chinese scripts one is aligned, and both are shown', async () => {
  const copies = [...ZH, '篙很長。', '浮得起來。', '是竹子做的。'];
  (pair.zh[0]?.firstChild as Text).data = copies.join('');
  openPair();
  sentences.step(1, 1);
  await answered();
  expect(align).toHaveBeenCalledWith([{ en: EN, zh: ZH }]);
  expect(sentences.inCard(1, copies)).toMatchObject({ marked: [0, 3], alone: [0, 3] });
});
