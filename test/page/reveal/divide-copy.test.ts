import { expect, test } from 'vitest';
import { divideCopy } from '../../../utils/page/reveal/divide-copy.ts';
import type { InlineNode } from '../../../utils/page/reveal/inline-copy.ts';

/** Each part as text with its tags, sentences in brackets. */
const divide = (content: readonly InlineNode[], language: 'en' | 'zh') =>
  divideCopy(content, language).map((part) =>
    part.sentence === undefined ? show(part.content) : `[${show(part.content)}]`,
  );

const show = (nodes: readonly InlineNode[]): string =>
  nodes
    .map((node) => (typeof node === 'string' ? node : `<${node.tag}>${show(node.children)}</${node.tag}>`))
    .join('');

test('what stands between sentences is kept', () => {
  expect(divide(['The pole is long. It floats.'], 'en')).toEqual([
    '[The pole is long.]',
    ' ',
    '[It floats.]',
  ]);
  expect(divide(['水浅。水深。'], 'zh')).toEqual(['[水浅。]', '[水深。]']);
});

test('an element within a sentence stays whole, one across its end goes on in the next', () => {
  const bold = (...children: InlineNode[]) => ({ tag: 'b', children });
  expect(
    divide(['The ', bold('pole'), ' is ', bold('long. It', { tag: 'i', children: [' floats'] }), '.'], 'en'),
  ).toEqual(['[The <b>pole</b> is <b>long.</b>]', '<b> </b>', '[<b>It<i> floats</i></b>.]']);
});

test('a link that is in two sentences leads to the same place from both', () => {
  const link = { tag: 'a', href: 'https://example.org/', children: ['水浅。水深。'] };
  expect(divideCopy([link], 'zh').map(({ content: [part] }) => part)).toEqual([
    { ...link, children: ['水浅。'] },
    { ...link, children: ['水深。'] },
  ]);
});

test('a line break parts words, and no sentences', () => {
  const parts = divideCopy(['one', { tag: 'br', children: [] }, 'two'], 'en');
  expect(parts.map(({ sentence }) => sentence)).toEqual(['one two']);
});
