import { writeClipboard } from '../clipboard.ts';
import { watchShift } from '../input/shift.ts';
import type { Lifetime } from '../lifetime.ts';
import type { MarkedPair } from '../mark.ts';
import type { SideLanguage } from '../view.ts';
import type { CardSentences, SaidText, SentenceCards, Spot } from './contract.ts';
import { Highlights, NO_RANGES } from './highlights.ts';
import { Leveling } from './level.ts';
import { type AlignSentences, PageSentences } from './page-sentences.ts';
import { Peeks } from './peeks.ts';
import { type Place, Spots } from './spots.ts';

export interface SentenceParts {
  readonly document: Document;
  readonly lifetime: Lifetime;
  readonly pairs: () => readonly MarkedPair[];
  readonly align: AlignSentences;
  /** The pairs that are open, the top one last. */
  readonly open: () => readonly number[];
  /** The cards of open pairs; absent where these are shown otherwise. */
  readonly cards: () => SentenceCards | undefined;
  /** The side that cards show; absent where both sides stand on the page anyway. */
  readonly hidden: () => SideLanguage | undefined;
  /** Sentences are marked without anything being open: both sides stand on the page. */
  readonly always: () => boolean;
  /** Cards show only the sentence pointed at; absent where they can't. */
  readonly peek: () => boolean | undefined;
  /** The place of a sentence, to be said aloud. */
  readonly sayPlace: (number: number, count: number) => string;
}

/**
 * Follows the reader from sentence to sentence: marks the one pointed at and its counterpart, and says what cards
 * are to show of them. Writes nothing to the page.
 */
export class Sentences {
  private readonly highlights = new Highlights();
  private readonly sentences: PageSentences;
  private readonly peeks: Peeks;
  private readonly leveling: Leveling;
  private readonly shift: { readonly held: boolean };
  private readonly among = new Set<number>();
  private said: { readonly pair: number; readonly texts: readonly SaidText[] } | undefined;
  private spots: Spots;
  private place: Place | undefined;
  private current: Spot | undefined;
  private isOpen: readonly number[] = [];

  constructor(private readonly parts: SentenceParts) {
    const { document, lifetime } = parts;
    this.sentences = new PageSentences(
      parts.pairs,
      parts.align,
      lifetime.guard(() => this.learn()),
    );
    this.spots = new Spots([], this.sentences);
    this.peeks = new Peeks(lifetime, (pair) => parts.cards()?.showSentences(pair));
    this.shift = watchShift(document, lifetime, () => this.peek(false));
    this.leveling = new Leveling(lifetime);
    const options = { capture: true, passive: true };
    const window = document.defaultView as Window;
    const isMouse = (event: PointerEvent): boolean => event.isTrusted && event.pointerType !== 'touch';
    lifetime.listen(window, 'pointermove', (event) => isMouse(event) && this.pointTo(event), options);
    lifetime.listen(
      window,
      'pointerout',
      (event) => isMouse(event) && !event.relatedTarget && this.leave(),
      options,
    );
    lifetime.atEnd(() => this.highlights.remove());
  }

  /** To be called after the pairs or the view have changed. */
  refresh(): void {
    this.spots = new Spots(this.parts.pairs(), this.sentences);
    this.sentences.askAnew();
    if (!this.parts.peek()) this.peeks.keep([]);
    const { current } = this;
    const stays =
      current && this.spots.pair(current.pair.number) === current.pair && this.isMarkable(current.pair);
    if (stays) this.mark();
    else this.become(undefined);
  }

  /** To be called when other pairs are open than before, before they are shown. */
  follow(): void {
    const before = this.isOpen;
    const open = this.parts.open();
    this.isOpen = open;
    this.peeks.keep(open);
    for (const pair of this.among) if (!open.includes(pair)) this.among.delete(pair);
    if (this.current && !this.isMarkable(this.current.pair)) this.become(undefined);
    if (!open.some((pair) => !before.includes(pair))) return;
    this.said = undefined;
    this.look();
    this.peek(true);
  }

  /** Points at what a mouse event happened on. */
  pointTo(event: MouseEvent): void {
    const node = (event.composedPath()[0] ?? null) as Node | null;
    this.place = { node, x: event.clientX, y: event.clientY };
    this.look();
  }

  /** What the card of a pair is to show now. @param texts the sentences that the card has */
  inCard(number: number, texts: readonly string[]): CardSentences | undefined {
    const pair = this.spots.pair(number);
    const hidden = this.parts.hidden();
    if (!pair || !hidden || this.sentences.of(pair)[hidden].texts.join('\n') !== texts.join('\n'))
      return undefined;
    const group = this.current?.pair === pair ? this.sentences.groupOf(this.current) : undefined;
    return {
      marked: group?.[hidden] ?? [],
      sure: group?.sure === true || this.current?.language === hidden,
      alone: this.peeks.of(number),
      among: this.among.has(number),
      said: this.said?.pair === number ? this.said.texts : [],
    };
  }

  /** Shows the neighbours of what the card of a pair shows alone, or hides them again. */
  toggleAmong(number: number): void {
    if (!this.among.delete(number)) this.among.add(number);
    this.parts.cards()?.showSentences(number);
  }

