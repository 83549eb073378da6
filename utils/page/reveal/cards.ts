import type { CardParagraph } from '../../../components/CardText.tsx';
import type { RevealCardProps } from '../../../components/RevealCard.tsx';
import { isWithin } from '../flat-tree.ts';
import type { Lifetime } from '../lifetime.ts';
import type { CardSentences } from '../sentences/contract.ts';
import { sentenceAt } from '../sentences/sentence-at.ts';
import { Card } from './card.ts';
import { contentOf } from './card-content.ts';
import type { RevealLabels } from './contract.ts';
import { type Opening, type Presenter, shownSide } from './opening.ts';
import { around, distanceTo, isBetween } from './placement.ts';
import { Relation } from './relation.ts';
import { hasLightText } from './tone.ts';

/** What differs between the styles that show the other side in a card. */
export interface CardLayout {
  readonly look: RevealCardProps['look'];
  /** A sentence that stands alone takes less room; else its neighbours keep theirs, and are pale. */
  readonly showsAlone: boolean;
  /** Puts a card, which has its content, where it belongs. */
  place(card: Card, opening: Opening): void;
  /** Takes back from the page what `place` needed there. */
  leave?(opening: Opening): void;
}

export interface CardActions {
  pin(pair: number): void;
  copy(pair: number): void;
  close(pair: number): void;
  /** What a card is to show of its sentences, whose texts these are. */
  sentences(pair: number, texts: readonly string[]): CardSentences | undefined;
  copySentence(pair: number, index: number): void;
  toggleAmong(pair: number): void;
}

interface Shown {
  readonly card: Card;
  opening: Opening;
  copied: boolean;
  paragraphs: readonly CardParagraph[];
  /** Which of its sentences stand alone, as its place was found for. */
  alone?: string | undefined;
  /** Some of its text was selected when the mouse went down on it. */
  wasSelected?: boolean;
  /** The size of the block for which the card was placed, and where it stands from there; absent before. */
  placed?: { readonly width: number; readonly height: number; readonly left: number; readonly top: number };
}

/** Shows open pairs in cards, one for each. */
export class Cards implements Presenter {
  private readonly shown = new Map<number, Shown>();
  private readonly details = new Relation('ariaDetailsElements');
  private readonly sizes: ResizeObserver;

  constructor(
    private readonly document: Document,
    private readonly layout: CardLayout,
    private readonly labels: RevealLabels,
    private readonly actions: CardActions,
    private readonly lifetime: Lifetime,
  ) {
    this.sizes = new ResizeObserver(lifetime.guard(() => this.follow(false)));
    const print = (isPrinting: boolean) => () => {
      for (const { card } of this.shown.values()) card.print(isPrinting);
    };
    const { defaultView } = document;
    if (!defaultView) return;
    lifetime.listen(defaultView, 'beforeprint', print(true));
    lifetime.listen(defaultView, 'afterprint', print(false));
  }

  show(openings: readonly Opening[]): void {
    const numbers = new Set(openings.map(({ pair }) => pair.number));
    for (const number of this.shown.keys()) if (!numbers.has(number)) this.remove(number);
    for (const opening of openings) {
      const shown = this.shown.get(opening.pair.number);
      if (!shown) this.add(opening);
      else {
        shown.opening = opening;
        if (shown.placed) this.read(shown);
      }
    }
  }

  follow(anew: boolean): void {
    for (const shown of this.shown.values()) {
      const { card, opening, placed } = shown;
      if (!placed) continue;
      const { left, top, width, height } = opening.block.getBoundingClientRect();
      if (!width && !height) this.actions.close(opening.pair.number);
      else if (anew || width !== placed.width || height !== placed.height) this.place(shown);
      else card.moveTo(left + placed.left, top + placed.top);
    }
  }

  raise(layer: Element | null): void {
    for (const { card, opening } of this.shown.values()) if (!isBehind(opening.block, layer)) card.raise();
  }

  distanceTo(pair: number, x: number, y: number): number | undefined {
    const shown = this.shown.get(pair);
    if (!shown?.placed) return undefined;
    const { box } = shown.card;
    const blocks = [shown.opening.block.getBoundingClientRect(), around(boxesOf(shownSide(shown.opening)))];
    return blocks.some((block) => isBetween(block, box, x, y)) ? 0 : distanceTo(box, x, y);
  }

  pairOf(node: EventTarget | null): number | undefined {
    for (const [number, { card }] of this.shown) if (card.element === node) return number;
    return undefined;
  }

  holdsSelection(pair: number): boolean {
    return this.shown.get(pair)?.card.holdsSelection ?? false;
  }

  focus(pair: number): void {
    this.shown.get(pair)?.card.focus();
  }

