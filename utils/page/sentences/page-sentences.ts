import type { SentenceLink } from '../../align/align-sentences.ts';
import type { SentencePair } from '../../align/align-within-pairs.ts';
import { groupOf, type SentenceGroup } from '../../reading/sentence-links.ts';
import { beforeCopy } from '../../text/script-copies.ts';
import type { MarkedPair } from '../mark.ts';
import type { SideLanguage } from '../view.ts';
import type { Spot } from './contract.ts';
import { SideSentences } from './side-sentences.ts';

/** Aligns the sentences within each of several pairs; see `alignWithinPairs`. */
export type AlignSentences = (pairs: readonly SentencePair[]) => Promise<SentenceLink[][]>;

/** Pairs that are aligned at once: enough to learn from, and not all of a page without end. */
const TOGETHER = 400;

interface Sides {
  readonly en: SideSentences;
  readonly zh: SideSentences;
}

/** The sentences of a page's pairs, read when they are asked for, and which of them translate each other. */
export class PageSentences {
  private readonly sides = new WeakMap<MarkedPair, Sides>();
  private readonly links = new WeakMap<Sides, readonly SentenceLink[]>();
  private asked = new WeakSet<Sides>();

  /**
   * @param pairs the pairs as they are now, in document order
   * @param onAnswer called when links have become known
   */
  constructor(
    private readonly pairs: () => readonly MarkedPair[],
    private readonly align: AlignSentences,
    private readonly onAnswer: () => void,
  ) {}

  /** The sentences of a pair, read anew where the page has changed them. */
  of(pair: MarkedPair): Sides {
    const known = this.sides.get(pair);
    if (known?.en.isFresh && known.zh.isFresh) return known;
    const sides = { en: new SideSentences(pair, 'en'), zh: new SideSentences(pair, 'zh') };
    this.sides.set(pair, sides);
    return sides;
  }

  /**
   * The links of a pair, if they are known; if not, they are asked for, with those of the pairs around it, from
   * whose names and words they are learnt.
   */
  linksOf(pair: MarkedPair): readonly SentenceLink[] | undefined {
    const sides = this.of(pair);
    if (!this.asked.has(sides)) this.ask(pair);
    return this.links.get(sides);
  }

  /** What belongs to a sentence in both languages, as far as that is known. */
  groupOf(spot: Spot): SentenceGroup {
    return groupOf(spot, this.linksOf(spot.pair));
  }

  /** The sentences of a group in one language, as they are read. */
  textOf(pair: MarkedPair, group: SentenceGroup, language: SideLanguage): string {
    const { texts } = this.of(pair)[language];
    return group[language].map((index) => texts[index] ?? '').join(language === 'en' ? ' ' : '');
  }

  /** Where the sentences of a group stand in one language. */
  rangesOf(pair: MarkedPair, group: SentenceGroup, language: SideLanguage): Range[] {
    const side = this.of(pair)[language];
    return group[language].flatMap((index) => side.ranges(index));
  }

  /** To be called when the pairs are others, which may teach others. What is known of those that stay is kept meanwhile. */
  askAnew(): void {
    this.asked = new WeakSet();
  }

  private ask(pair: MarkedPair): void {
    const all = this.pairs();
    const first = Math.floor(all.indexOf(pair) / TOGETHER) * TOGETHER;
    const sides = all.slice(first, first + TOGETHER).map((each) => this.of(each));
    for (const each of sides) this.asked.add(each);
    const full = sides.filter(({ en, zh }) => en.texts.length > 0 && zh.texts.length > 0);
    this.align(full.map(textsOf))
      .then((answer) => {
        full.forEach((each, index) => {
          this.links.set(each, withCopies(answer[index] ?? [], each));
        });
      })
      // Without an answer (the extension was updated meanwhile) there is nothing to know of counterparts.
      .catch(() => {})
      .then(() => {
        for (const each of sides) if (!this.links.has(each)) this.links.set(each, []);
        this.onAnswer();
      });
  }
}

/** What is to be aligned; of a text in both Chinese scripts only the one that stands first. */
function textsOf({ en, zh }: Sides): SentencePair {
  return { en: en.texts, zh: zh.texts.slice(0, beforeCopy(zh.texts)) };
}

/** The same links with the copies of their Chinese sentences. */
function withCopies(links: readonly SentenceLink[], { zh: { texts } }: Sides): readonly SentenceLink[] {
  const before = beforeCopy(texts);
  if (before === texts.length) return links;
  return links.map((link) => ({ ...link, zh: [...link.zh, ...link.zh.map((index) => index + before)] }));
}