  /** Goes to the next or previous sentence of an open pair, and says it. */
  step(number: number, by: 1 | -1): void {
    const pair = this.spots.pair(number);
    const language = this.parts.hidden();
    if (!pair || !language) return;
    const sides = this.sentences.of(pair);
    const count = sides[language].texts.length;
    const own = this.current?.pair === pair ? this.sentences.groupOf(this.current)[language] : [];
    const from = own.at(by === 1 ? -1 : 0) ?? (by === 1 ? -1 : count);
    const index = Math.min(Math.max(from + by, 0), count - 1);
    if (index < 0) return;
    this.become({ pair, language, index });
    this.peek(true);
    const group = this.sentences.groupOf({ pair, language, index });
    const other = otherThan(language);
    this.said = {
      pair: number,
      texts: [
        { text: this.parts.sayPlace(index + 1, count) },
        { text: this.sentences.textOf(pair, group, language), lang: language },
        ...(group.sure ? [{ text: this.sentences.textOf(pair, group, other), lang: other } as const] : []),
      ],
    };
    this.parts.cards()?.showSentences(number);
  }

  /** Copies a sentence of an open pair with its counterpart: the one at a place in the card, or the marked one. */
  copy(number: number, index?: number): void {
    const pair = this.spots.pair(number);
    const language = this.parts.hidden();
    if (!pair || !language) return;
    const marked = this.current?.pair === pair ? this.current : undefined;
    const spot = index === undefined ? marked : { pair, language, index };
    if (!spot) return;
    const group = this.sentences.groupOf(spot);
    const lines = [otherThan(language), language].map((each) =>
      this.sentences.textOf(pair, group, each as SideLanguage),
    );
    if (writeClipboard(this.parts.document, lines.filter((line) => line !== '').join('\n')))
      this.parts.cards()?.confirmCopy(number);
  }

  /** The text of the page was clicked: where both sides stand there, the counterpart comes into sight. */
  click(event: MouseEvent): void {
    this.pointTo(event);
    const { current } = this;
    this.selectWord();
    if (!current || this.parts.hidden()) return;
    const { pair, language, index } = current;
    this.leveling.begin(() => ({
      shown: this.sentences.of(pair)[language].ranges(index),
      other: this.sentences.rangesOf(pair, this.sentences.groupOf(current), otherThan(language)),
    }));
  }

  /** It was clicked again: the reader selects a word, and the page is to stay where it is. */
  selectWord(): void {
    this.leveling.cancel();
  }

  private leave(): void {
    this.place = undefined;
    this.look();
  }

  /** Finds the sentence at the pointer; none is not another one while what shows the last is open. */
  private look(): void {
    const spot = this.place && this.spotAt(this.place);
    if (spot || !this.current || !this.isOpen.includes(this.current.pair.number)) this.become(spot);
  }

  private spotAt(place: Place): Spot | undefined {
    const hidden = this.parts.hidden();
    const cards = this.parts.cards();
    const inCards = cards && hidden && this.spots.inCards(place, cards, this.isOpen, hidden);
    if (inCards) return inCards.spot;
    const pair = this.spots.pairAt(place);
    // So that it is known when the card opens what it shows.
    if (pair && this.parts.peek() !== undefined && this.isPeeking) this.sentences.linksOf(pair);
    return pair && this.isMarkable(pair) ? this.spots.onPage(place) : undefined;
  }

  private isMarkable({ number }: MarkedPair): boolean {
    return this.parts.always() || this.isOpen.includes(number);
  }

  private become(spot: Spot | undefined): void {
    const before = this.current;
    if (before?.pair === spot?.pair && before?.language === spot?.language && before?.index === spot?.index)
      return;
    this.current = spot;
    this.mark();
    this.peek(false);
    for (const pair of new Set([before?.pair.number, spot?.pair.number]))
      if (pair !== undefined && this.isOpen.includes(pair)) this.parts.cards()?.showSentences(pair);
  }

  private mark(): void {
    if (!this.current) {
      this.highlights.show(NO_RANGES);
      return;
    }
    const { pair, language } = this.current;
    const group = this.sentences.groupOf(this.current);
    const ranges = (side: SideLanguage) => this.sentences.rangesOf(pair, group, side);
    this.highlights.show({
      ...NO_RANGES,
      sentence: ranges(language),
      [group.sure ? 'counterpart' : 'doubtful']: ranges(otherThan(language)),
    });
  }

  private get isPeeking(): boolean {
    return this.parts.peek() !== this.shift.held;
  }

  /** Lets the card of the present sentence show it alone, or all, as settings, keys and the links will have it. */
  private peek(atOnce: boolean): void {
    const hidden = this.parts.hidden();
    if (!this.current || !hidden || this.parts.peek() === undefined) return;
    const { number } = this.current.pair;
    if (!this.isOpen.includes(number)) return;
    const group = this.sentences.groupOf(this.current);
    const isSure = this.isPeeking && group.sure && group[hidden].length > 0;
    this.peeks.wish(number, isSure ? group[hidden] : undefined, atOnce);
  }

  /** Counterparts have become known. */
  private learn(): void {
    this.mark();
    this.peek(true);
    for (const pair of this.isOpen) this.parts.cards()?.showSentences(pair);
  }
}

function otherThan(language: SideLanguage): SideLanguage {
  return language === 'en' ? 'zh' : 'en';
}
