import type { PageSettings, View } from '../reading/settings.ts';
import { BorrowedAttributes } from './attributes.ts';
import { BorrowedStyles } from './borrowed-styles.ts';
import { Columns, planColumns } from './columns.ts';
import { Dimming } from './dimming.ts';
import type { Lifetime } from './lifetime.ts';
import type { MarkedPair } from './mark.ts';
import { settled } from './settled.ts';
import type { Singles } from './singles.ts';
import { StyledTrees } from './styled-trees.ts';
import { Findable } from './view-findable.ts';
import { type Fold, foldAttributes, foldLanguage } from './view-fold.ts';
import { missingLanguages } from './view-language.ts';
import { Unfolded } from './view-unfolded.ts';

/** A language that a view can collapse. */
export type SideLanguage = 'en' | 'zh';

export function otherThan(language: SideLanguage): SideLanguage {
  return language === 'en' ? 'zh' : 'en';
}

/** What the settings say of a view. */
export type ViewSettings = Pick<PageSettings, 'view' | 'dimSingles' | 'chineseFirst'>;

/** The language that a view collapses, if any. */
export function collapsedIn(view: View | undefined): SideLanguage | undefined {
  return view === 'en' ? 'zh' : view === 'zh' ? 'en' : undefined;
}

/**
 * Shows marked pairs in a view. What is seen hangs on `data-duidu-view` (`StyledTrees`) and on `page.css`; the
 * attributes on the elements say what is what, are written once, and are taken back by `close`.
 */
export class PageView {
  private readonly attributes = new BorrowedAttributes();
  private readonly styles = new BorrowedStyles();
  /** For each language that was ever collapsed, what goes with it. */
  private readonly folds = new Map<SideLanguage, Fold>();
  private readonly findable: Findable;
  private readonly unfolded = new Unfolded();
  private readonly root: HTMLElement;
  /** Where that stands. */
  readonly trees: StyledTrees;
  private readonly columns = new Columns();
  private readonly dimming: Dimming;
  private pairs: readonly MarkedPair[] = [];
  private shown: View | undefined;
  private chineseFirst = false;

  constructor(
    document: Document,
    pairs: readonly MarkedPair[],
    singles: Singles,
    /** Called when the layout may have changed a little after a switch. */
    onSettle: () => void,
    lifetime: Lifetime,
  ) {
    this.root = document.documentElement;
    this.trees = new StyledTrees(document);
    this.findable = new Findable(document.defaultView, onSettle, lifetime);
    this.dimming = new Dimming(singles);
    this.setPairs(pairs, singles);
  }

  /** Takes the pairs of the page as they are marked now; what has not changed is not touched. */
  setPairs(pairs: readonly MarkedPair[], singles: Singles): void {
    this.pairs = pairs;
    this.dimming.setSingles(singles);
    this.attributes.setOnly('data-duidu-count', new Map([[this.root, String(pairs.length)]]));
    const { shown } = this;
    if (!shown) return;
    for (const language of this.folds.keys()) this.folds.set(language, foldLanguage(language, pairs));
    this.writeFolds();
    this.nameHoles();
    this.beginFind();
    const sides = new Set(pairs.flatMap(({ en, zh }) => [...en, ...zh]));
    this.attributes.keep('lang', (element) => sides.has(element));
    this.unfolded.keep((element) => this.alters(element));
    if (shown !== 'both') this.nameMissingLanguages();
    if (shown === 'columns') {
      this.columns.clear();
      this.columns.set(planColumns(pairs, this.chineseFirst));
    }
  }

  /** Whether an element is collapsed, or set otherwise than its authors did, by the present view. */
  alters(element: Element): boolean {
    const fold = this.collapsedFold();
    return fold
      ? [fold.sides, fold.husks, fold.holes, fold.spare].some((part) => part.has(element))
      : this.columns.holds(element);
  }

