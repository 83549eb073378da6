import { writeClipboard } from '../clipboard.ts';
import type { Lifetime } from '../lifetime.ts';
import type { MarkedPair } from '../mark.ts';
import { otherThan, type SideLanguage } from '../view.ts';
import type { CardSentences, SentenceCards, Spot } from './contract.ts';
import { Highlights } from './highlights.ts';
import { Leveling } from './level.ts';
import { rangesToMark } from './marking.ts';
import { type AlignSentences, PageSentences } from './page-sentences.ts';
import { Peeks } from './peeks.ts';
import { Pointing } from './pointing.ts';
import { type Place, Spots } from './spots.ts';
import { Steps } from './steps.ts';

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
 * Follows the reader from sentence to sentence: marks the one that is gone to and its counterpart, and says what
 * cards are to show of them. Writes nothing to the page.
 */
export class Sentences {
  private readonly highlights = new Highlights();
  private readonly sentences: PageSentences;
  private readonly pointing: Pointing;
  private readonly peeks: Peeks;
  private readonly steps: Steps;
  private readonly leveling: Leveling;
  private spots: Spots;
  private current: Spot | undefined;
  private isOpen: readonly number[] = [];

  constructor(private readonly parts: SentenceParts) {
    const { document, lifetime } = parts;
    const learn = lifetime.guard(() => this.learn());
    this.sentences = new PageSentences(parts.pairs, parts.align, learn);
    this.spots = new Spots([], this.sentences);
    this.pointing = new Pointing(document, lifetime, () => this.look());
    const [wish, show] = [() => this.peek(false), (pair: number) => this.show(pair)];
    this.peeks = new Peeks(document, lifetime, parts.peek, wish, show);
    this.steps = new Steps(this.sentences, parts.sayPlace);
    this.leveling = new Leveling(lifetime);
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
    if (this.current && !this.isMarkable(this.current.pair)) this.become(undefined);
    if (!open.some((pair) => !before.includes(pair))) return;
    this.steps.forget();
    this.look();
    this.peek(true);
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
      among: this.peeks.hasNeighbours(number),
      said: this.steps.saidOf(number),
    };
  }

  /** Shows the neighbours of what the card of a pair shows alone, or hides them again. */
  toggleAmong(number: number): void {
    this.peeks.toggleNeighbours(number);
  }

  /** Goes to the next or previous sentence of an open pair, and says it. */
  step(number: number, by: 1 | -1): void {
    const pair = this.spots.pair(number);
    const language = this.parts.hidden();
    const spot = pair && language && this.steps.next({ pair, language }, by, this.current);
    if (!spot) return;
    this.become(spot);
    this.peek(true);
    if (this.steps.reach(spot)) this.show(number);
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
    const lines = [otherThan(language), language].map((each) => this.sentences.textOf(pair, group, each));
    if (writeClipboard(this.parts.document, lines.filter((line) => line !== '').join('\n')))
      this.parts.cards()?.confirmCopy(number);
  }

  /** The text of the page was clicked: where both sides stand there, the counterpart comes into sight. */
  click(event: MouseEvent): void {
    this.pointing.at(event);
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

  /** Finds the sentence at the pointer; none is not another one while what shows the last is open. */
  private look(): void {
    const { place } = this.pointing;
    const spot = place && this.spotAt(place);
    if (spot || !this.current || !this.isOpen.includes(this.current.pair.number)) this.become(spot);
  }

  private spotAt(place: Place): Spot | undefined {
    const hidden = this.parts.hidden();
    const cards = this.parts.cards();
    const inCards = cards && hidden && this.spots.inCards(place, cards, this.isOpen, hidden);
    if (inCards) return inCards.spot;
    const pair = this.spots.pairAt(place);
    // So that it is known when the pair opens what it shows.
    if (pair && this.peeks.isWanted) this.sentences.linksOf(pair);
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
      if (pair !== undefined) this.show(pair);
  }

  private mark(): void {
    this.highlights.show(rangesToMark(this.sentences, this.current));
  }

  /** Lets an open pair show the present sentence alone, or all, as the reader, settings and links will have it. */
  private peek(atOnce: boolean): void {
    const hidden = this.parts.hidden();
    if (!this.current || !hidden || !this.isOpen.includes(this.current.pair.number)) return;
    const group = this.sentences.groupOf(this.current);
    const isSure = this.peeks.isWanted && group.sure && group[hidden].length > 0;
    this.peeks.wish(this.current.pair.number, isSure ? group[hidden] : undefined, atOnce);
  }

  private show(pair: number): void {
    if (this.isOpen.includes(pair)) this.parts.cards()?.showSentences(pair);
  }

  /** Counterparts have become known. */
  private learn(): void {
    this.mark();
    this.peek(true);
    this.steps.learn();
    for (const pair of this.isOpen) this.show(pair);
  }
}
