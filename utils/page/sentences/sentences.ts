import type { SaidText } from '../announcer.ts';
import { writeClipboard } from '../clipboard.ts';
import type { MarkedPair } from '../mark.ts';
import { otherThan } from '../view.ts';
import type { CardSentences, SentenceParts, Spot } from './contract.ts';
import { Highlights } from './highlights.ts';
import { bringIntoSight, isInSight, Leveling } from './level.ts';
import { rangesToMark } from './marking.ts';
import { PageSentences } from './page-sentences.ts';
import { Peeks } from './peeks.ts';
import { Pointing } from './pointing.ts';
import { type Place, Spots } from './spots.ts';
import { Steps } from './steps.ts';

/** A pointer that has moved less than this, in pixels, has not gone anywhere. */
const STILL = 12;

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
  private openedAt: Place | undefined;
  private steppedAt: Place | undefined;

  constructor(private readonly parts: SentenceParts) {
    const { document, lifetime } = parts;
    const learn = lifetime.guard(() => this.learn());
    this.sentences = new PageSentences(parts.pairs, parts.align, learn);
    this.spots = new Spots([], this.sentences);
    this.pointing = new Pointing(document, lifetime, () => this.look());
    const [wish, show] = [() => this.peek(false), (pair: number) => this.showAlone(pair)];
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
    const isNew = open.some((pair) => !before.includes(pair));
    const own = this.current?.pair.number;
    const isClosed = own !== undefined && before.includes(own) && !open.includes(own);
    if (isClosed) this.become(undefined);
    // Another's sentence may be marked by then, or none; what was covered of a pair that closes is no longer.
    else if (before.some((pair) => !open.includes(pair))) this.mark();
    if (isClosed && !isNew) this.steppedAt = undefined;
    if (isNew) {
      this.openedAt = this.pointing.place;
      this.steps.forget();
    }
    if (isNew || isClosed) this.look();
    if (isNew) this.peek(true);
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

  /** What is to be said of a sentence of a pair that keys have gone to. */
  saidOf(number: number): readonly SaidText[] {
    return this.steps.saidOf(number);
  }

  /** The pair whose sentence is marked, while that is in sight. */
  get pairInSight(): number | undefined {
    if (!this.current) return undefined;
    const { pair, language, index } = this.current;
    return isInSight(this.sentences.of(pair)[language].ranges(index)) ? pair.number : undefined;
  }

  /** Shows the neighbours of what the card of a pair shows alone, or hides them again. */
  toggleAmong(number: number): void {
    this.peeks.toggleNeighbours(number);
  }

  /** Goes to the next or previous sentence of an open pair, and says it. */
  step(number: number, by: 1 | -1): void {
    const pair = this.spots.pair(number);
    const language = pair && (this.parts.hidden() ?? this.parts.readIn(pair));
    const spot = language && this.steps.next({ pair, language }, by, this.current);
    if (!spot) return;
    this.steppedAt = this.pointing.place;
    this.become(spot);
    this.peek(true);
    if (this.parts.standing()) bringIntoSight(this.sentences.of(pair)[language].ranges(spot.index));
    if (this.steps.reach(spot)) this.show(number);
  }

  /** Copies a sentence of an open pair with its counterpart: the one at a place in the card, or the marked one. */
  copy(number: number, index?: number): void {
    const pair = this.spots.pair(number);
    if (!pair) return;
    const language = this.parts.readIn(pair);
    const marked = this.current?.pair === pair ? this.current : undefined;
    const spot = index === undefined ? marked : { pair, language: otherThan(language), index };
    if (!spot) return;
    const group = this.sentences.groupOf(spot);
    const lines = [language, otherThan(language)].map((each) => this.sentences.textOf(pair, group, each));
    if (writeClipboard(this.parts.document, lines.filter((line) => line !== '').join('\n')))
      this.parts.presenter().confirmCopy(number);
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
    // A page that scrolls under a pointer at rest is not to take away what keys have gone to.
    if (place && isNear(place, this.steppedAt)) return;
    const spot = place && this.spotAt(place);
    if (spot || !this.current || !this.isOpen.includes(this.current.pair.number)) this.become(spot);
  }

  private spotAt(place: Place): Spot | undefined {
    const hidden = this.parts.hidden();
    const inCards = hidden && this.spots.inCards(place, this.parts.presenter(), this.isOpen, hidden);
    // What lies over the text shows what was asked for there, not what the pointer happens to be on now.
    if (inCards) return isNear(place, this.openedAt) ? this.current : inCards.spot;
    const pair = this.spots.pairAt(place);
    // So that it is known when the pair opens what it shows.
    if (pair && this.peeks.isWanted) this.sentences.linksOf(pair);
    return pair && this.isMarkable(pair) ? this.spots.onPage(place) : undefined;
  }

  private isMarkable({ number }: MarkedPair): boolean {
    return this.parts.standing() || this.isOpen.includes(number);
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
    // A mark may be higher than the lines, and look out from under what lies over them.
    const spot = this.parts.over() ? undefined : this.current;
    this.highlights.show({ ...rangesToMark(this.sentences, spot), covered: this.covered() });
  }

  /** Lets an open pair show the present sentence alone, or all, as the reader, settings and links will have it. */
  private peek(atOnce: boolean): void {
    const hidden = this.parts.hidden();
    if (!this.current || !hidden || !this.isOpen.includes(this.current.pair.number)) return;
    const group = this.sentences.groupOf(this.current);
    const isSure = this.peeks.isWanted && group.sure && group[hidden].length > 0;
    this.peeks.wish(this.current.pair.number, isSure ? group[hidden] : undefined, atOnce);
  }

  /** What stays covered of a side that is uncovered, because another sentence of it stands alone. */
  private covered(): Range[] {
    const hidden = this.parts.hidden();
    if (!hidden || !this.parts.standing()) return [];
    return this.isOpen.flatMap((number) => {
      const [pair, alone] = [this.spots.pair(number), this.peeks.of(number)];
      const isPart = pair && alone && !this.peeks.hasNeighbours(number);
      return isPart ? this.sentences.of(pair)[hidden].rangesExcept(alone) : [];
    });
  }

  /** Other sentences of a pair stand alone than before. */
  private showAlone(pair: number): void {
    if (this.parts.standing()) this.mark();
    this.show(pair);
  }

  private show(pair: number): void {
    if (this.isOpen.includes(pair)) this.parts.presenter().showSentences(pair);
  }

  /** Counterparts have become known. */
  private learn(): void {
    this.mark();
    this.peek(true);
    this.steps.learn();
    for (const pair of this.isOpen) this.show(pair);
  }
}

function isNear({ x, y }: Place, other: Place | undefined): boolean {
  return other !== undefined && Math.hypot(x - other.x, y - other.y) < STILL;
}