  /** Switches to a view. If it differs from the present one, nothing that was unfolded stays so. */
  show({ view, dimSingles, chineseFirst }: ViewSettings): void {
    const dimmed = dimSingles ? collapsedIn(view) : undefined;
    this.dimming.show(dimmed);
    this.trees.set('data-duidu-dimmed', dimmed);
    if (this.shown === view && (view !== 'columns' || this.chineseFirst === chineseFirst)) return;
    const plan = () => planColumns(view === 'columns' ? this.pairs : [], chineseFirst);
    // What can be asked is asked before anything is written, or the browser would work it all out anew to answer.
    // Where both languages stand on the page, that is all.
    const known = this.shown === 'both' ? plan() : undefined;
    const change = (): void => {
      this.columns.clear();
      if (this.shown !== view) this.change(view);
      this.columns.set(known ?? plan());
      this.chineseFirst = chineseFirst;
    };
    if (this.shown) settled(this.root.ownerDocument, change);
    else change();
  }

  private change(view: View): void {
    this.unfolded.clear();
    this.findable.end();
    this.nameLanguages(view !== 'both');
    const collapsed = collapsedIn(view);
    if (collapsed && !this.folds.has(collapsed)) {
      this.folds.set(collapsed, foldLanguage(collapsed, this.pairs));
      this.writeFolds();
    }
    this.trees.set('data-duidu-view', view);
    this.shown = view;
    this.nameHoles();
    this.beginFind();
  }

  /** Lets find look into what the present view collapses. */
  private beginFind(): void {
    this.findable.begin(this.collapsedFold()?.findable ?? []);
  }

  private collapsedFold(): Fold | undefined {
    const collapsed = collapsedIn(this.shown);
    return collapsed && this.folds.get(collapsed);
  }

  /**
   * The rules for holes reach all that is in them, so that a switch of what these hang on has the browser work out the
   * style of every element of the page. Most pages have no holes, and never get the attribute.
   */
  private nameHoles(): void {
    this.trees.set(
      'data-duidu-holes',
      this.collapsedFold()?.holes.size ? collapsedIn(this.shown) : undefined,
    );
  }

  /** Shows the collapsed side of a pair in its place on the page, until the view changes. */
  unfold(pair: MarkedPair): void {
    const collapsed = collapsedIn(this.shown);
    if (!collapsed) return;
    for (const element of this.unfolded.add(pair, collapsed)) this.findable.remove(element);
  }

  /** Collapses again what was unfolded of some pairs. */
  fold(pairs: readonly MarkedPair[]): void {
    const collapsed = collapsedIn(this.shown);
    if (collapsed) for (const pair of pairs) this.unfolded.remove(pair, collapsed);
    this.beginFind();
  }

  /** Takes back everything. */
  close(): void {
    this.dimming.show(undefined);
    this.columns.clear();
    this.findable.end();
    this.unfolded.clear();
    this.attributes.restoreAll();
    this.styles.restoreAll();
    this.trees.close();
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
    return pair?.[otherThan(collapsed)][0] ?? block;
  }

  private writeFolds(): void {
    for (const [name, values] of Object.entries(foldAttributes(this.folds)))
      this.attributes.setOnly(name, values);
    const shares = new Map([...this.folds.values()].flatMap((fold) => [...fold.shares]));
    this.styles.keep((table) => shares.has(table));
    // What was measured before holds: what is left of the columns by now says nothing new.
    for (const [table, share] of shares)
      if (!this.styles.has(table)) this.styles.set(table, { '--duidu-share': share });
  }

  /**
   * Gives each side the language that the page forgot to give it, for speech and fonts; not in the view of
   * both, which is to look exactly as its authors made it.
   */
  private nameLanguages(named: boolean): void {
    if (!named) this.attributes.restoreAll('lang');
    else if (this.shown === undefined || this.shown === 'both') this.nameMissingLanguages();
  }

  private nameMissingLanguages(): void {
    const unnamed = this.pairs.filter(({ en, zh }) =>
      [...en, ...zh].every((side) => !this.attributes.has(side, 'lang')),
    );
    for (const [side, tag] of missingLanguages(unnamed)) this.attributes.set(side, 'lang', tag);
  }
}
