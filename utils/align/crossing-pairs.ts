import type { Band } from './band.ts';
import type { Step } from './lattice.ts';

/** A pair of one segment a side, and what speaks for it (log-odds). */
interface Candidate {
  readonly en: number;
  readonly zh: number;
  readonly odds: number;
}

interface Found extends Candidate {
  /** Its share among what its segments could be: this pair, its rivals, or alone; 0 to 1. */
  readonly posterior: number;
}

/**
 * Finds pairs that an alignment in order can't hold: lists that are sorted anew, paragraphs that changed places. An
 * alignment joins two of them that stand beside each other to a pair of two and two, and leaves the others alone.
 *
 * Among all that stands alone or in such a pair, the best candidates are taken first, each only if nothing that is
 * still there comes near it (greedy matching, as in Melamed's competitive linking, 2000).
 *
 * @param pairs in order
 * @param odds what speaks for a pair of single segments
 * @param least odds of a pair out of order
 * @param lead  how much better a pair must be than any other with one of its segments
 * @returns the pairs with those that were found; a pair of several and several goes where it falls apart as a whole
 */
export function withCrossingPairs(
  pairs: readonly Step[],
  band: Band,
  odds: (en: number, zh: number) => number,
  least: number,
  lead: number,
): Step[] {
  const free = { en: new Array<boolean>(band.en).fill(true), zh: new Array<boolean>(band.zh).fill(true) };
  for (const pair of pairs) {
    if (isLoose(pair)) continue;
    free.en.fill(false, pair.enFrom, pair.enTo);
    free.zh.fill(false, pair.zhFrom, pair.zhTo);
  }
  const candidates: Candidate[] = [];
  for (let en = 0; en < band.en; en += 1) {
    if (!free.en[en]) continue;
    for (let zh = band.from(en); zh < band.to(en); zh += 1) {
      if (!free.zh[zh]) continue;
      const each = odds(en, zh);
      if (each >= least - lead) candidates.push({ en, zh, odds: each });
    }
  }
  const found = competing(candidates, least, lead);
  const loose = pairs.filter(isLoose);
  const broken = new Set(loose.filter((pair) => fallsApart(pair, found)));
  const whole = loose.filter((pair) => !broken.has(pair));
  const isWithin = ({ en, zh }: Candidate, { enFrom, enTo, zhFrom, zhTo }: Step) =>
    (en >= enFrom && en < enTo) || (zh >= zhFrom && zh < zhTo);
  const crossing = found
    .filter((each) => !whole.some((pair) => isWithin(each, pair)))
    .map(({ en, zh, posterior }) => ({ enFrom: en, enTo: en + 1, zhFrom: zh, zhTo: zh + 1, posterior }));
  return [...pairs.filter((pair) => !broken.has(pair)), ...crossing].sort((a, b) => a.enFrom - b.enFrom);
}

function isLoose({ enFrom, enTo, zhFrom, zhTo }: Step): boolean {
  return enTo - enFrom > 1 && zhTo - zhFrom > 1;
}

/** Whether all segments of a pair are in others. */
function fallsApart({ enFrom, enTo, zhFrom, zhTo }: Step, found: readonly Candidate[]): boolean {
  const inside = found.filter(({ en, zh }) => en >= enFrom && en < enTo && zh >= zhFrom && zh < zhTo);
  return inside.length === Math.max(enTo - enFrom, zhTo - zhFrom);
}

function competing(candidates: readonly Candidate[], least: number, lead: number): Found[] {
  const by = { en: groups(candidates, 'en'), zh: groups(candidates, 'zh') };
  const taken = { en: new Set<number>(), zh: new Set<number>() };
  const found: Found[] = [];
  for (const best of candidates.toSorted((a, b) => b.odds - a.odds)) {
    if (best.odds < least) break;
    if (taken.en.has(best.en) || taken.zh.has(best.zh)) continue;
    const rivals = [...(by.en.get(best.en) ?? []), ...(by.zh.get(best.zh) ?? [])].filter(
      (each) => each !== best && !taken.en.has(each.en) && !taken.zh.has(each.zh),
    );
    taken.en.add(best.en);
    taken.zh.add(best.zh);
    if (rivals.some(({ odds }) => odds > best.odds - lead)) continue;
    const others = rivals.reduce((sum, { odds }) => sum + Math.exp(odds - best.odds), Math.exp(-best.odds));
    found.push({ ...best, posterior: 1 / (1 + others) });
  }
  return found;
}

function groups(candidates: readonly Candidate[], side: 'en' | 'zh'): Map<number, Candidate[]> {
  const by = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const group = by.get(candidate[side]);
    if (group) group.push(candidate);
    else by.set(candidate[side], [candidate]);
  }
  return by;
}