  confirmCopy(pair: number): void {
    const shown = this.shown.get(pair);
    if (!shown) return;
    shown.copied = true;
    this.render(shown);
  }

  sentenceAt(pair: number, x: number, y: number): { index: number | undefined } | undefined {
    const card = this.shown.get(pair)?.card;
    if (!card || distanceTo(card.box, x, y) > 0) return undefined;
    return { index: sentenceAt(card.sentenceBoxes, x, y) };
  }

  showSentences(pair: number): void {
    const shown = this.shown.get(pair);
    if (!shown?.placed) return;
    const { alone } = shown;
    const state = this.render(shown);
    if (shown.alone !== alone && this.layout.showsAlone) this.place(shown);
    const [first] = state?.marked ?? [];
    // What is pointed at in the card itself is not to be moved.
    const isSought = state?.said.length || !shown.card.element.matches(':hover');
    if (isSought && first !== undefined) shown.card.scrollTo(first);
  }

  private add(opening: Opening): void {
    const shown: Shown = { card: new Card(opening.block), opening, copied: false, paragraphs: [] };
    this.shown.set(opening.pair.number, shown);
    // Pages grow above a pinned card, and blocks disappear from under it.
    this.sizes.observe(this.document.documentElement);
    this.sizes.observe(this.document.body);
    this.sizes.observe(opening.block);
    if (opening.by === 'key') this.fill(shown);
    else {
      // What is said aloud has to come into a card that is there already.
      this.render(shown);
      const fill = this.lifetime.guard(() => {
        if (this.shown.get(opening.pair.number) === shown) this.fill(shown);
      });
      this.document.defaultView?.requestAnimationFrame(fill);
    }
  }

  private remove(number: number): void {
    const { card, opening } = this.shown.get(number) as Shown;
    this.shown.delete(number);
    this.details.undo(opening.block);
    this.layout.leave?.(opening);
    card.remove();
    this.sizes.unobserve(opening.block);
    if (this.shown.size === 0) this.sizes.disconnect();
  }

  private fill(shown: Shown): void {
    this.read(shown);
    this.place(shown);
    shown.card.showFor(shown.opening.pair.number);
    this.details.relate(shown.opening.block, [shown.card.element]);
  }

  private place(shown: Shown): void {
    const place = (): void => this.layout.place(shown.card, shown.opening);
    if (shown.alone && this.layout.showsAlone) shown.card.placeWhole(place);
    else place();
    const { left, top, width, height } = shown.opening.block.getBoundingClientRect();
    const { box } = shown.card;
    shown.placed = { width, height, left: box.left - left, top: box.top - top };
  }

  /** Renders it with the text that the page has now. */
  private read(shown: Shown): void {
    shown.paragraphs = contentOf(shown.opening);
    this.render(shown);
  }

  private render(shown: Shown): CardSentences | undefined {
    const { card, opening, copied, paragraphs } = shown;
    const { pair, hidden, block, pinned, by } = opening;
    const { number } = pair;
    const texts = paragraphs.flatMap(({ parts }) => parts.flatMap(({ sentence }) => sentence ?? []));
    const sentences = this.actions.sentences(number, texts);
    shown.alone = sentences?.alone && `${sentences.among} ${sentences.alone}`;
    card.render({
      look: this.layout.look,
      name: this.labels[hidden],
      paragraphs,
      sentences,
      dark:
        hasLightText(block) ??
        this.document.defaultView?.matchMedia('(prefers-color-scheme: dark)').matches ??
        false,
      pinned,
      copied,
      announced: by !== 'key',
      labels: this.labels,
      onPin: this.lifetime.guard(() => this.actions.pin(number)),
      onCopy: this.lifetime.guard(() => this.actions.copy(number)),
      onClose: this.lifetime.guard(() => this.actions.close(number)),
      onText: this.lifetime.guard(() => card.holdsSelection || this.actions.pin(number)),
      onPress: this.lifetime.guard(() => {
        shown.wasSelected = card.holdsSelection;
      }),
      // A click that ends a selection, or takes one away, is no wish for another text on the clipboard.
      onSentence: this.lifetime.guard((index) => {
        if (!shown.wasSelected && !card.holdsSelection) this.actions.copySentence(number, index);
      }),
      onAmong: this.lifetime.guard(() => this.actions.toggleAmong(number)),
    });
    return sentences;
  }
}

/** Whether a layer takes the whole window, so that an element outside is not what is read. */
function isBehind(element: Element, layer: Element | null): boolean {
  return !!layer && layer.matches('dialog:modal, :fullscreen') && !isWithin(layer, element);
}

export function boxesOf(elements: readonly Element[]): DOMRect[] {
  return elements.map((element) => element.getBoundingClientRect());
}
