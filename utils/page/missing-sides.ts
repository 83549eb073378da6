import { elementAround, isWithin } from './flat-tree.ts';
import type { Lifetime } from './lifetime.ts';
import type { MarkedPair } from './mark.ts';
import { otherThan, type SideLanguage } from './view.ts';

/**
 * Finds the pairs of which the page itself takes away the side that a view shows: the other one must not be kept from
 * the reader too. Many a bilingual page has a switch of its own, which may work by any attribute, a checkbox, a style
 * sheet or the width of the window; of that a watch of its nodes sees nothing.
 */
export class MissingSides {
  private readonly observer: ResizeObserver | undefined;
  private readonly observed = new Set<Element>();
  private pairs: readonly MarkedPair[] = [];
  private collapsed: SideLanguage | undefined;
  private missing: ReadonlySet<MarkedPair> = new Set();
  private isDue = false;
  private readonly check: () => void;

  /** @param onChange told, in the next frame, of which pairs the shown side is missing now, and of which it is no longer */
  constructor(
    private readonly window: Window | null,
    onChange: (missing: ReadonlySet<MarkedPair>, back: readonly MarkedPair[]) => void,
    lifetime: Lifetime,
  ) {
    this.check = lifetime.guard(() => {
      this.isDue = false;
      const missing = new Set(this.pairs.filter((pair) => this.isMissing(pair)));
      const back = [...this.missing].filter((pair) => !missing.has(pair));
      this.missing = missing;
      // Told again of those that were missing before: the view may have been another meanwhile, as for print.
      if (missing.size + back.length > 0) onChange(missing, back);
    });
    if (typeof ResizeObserver === 'undefined') return;
    this.observer = new ResizeObserver(lifetime.guard(() => this.ask()));
    lifetime.atEnd(() => this.observer?.disconnect());
  }

  /** Takes pairs in place of others, and the language of them that is collapsed, if any. */
  set(pairs: readonly MarkedPair[], collapsed: SideLanguage | undefined): void {
    this.observer?.disconnect();
    this.observed.clear();
    this.pairs = collapsed ? pairs : [];
    this.collapsed = collapsed;
    for (const pair of this.pairs) for (const side of this.shownOf(pair)) this.observe(side);
    if (this.pairs.length > 0) this.ask();
  }

  /** Not at once: an observer must not change what it observes, and the view has to be laid out first. */
  private ask(): void {
    if (this.isDue || !this.observer) return;
    this.isDue = true;
    this.window?.requestAnimationFrame(this.check);
  }

  private shownOf(pair: MarkedPair): readonly Element[] {
    return this.collapsed ? pair[otherThan(this.collapsed)] : [];
  }

  /** Whether the page does not show a side; what it hides together with the other side is not meant. */
  private isMissing(pair: MarkedPair): boolean {
    const other = this.collapsed && pair[this.collapsed][0];
    if (!other) return false;
    const around = elementAround(other);
    return this.shownOf(pair).every((side) => {
      for (let at: Element | null = side; at && at !== around; at = elementAround(at)) {
        if (isWithin(at, other)) return false;
        const { display } = getComputedStyle(at);
        if (display === 'none') return true;
        // Its size is never told; that of what it stands in changes with it.
        if (/^inline|^contents/.test(display)) this.observe(elementAround(at));
      }
      return false;
    });
  }

  private observe(element: Element | null): void {
    if (!element || this.observed.has(element)) return;
    this.observed.add(element);
    this.observer?.observe(element);
  }
}
