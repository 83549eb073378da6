import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BlockPair } from '../../utils/align/block.ts';
import { Marks } from '../../utils/page/mark.ts';
import { readBlocks } from '../../utils/page/read-blocks.ts';
import { buildPage, pageSource } from './generated-page.ts';

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
    fc.property(pageSource, fc.nat(7), (source, seed) => {
      buildPage(document, source);
      const nodes = textNodes();
      const data = nodes.map((node) => node.data);
      const html = document.documentElement.outerHTML;

      const blocks = readBlocks(document);
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
