import { beforeEach, expect, test } from 'vitest';
import type { SaidText } from '../../../utils/page/announcer.ts';
import { Lifetime } from '../../../utils/page/lifetime.ts';
import type { Opening } from '../../../utils/page/reveal/opening.ts';
import { Standing } from '../../../utils/page/reveal/standing.ts';

let said: readonly SaidText[];
let covers: boolean;
let standing: Standing;
let before: string;
let openings: readonly [Opening, Opening];

beforeEach(() => {
  document.body.innerHTML = '<p>Tea.</p><p tabindex="0">茶。</p><p>Rice.</p><p>饭。</p>';
  before = document.documentElement.outerHTML;
  const [tea, cha, rice, fan] = document.querySelectorAll('p');
  const opening = (number: number, en: Element, zh: Element): Opening => ({
    pair: { number, en: [en], zh: [zh], separators: [], label: [], confidence: 1 },
    hidden: 'zh',
    block: en,
    pointer: undefined,
    pinned: false,
    by: 'key',
  });
  openings = [
    opening(1, tea as Element, cha as Element),
    opening(2, rice as Element, fan as Element),
  ] as const;
  said = [];
  covers = false;
  standing = new Standing({
    document,
    lifetime: new Lifetime((error) => {
      throw error;
    }),
    covers: () => covers,
    said: () => said,
    copied: 'Copied',
  });
});

const spoken = () =>
  document.querySelector('duidu-said')?.shadowRoot?.querySelector('[role="status"]')?.textContent?.trim();

test('keys are ours only where the focus has been put, and all is taken back', () => {
  const [tea, rice] = openings;
  standing.show([tea]);
  expect(standing.pairOf(tea.block), 'before there is focus').toBeUndefined();
  standing.focus(1);
  expect(document.activeElement).toBe(tea.block);
  expect(standing.pairOf(tea.block)).toBe(1);
  expect(standing.pairOf(rice.block)).toBeUndefined();
  standing.show([rice]);
  standing.focus(2);
  expect(tea.block.hasAttribute('tabindex')).toBe(false);
  expect(standing.pairOf(rice.block)).toBe(2);
  standing.show([]);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('under a cover the other side is uncovered and has the focus', () => {
  covers = true;
  const [, rice] = openings;
  standing.show([rice]);
  standing.focus(2);
  expect(document.activeElement).toBe(rice.pair.zh[0]);
  expect(document.querySelectorAll('[data-duidu-bare]')).toHaveLength(1);
  expect(rice.pair.zh[0]?.hasAttribute('data-duidu-bare')).toBe(true);
  standing.show([]);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('what can have the focus by itself keeps its own order in it, and has our keys too', () => {
  covers = true;
  const [tea] = openings;
  standing.show([tea]);
  standing.focus(1);
  const [cha] = tea.pair.zh;
  expect(cha?.getAttribute('tabindex')).toBe('0');
  expect(standing.pairOf(cha ?? null)).toBe(1);
  standing.show([]);
  expect(document.documentElement.outerHTML).toBe(before);
});

test('a sentence is said once, also when something else was said since', () => {
  standing.show([openings[0]]);
  standing.focus(1);
  said = [{ text: 'Sentence 1 of 1' }];
  standing.showSentences(1);
  expect(spoken()).toBe('Sentence 1 of 1');
  standing.confirmCopy();
  expect(spoken()).toBe('Copied');
  standing.showSentences(1);
  expect(spoken()).toBe('Copied');
  said = [{ text: 'Sentence 1 of 1' }];
  standing.showSentences(1);
  expect(spoken(), 'gone to again').toBe('Sentence 1 of 1');
});
