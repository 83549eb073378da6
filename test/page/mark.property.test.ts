import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BlockPair } from '../../utils/align/block.ts';
import { Marks } from '../../utils/page/mark.ts';
import { readPage } from '../../utils/page/read.ts';

type Tree =
  | string
  | { tag: string; attributes: Record<string, string>; children: Tree[] }
  | { comment: string };

const texts = fc.constantFrom(
  'The river rises in the spring.',
  'Boats wait for the tide, and we wait too. ',
  '河水在春天上涨。',
  '船等着潮水，我们也等着。',
  'The ferry leaves at nine. 渡船九点开。',
  'We have tea at four. 我们四点喝茶。 The shop is shut. 店关了。',
  '今天 (today) 有雨',
  'a 𠮷 𝒳 👩‍👩‍👧 b',
  '\u200f\u200b',
  '\u00a0\u3000',
  '\n  ',
  '',
  'x',
  '１２３',
);
const tags = fc.constantFrom(
  'p',
  'div',
  'span',
  'b',
  'a',
  'ul',
  'li',
  'br',
  'table',
  'tr',
  'td',
  'h2',
  'section',
  'img',
  'ruby',
  'rt',
  'pre',
  'code',
  'summary',
  'dl',
  'dd',
  'template',
  'button',
  'x-card',
);
const attributes = fc.dictionary(
  fc.constantFrom('class', 'data-duidu-pair', 'data-duidu-lang', 'lang', 'hidden', 'style', 'title'),
  fc.constantFrom('', '1', 'zh', 'en', 'display:none', 'x'),
  { maxKeys: 3 },
);
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    texts,
    fc.record({ comment: fc.constantFrom('', 'note', '译文') }),
    fc.record({ tag: tags, attributes, children: fc.array(tie('tree'), { maxLength: 5 }) }),
  ),
}));

function build(parent: Element, trees: readonly Tree[]): void {
  for (const node of trees) {
    if (typeof node === 'string') parent.append(document.createTextNode(node));
    else if ('comment' in node) parent.append(document.createComment(node.comment));
    else {
      const element = document.createElement(node.tag);
      for (const [name, value] of Object.entries(node.attributes)) element.setAttribute(name, value);
      build(element, node.children);
      parent.append(element);
    }
  }
}

function textNodes(): Text[] {
  const found: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

/** Pairs each English block with a Chinese one that the seed picks. */
function somePairs(languages: readonly string[], seed: number): BlockPair[] {
  const zh = languages.flatMap((language, i) => (language === 'zh' ? [i] : []));
  const pairs: BlockPair[] = [];
  languages.forEach((language, i) => {
    if (language !== 'en' || (i + seed) % 4 === 0 || zh.length === 0) return;
    const [partner] = zh.splice((i * seed) % zh.length, 1);
    if (partner !== undefined) pairs.push({ en: [i], zh: [partner], confidence: 1 });
  });
  return pairs;
}

test('marks that are undone leave no trace in markup, text nodes or selection', () => {
  let marked = 0;
  fc.assert(
    fc.property(fc.array(tree, { minLength: 1, maxLength: 8 }), fc.nat(7), (trees, seed) => {
      document.body.replaceChildren();
      build(document.body, trees);
      const nodes = textNodes();
      const data = nodes.map((node) => node.data);
      const html = document.documentElement.outerHTML;

      const blocks = readPage(document);
      expect(document.documentElement.outerHTML).toBe(html);
      const pairs = somePairs(
        blocks.map(({ block }) => block.language),
        seed,
      );
      const [from, to] = [nodes[seed % nodes.length], nodes[(seed * 3) % nodes.length]];
      if (from && to) document.getSelection()?.setBaseAndExtent(from, 0, to, to.length);
      const marks = new Marks(document);
      marks.update(blocks, pairs);
      marked += marks.pairs.length;
      expect(marks.pairs).toHaveLength(pairs.length);
      for (const { number, en, zh } of marks.pairs)
        for (const element of [...en, ...zh])
          expect(element.getAttribute('data-duidu-pair')).toBe(String(number));

      marks.undo();
      expect(document.documentElement.outerHTML).toBe(html);
      const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() as Selection;
      if (from && to)
        expect([anchorNode === from, anchorOffset, focusNode === to, focusOffset]).toEqual([
          true,
          0,
          true,
          to.length,
        ]);
      const after = textNodes();
      expect(after.length).toBe(nodes.length);
      expect(after.every((node, i) => node === nodes[i])).toBe(true);
      expect(nodes.map((node) => node.data)).toEqual(data);
    }),
    { numRuns: 1000, seed: 1 },
  );
  expect(marked).toBeGreaterThan(300);
}, 300_000);
