import { Announcer, type SaidText } from '../announcer.ts';
import { BorrowedAttributes } from '../attributes.ts';
import { focusedIn } from '../flat-tree.ts';
import type { Lifetime } from '../lifetime.ts';
import type { Opening, Presenter } from './opening.ts';

export interface StandingParts {
  readonly document: Document;
  readonly lifetime: Lifetime;
  /** The hidden side is covered until it is asked for (`mask.css`). What is uncovered carries `data-duidu-bare`. */
  readonly covers: () => boolean;
  /** What is to be said of a pair whose sentences are gone through by key. */
  readonly said: (pair: number) => readonly SaidText[];
  /** Says that a text is on the clipboard. */
  readonly copied: string;
}

/**
 * Shows pairs of which both sides stand on the page. There is nothing to be shown but what is covered; besides, the
 * keyboard's focus comes to a pair whose sentences are gone through by key, and what is said of these is said here.
 */
export class Standing implements Presenter {
  private readonly attributes = new BorrowedAttributes();
  private readonly announcer: Announcer;
  private said: readonly SaidText[] = [];
  /** Where `focus` has put the focus last. */
  private focused: Element | undefined;
  /** Where the focus goes for each pair. */
  private focusable = new Map<number, Element>();

  constructor(private readonly parts: StandingParts) {
    this.announcer = new Announcer(parts.document, parts.lifetime);
  }

  show(openings: readonly Opening[]): void {
    const covers = this.parts.covers();
    const bare = covers ? openings.flatMap(({ pair, hidden }) => pair[hidden]) : [];
    this.attributes.setOnly('data-duidu-bare', new Map(bare.map((element) => [element, ''])));
    this.focusable = new Map(
      openings.map(({ pair, hidden, block }) => [pair.number, (covers ? pair[hidden][0] : block) ?? block]),
    );
    const focusable = new Set(this.focusable.values());
    this.attributes.keep('tabindex', (element) => focusable.has(element));
    if (openings.length === 0) this.announcer.close();
  }

  focus(pair: number): void {
    const element = this.focusable.get(pair);
    if (!element) return;
    this.announcer.openFor(element);
    if (!element.hasAttribute('tabindex')) this.attributes.set(element, 'tabindex', '-1');
    this.focused = element;
    (element as HTMLElement).focus({ preventScroll: true });
  }

  /** Keys are ours while the focus is where `focus` has put it. */
  pairOf(node: EventTarget | null): number | undefined {
    const { focused } = this;
    if (!focused || node !== focused || focusedIn(focused.ownerDocument) !== focused) return undefined;
    return [...this.focusable].find(([, element]) => element === focused)?.[0];
  }

  showSentences(pair: number): void {
    const said = this.parts.said(pair);
    if (said !== this.said && said.length > 0) this.announcer.say(said);
    this.said = said;
  }

  confirmCopy(): void {
    this.announcer.say([{ text: this.parts.copied }]);
  }

  sentenceAt(): undefined {
    return undefined;
  }

  follow(): void {}

  raise(): void {}

  distanceTo(): undefined {
    return undefined;
  }

  holdsSelection(): boolean {
    return false;
  }
}
