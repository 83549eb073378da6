import type { SaidText } from '../announcer.ts';
import { otherThan, type SideLanguage } from '../view.ts';
import type { Spot } from './contract.ts';
import type { PageSentences } from './page-sentences.ts';

/** Goes from sentence to sentence by key, and says where it has gone. */
export class Steps {
  /** A sentence that was gone to; what is said of it waits until its counterpart is known, as it is said only once. */
  private reached: Spot | undefined;
  private said: { readonly pair: number; readonly texts: readonly SaidText[] } | undefined;

  constructor(
    private readonly sentences: PageSentences,
    private readonly sayPlace: (number: number, count: number) => string,
  ) {}

  /**
   * The next or previous sentence of a side; the first or last stays where there is no other.
   * @param from where to go on from, if it is a sentence of that pair
   * @returns nothing where the side has no sentences
   */
  next(side: Omit<Spot, 'index'>, by: 1 | -1, from: Spot | undefined): Spot | undefined {
    const { pair, language } = side;
    const count = this.sentences.of(pair)[language].texts.length;
    const isOfPair = from?.pair === pair;
    const own = isOfPair ? this.sentences.groupOf(from)[language] : [];
    // Without a counterpart, or before it is known, the sentence at the same place will do.
    const at = own.at(by === 1 ? -1 : 0) ?? (isOfPair ? from.index : by === 1 ? -1 : count);
    const index = Math.min(Math.max(at + by, 0), count - 1);
    return index < 0 ? undefined : { pair, language, index };
  }

  /** Keeps what is to be said of a sentence. @returns whether that is known by now */
  reach(spot: Spot): boolean {
    this.reached = spot;
    return this.learn();
  }

  /** Counterparts may have become known. @returns whether there is something to say that was not said before */
  learn(): boolean {
    const { reached, sentences } = this;
    if (!reached || !sentences.linksOf(reached.pair)) return false;
    const { pair, language, index } = reached;
    const other = otherThan(language);
    const group = sentences.groupOf(reached);
    const text = (lang: SideLanguage): SaidText => ({ text: sentences.textOf(pair, group, lang), lang });
    const place = this.sayPlace(index + 1, sentences.of(pair)[language].texts.length);
    const texts = [{ text: place }, text(language), ...(group.sure ? [text(other)] : [])];
    this.said = { pair: pair.number, texts };
    this.reached = undefined;
    return true;
  }

  /** What was said last, if it was of that pair. */
  saidOf(pair: number): readonly SaidText[] {
    return this.said?.pair === pair ? this.said.texts : [];
  }

  forget(): void {
    this.reached = this.said = undefined;
  }
}
