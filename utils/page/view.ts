import type { PageSettings, View } from '../reading/settings.ts';
import { BorrowedAttributes } from './attributes.ts';
import { Columns } from './columns.ts';
import type { MarkedPair } from './mark.ts';
import { sortCells } from './view-cells.ts';
import { findHusks } from './view-husks.ts';
import { languageTag, speaks } from './view-language.ts';
import { findSpareSpacers } from './view-spacers.ts';

/** A language that a view can collapse. */
export type SideLanguage = 'en' | 'zh';

/** What the settings say of a view. */
export type ViewSettings = Pick<PageSettings, 'view' | 'dimSingles' | 'chineseFirst'>;

/** The language that a view collapses, if any. */
export function collapsedIn(view: View | undefined): SideLanguage | undefined {
  return view === 'en' ? 'zh' : view === 'zh' ? 'en' : undefined;
}

/** Whether the browser can find text in what is hidden (`hidden="until-found"`). */
const canBeFound = typeof HTMLElement === 'function' && 'onbeforematch' in HTMLElement.prototype;

/**
 * Shows marked pairs in a view. What is seen hangs on `data-duidu-view` of `<html>` and on `style.css`; the
 * attributes on the elements say what is what, are written once, and are taken back by `close`.
 */
export class PageView {
  private readonly attributes = new BorrowedAttributes();
  /** What is collapsed while a language is: its sides and the husks around them. */
  private readonly folds = new Map<SideLanguage, ReadonlySet<Element>>();
  private readonly boxless = new Set<Element>();
  private readonly unfolded = new Map<Element, number>();
  private readonly root: HTMLElement;
  private readonly columns: Columns;
  private shown: View | undefined;
  private chineseFirst = false;

  constructor(
    document: Document,
    private readonly pairs: readonly MarkedPair[],
    private readonly singles: ReadonlyMap<Element, SideLanguage>,
  ) {
    this.root = document.documentElement;
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
    const collapsed = collapsedIn(view);
    if (collapsed) this.prepare(collapsed);
    this.nameLanguages(view !== 'both');
    this.attributes.set(this.root, 'data-duidu-view', view);
    for (const [language, elements] of this.folds)
      if (language !== collapsed) for (const element of elements) this.unhide(element);
    if (collapsed) for (const element of this.folds.get(collapsed) ?? []) this.hide(element);
    this.shown = view;
  }

  /** Shows the collapsed side of a pair in its place on the page. */
  unfold(pair: MarkedPair): void {
    for (const element of this.collapsedElements(pair)) {
      const times = this.unfolded.get(element) ?? 0;
      this.unfolded.set(element, times + 1);
      this.attributes.set(element, 'data-duidu-shown', '');
      this.unhide(element);
    }
  }

  /** Collapses again what `unfold` has shown. */
  fold(pair: MarkedPair): void {
    for (const element of this.collapsedElements(pair)) {
      const times = this.unfolded.get(element) ?? 0;
      if (times > 1) this.unfolded.set(element, times - 1);
      else this.foldElement(element);
    }
  }

  /** Takes back everything. */
  close(): void {
    this.columns.clear();
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
    for (const element of this.unfolded.keys()) this.foldElement(element);
  }

  private foldElement(element: Element): void {
    if (!this.unfolded.delete(element)) return;
    this.attributes.restore(element, 'data-duidu-shown');
    this.hide(element);
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

  /** Finds and marks, the first time a language is collapsed, all that goes with it. */
  private prepare(language: SideLanguage): void {
    if (this.folds.has(language)) return;
    const pairOf = new Map<Element, MarkedPair>();
    for (const pair of this.pairs) for (const side of pair[language]) pairOf.set(side, pair);
    const sides = new Set(pairOf.keys());
    const gone = new Set([...sides, ...findHusks(sides)]);
    const cells = sortCells(gone);
    for (const row of cells.heldRows) gone.delete(row);
    for (const element of gone)
      if (!sides.has(element)) this.attributes.set(element, 'data-duidu-husk', language);
    for (const cell of cells.holes) this.attributes.set(cell, 'data-duidu-hole', language);
    for (const element of cells.boxless) this.boxless.add(element);
    const staying = language === 'en' ? 'zh' : 'en';
    const staysBefore = (element: Element): boolean => {
      const side = sides.has(element) ? element : element.querySelector(`[data-duidu-lang='${language}']`);
      const partner = side && pairOf.get(side)?.[staying][0];
      return !!partner && (partner.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    };
    for (const spare of [...findSpareSpacers(gone, staysBefore), ...cells.spare])
      this.addWord(spare, 'data-duidu-spare', language);
    this.folds.set(language, gone);
  }

  private addWord(element: Element, name: string, word: string): void {
    const words = this.attributes.has(element, name) ? `${element.getAttribute(name)} ` : '';
    this.attributes.set(element, name, words + word);
  }

  /** Takes what is collapsed out of the accessibility tree, and lets the browser's own find look into it. */
  private hide(element: Element): void {
    this.attributes.set(element, 'aria-hidden', 'true');
    // What the page has hidden itself is not ours to show.
    if (!canBeFound || element.hasAttribute('hidden') || element.hasAttribute('data-duidu-hole')) return;
    if (!this.boxless.has(element)) this.attributes.set(element, 'hidden', 'until-found');
  }

  private unhide(element: Element): void {
    this.attributes.restore(element, 'aria-hidden');
    this.attributes.restore(element, 'hidden');
  }

  /**
   * Gives each side the language that the page forgot to give it, for speech and fonts; not in the view of
   * both, which is to look exactly as its authors made it.
   */
  private nameLanguages(named: boolean): void {
    if (!named) this.attributes.restoreAll('lang');
    else if (this.shown === undefined || this.shown === 'both')
      for (const pair of this.pairs)
        for (const language of ['en', 'zh'] as const)
          for (const side of pair[language])
            if (!speaks(side, language)) this.attributes.set(side, 'lang', languageTag(side, language));
  }
}
