import { otherThan, type SideLanguage } from '../view.ts';
import type { Spot } from './contract.ts';
import { type MarkedRanges, NO_RANGES } from './highlights.ts';
import type { PageSentences } from './page-sentences.ts';

/** Where the page is to be marked while a sentence of it, or of a card, is pointed at. */
export function rangesToMark(sentences: PageSentences, spot: Spot | undefined): MarkedRanges {
  if (!spot) return NO_RANGES;
  const group = sentences.groupOf(spot);
  const ranges = (language: SideLanguage) => sentences.rangesOf(spot.pair, group, language);
  return {
    ...NO_RANGES,
    sentence: ranges(spot.language),
    [group.sure ? 'counterpart' : 'doubtful']: ranges(otherThan(spot.language)),
  };
}
