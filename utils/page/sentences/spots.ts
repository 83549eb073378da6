import type { MarkedPair } from '../mark.ts';
import { Targets } from '../reveal/targets.ts';
import type { SideLanguage } from '../view.ts';
import type { SentencePresenter, Spot } from './contract.ts';
import type { PageSentences } from './page-sentences.ts';
import { sentenceAt } from './sentence-at.ts';

/** Where a pointer is, in viewport pixels, and the innermost node there. */
export interface Place {
  readonly node: Node | null;
  readonly x: number;
  readonly y: number;
}

/** The pairs of a page, by number, and the sentences that a pointer can be on. */
export class Spots {
  private readonly byNumber: ReadonlyMap<number, MarkedPair>;
  private readonly targets: Targets;

  constructor(
    pairs: readonly MarkedPair[],
    private readonly sentences: PageSentences,
  ) {
    this.byNumber = new Map(pairs.map((pair) => [pair.number, pair]));
    this.targets = new Targets(pairs, ['en', 'zh']);
  }

  pair(number: number): MarkedPair | undefined {
    return this.byNumber.get(number);
  }

  /** The pair of the page at a place. */
  pairAt({ node, x, y }: Place): MarkedPair | undefined {
    return this.targets.at(node, x, y)?.pair;
  }

  /** The sentence of the page at a place. */
  onPage({ node, x, y }: Place): Spot | undefined {
    const target = this.targets.at(node, x, y);
    if (!target) return undefined;
    const { pair, block } = target;
    const language = pair.en.includes(block) ? 'en' : 'zh';
    const index = sentenceAt(this.sentences.of(pair)[language].boxes(), x, y);
    return index === undefined ? undefined : { pair, language, index };
  }

  /**
   * The sentence in a card at a place; absent where no card is there.
   * @param open the pairs that are open, the top one last
   * @param language that of the cards
   */
  inCards(
    { x, y }: Place,
    cards: SentencePresenter,
    open: readonly number[],
    language: SideLanguage,
  ): { readonly spot: Spot | undefined } | undefined {
    for (const number of [...open].reverse()) {
      const pair = this.byNumber.get(number);
      const hit = cards.sentenceAt(number, x, y);
      if (!pair || !hit) continue;
      return { spot: hit.index === undefined ? undefined : { pair, language, index: hit.index } };
    }
    return undefined;
  }
}
