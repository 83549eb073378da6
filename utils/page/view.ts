import type { PageSettings, View } from '../reading/settings.ts';
import { BorrowedAttributes } from './attributes.ts';
import { Columns } from './columns.ts';
import type { Lifetime } from './lifetime.ts';
import type { MarkedPair } from './mark.ts';
import { Findable } from './view-findable.ts';
import { foldLanguage } from './view-fold.ts';
import { missingLanguages } from './view-language.ts';

/** A language that a view can collapse. */
export type SideLanguage = 'en' | 'zh';

/** What the settings say of a view. */
export type ViewSettings = Pick<PageSettings, 'view' | 'dimSingles' | 'chineseFirst'>;

/** The language that a view collapses, if any. */
export function collapsedIn(view: View | undefined): SideLanguage | undefined {
  return view === 'en' ? 'zh' : view === 'zh' ? 'en' : undefined;
}

/**
 * Shows marked pairs in a view. What is seen hangs on `data-duidu-view` of `<html>` and on `style.css`; the
 * attributes on the elements say what is what, are written once, and are taken back by `close`.
 */
export class PageView {
  private readonly attributes = new BorrowedAttributes();
  /** For each language that was ever collapsed, the elements that find can look into meanwhile. */
  private readonly folds = new Map<SideLanguage, readonly Element[]>();
  private readonly findable: Findable;
  private readonly unfolded = new Set<Element>();
  private readonly root: HTMLElement;
  private readonly columns: Columns;
  private shown: View | undefined;
  private chineseFirst = false;

  constructor(
    document: Document,
    private readonly pairs: readonly MarkedPair[],
    private readonly singles: ReadonlyMap<Element, SideLanguage>,
    /** Called when the layout may have changed a little after a switch. */
    onSettle: () => void,
    lifetime: Lifetime,
  ) {
    this.root = document.documentElement;
    this.findable = new Findable(document.defaultView, onSettle, lifetime);
    this.columns = new Columns(pairs);
    this.attributes.set(this.root, 'data-duidu-count', String(pairs.length));
  }

  /** Switches to a view. If it differs from the present one, nothing that was unfolded stays so. */
  show({ view, dimSingles, chineseFirst }: ViewSettings): void {
    this.dim(dimSingles);
    if (this.shown === view && (view !== 'columns' || this.chineseFirst === chineseFirst)) return;
    this.columns.clear();
    if (this.shown !== view) this.change(view);
    if (view === 'columns') this.columns.set(chineseFirst);
    this.chineseFirst = chineseFirst;
  }

  private change(view: View): void {
    this.foldAll();
    this.findable.end();
    this.settle();
    this.nameLanguages(view !== 'both');
    const collapsed = collapsedIn(view);
    if (collapsed && !this.folds.has(collapsed))
      this.folds.set(collapsed, foldLanguage(collapsed, this.pairs, this.attributes));
    this.attributes.set(this.root, 'data-duidu-view', view);
    if (collapsed) this.findable.begin(this.folds.get(collapsed) ?? []);
    this.shown = view;
  }

  /** On a page that animates its blocks: lets their boxes go before they come back, as only a change animates. */
  private settle(): void {
    const side = this.pairs[0]?.en[0];
    if (side && /[1-9]/.test(this.styleOf(side)?.transitionDuration ?? ''))
      void this.styleOf(this.root)?.color;
  }

  private styleOf(element: Element): CSSStyleDeclaration | undefined {
    return element.ownerDocument.defaultView?.getComputedStyle(element);
  }

  /** Shows the collapsed side of a pair in its place on the page, until the view changes. */
  unfold(pair: MarkedPair): void {
    for (const element of this.collapsedElements(pair)) {
      this.unfolded.add(element);
      this.attributes.set(element, 'data-duidu-shown', '');
      this.findable.remove(element);
    }
  }

  /** Takes back everything. */
  close(): void {
    this.columns.clear();
    this.findable.end();
    this.attributes.restoreAll();
  }

  /** The block itself if the present view shows it, or else its partner. */
  visiblePartner(block: Element): Element {
    const collapsed = collapsedIn(this.shown);
    if (
      !collapsed ||
      block.getAttribute('data-duidu-lang') !== collapsed ||
      block.hasAttribute('data-duidu-shown')
    )
      return block;
    const pair = this.pairs.find(({ number }) => String(number) === block.getAttribute('data-duidu-pair'));
    return pair?.[collapsed === 'en' ? 'zh' : 'en'][0] ?? block;
  }

  private dim(dimmed: boolean): void {
    if (dimmed === this.attributes.has(this.root, 'data-duidu-dim')) return;
    if (!dimmed) {
      this.attributes.restoreAll('data-duidu-dim');
      this.attributes.restoreAll('data-duidu-single');
      return;
    }
    for (const [element, language] of this.singles)
      this.attributes.set(element, 'data-duidu-single', language);
    this.attributes.set(this.root, 'data-duidu-dim', '');
  }

  private foldAll(): void {
    for (const element of this.unfolded) this.attributes.restore(element, 'data-duidu-shown');
    this.unfolded.clear();
  }

  /** The sides of a pair that the present view collapses, with the husks around them. */
  private collapsedElements(pair: MarkedPair): Set<Element> {
    const elements = new Set<Element>();
    const collapsed = collapsedIn(this.shown);
    if (!collapsed) return elements;
    for (const side of pair[collapsed]) {
      elements.add(side);
      for (
        let up = side.parentElement;
        up?.getAttribute('data-duidu-husk') === collapsed;
        up = up.parentElement
      )
        elements.add(up);
    }
    return elements;
  }

  /**
   * Gives each side the language that the page forgot to give it, for speech and fonts; not in the view of
   * both, which is to look exactly as its authors made it.
   */
  private nameLanguages(named: boolean): void {
    if (!named) this.attributes.restoreAll('lang');
    else if (this.shown === undefined || this.shown === 'both')
      for (const [side, tag] of missingLanguages(this.pairs)) this.attributes.set(side, 'lang', tag);
  }
}
