import { beforeEach, describe, expect, test } from 'vitest';
import type { MarkedPair } from '../../../utils/page/mark.ts';
import { divideCopy } from '../../../utils/page/reveal/divide-copy.ts';
import { copySide, foreignTo } from '../../../utils/page/reveal/inline-copy.ts';
import { SideSentences } from '../../../utils/page/sentences/side-sentences.ts';

/** A pair whose English is every element with `data-en`. */
function pairOf(html: string): MarkedPair {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...page.body.childNodes);
  const side = (language: string) => [...document.querySelectorAll(`[data-${language}]`)];
  return { number: 1, en: side('en'), zh: side('zh'), separators: [], label: [], confidence: 1 };
}

const textOf = (sentences: SideSentences, index: number) => sentences.ranges(index).map(String);

beforeEach(() => document.body.replaceChildren());

describe('where a sentence stands', () => {
  test('across inline elements, a range for each text', () => {
    const sentences = new SideSentences(
      pairOf('<p data-en>The <b>pole is <i>long</i>. It</b> floats.</p>'),
      'en',
    );
    expect(sentences.texts).toEqual(['The pole is long.', 'It floats.']);
    expect(textOf(sentences, 0)).toEqual(['The ', 'pole is ', 'long', '.']);
    expect(textOf(sentences, 1)).toEqual(['It', ' floats.']);
  });

  test('not over what belongs to another block, or is no text', () => {
    const sentences = new SideSentences(
      pairOf(
        '<div data-en>The pole <span data-zh data-duidu-pair="1">篙。</span><script>x. Y</script>is long.</div>',
      ),
      'en',
    );
    expect(sentences.texts).toEqual(['The pole is long.']);
    expect(textOf(sentences, 0)).toEqual(['The pole ', 'is long.']);
  });

  test('elements in one line make one text, elements in lines of their own do not', () => {
    const line = pairOf('<p><span data-en>The pole is</span> <span data-en>long. It floats</span></p>');
    expect(new SideSentences(line, 'en').texts).toHaveLength(2);
    const lines = pairOf('<p data-en>The pole is long</p><p data-en>It floats</p>');
    expect(new SideSentences(lines, 'en').texts).toEqual(['The pole is long', 'It floats']);
  });
});

test('the page changes a text: nothing is known of where its sentences are', () => {
  const sentences = new SideSentences(pairOf('<p data-en>The pole is long. It floats.</p>'), 'en');
  const text = document.querySelector('p')?.firstChild as Text;
  expect(sentences.isFresh).toBe(true);
  text.data = 'Short.';
  expect(sentences.isFresh).toBe(false);
  expect(sentences.ranges(1)).toEqual([]);
});

test('what is read on the page is what a card copies', () => {
  for (const html of [
    '<p data-en>\n  One <b>two. Three\n four</b>.  <i> Five. </i> <script>no</script></p>',
    '<p data-en style="white-space: pre-wrap">One two.\nThree four\nfive.</p>',
    '<div><span data-en>One two. Three</span><span data-en> four. Five.</span></div>',
    '<div><span data-en>One two.</span> <span data-en>Three four. Five.</span></div>',
    '<p data-en>One\u00a0two.\u200b<br>Three <span style="display:none">not. This.</span>four.</p>',
  ]) {
    const pair = pairOf(html);
    const copied = copySide(pair.en, foreignTo(pair))
      .flatMap(({ content }) => divideCopy(content, 'en'))
      .flatMap(({ sentence }) => sentence ?? []);
    expect(new SideSentences(pair, 'en').texts, html).toEqual(copied);
    expect(copied.length).toBeGreaterThan(1);
  }
});
