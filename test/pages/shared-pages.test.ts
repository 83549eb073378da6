import { expect, test } from 'vitest';
import { PAIRING_WEIGHTS } from '../../utils/align/pairing-weights.ts';
import { loadLexicon } from '../../utils/tools/load-lexicon.ts';
import { hasSharedPages, loadScorer, readSharedPages, scoreWith } from '../../utils/tools/scored-pages.ts';

// No limit of time: reading 40 real pages takes as long as the machine needs.
test.runIf(hasSharedPages)('the figures on the shared pages', { timeout: 0 }, async () => {
  const scorer = await loadScorer();
  const lexicon = loadLexicon();
  const scores = readSharedPages().map((page) => scoreWith(PAIRING_WEIGHTS, page, lexicon, scorer));
  const total = scorer.total(scores);

  expect(total.pairs).toBe(432);
  expect(total.negativePages).toBe(14);
  expect.soft(total.strict.f1, 'strict F1 over all pages').toBeGreaterThanOrEqual(0.98);
  expect.soft(total.macroStrictF1, 'strict F1 averaged over pages').toBeGreaterThanOrEqual(0.96);
  expect.soft(total.lax.f1, 'lax F1').toBeGreaterThanOrEqual(0.99);
  expect.soft(total.lostLetters, 'letters of singles that would be hidden').toBe(0);
  expect.soft(total.negativePagesTouched, 'pages without pairs that are touched').toBe(0);
});
