import type { PageSettings } from '../reading/settings.ts';
import { onFound } from './find.ts';
import type { Lifetime } from './lifetime.ts';
import type { MarkedPair } from './mark.ts';
import { MissingSides } from './missing-sides.ts';
import { PairCopy } from './pair-copy.ts';
import type { Reveal, RevealOptions, RevealParts } from './reveal/contract.ts';
import { ScrollAnchor } from './scroll-anchor.ts';
import type { Singles } from './singles.ts';
import { collapsedIn, PageView } from './view.ts';

/** Opens the reveal on a page, with its words filled in. */
export type OpenReveal = (parts: Omit<RevealParts, 'labels' | 'alignSentences'>) => Reveal;

/** The pairs of a page while they are being read. */
export interface Reading {
  update(options: PageSettings): void;
  /**
   * Takes other pairs and singles, as they are marked now; what has not changed is not touched. Where it has, the
   * reveal is to be refreshed next.
   * @param roots the shadow trees that hold texts of the page
   * @param isChanged whether any mark has changed, so that the page may grow or shrink
   */
  setPairs(
    pairs: readonly MarkedPair[],
    singles: Singles,
    roots: ReadonlySet<ShadowRoot>,
    isChanged: boolean,
  ): void;
  refreshReveal(): void;
  /** Shows all of some pairs, of which the marks are about to be taken back. */
  letGo(pairs: readonly MarkedPair[]): void;
  /** Whether an element is collapsed, or set otherwise than its authors did. */
  alters(element: Element): boolean;
  revealAtReadingPosition(): void;
  /** Copies the pair on which the context menu was opened, in both languages. @returns its text; none without a pair */
  copyPairAtMenu(): string | undefined;
}

export interface ReadingParts {
  readonly document: Document;
  readonly pairs: readonly MarkedPair[];
  readonly singles: Singles;
  /** The shadow trees that hold texts of the page. */
  readonly roots: ReadonlySet<ShadowRoot>;
  readonly options: PageSettings;
  /** Whether the page stands where it opens (`isAtStart`): then folding it for the first time has no place to keep. */
  readonly atStart: boolean;
  readonly openReveal: OpenReveal;
  /** Its end takes everything back. */
  readonly lifetime: Lifetime;
}

/** Shows marked pairs as the settings say, and keeps view, place, find and reveal in step, until the lifetime ends. */
export function openReading(parts: ReadingParts): Reading {
  const { document, lifetime } = parts;
  let settings = parts.options;
  let { pairs } = parts;
  let { singles } = parts;
  /** Found out when they are asked for. */
  let blocks: ReadonlySet<Element> | undefined;

  const view = new PageView(document, pairs, parts.singles, () => anchor.hold(), lifetime);
  const anchor = new ScrollAnchor(
    document,
    () => {
      blocks ??= blocksOf(pairs, singles);
      return blocks;
    },
    (block) => view.visiblePartner(block),
    lifetime,
  );
  lifetime.atEnd(() => anchor.leave(() => view.close()));
  // Whatever happens to its place, the page is given back.
  lifetime.atEnd(() => view.close());

  const missing = new MissingSides(
    document.defaultView,
    (gone, back) => {
      for (const pair of gone) view.unfold(pair);
      if (back.length > 0) view.fold(back);
    },
    lifetime,
  );
  const follow = (): void => missing.set(pairs, collapsedIn(shownSettings(settings).view));
  const change = (): void => {
    view.show(shownSettings(settings));
    follow();
  };
  const show = (): void => anchor.keep(change);
  // On paper nobody can uncover what the mask covers, so it shows the view that was chosen.
  const printed = (): PageSettings => ({ ...settings, view: settings.printBoth ? 'both' : settings.view });
  const isPrintedOtherwise = (): boolean => printed().view !== shownSettings(settings).view;
  const findIn = (tree: Document | ShadowRoot): void =>
    onFound(
      tree,
      () => pairs,
      (pair) => view.unfold(pair),
      lifetime,
    );
  const known = new WeakSet<ShadowRoot>();
  const setRoots = (roots: ReadonlySet<ShadowRoot>): void => {
    view.trees.setRoots(roots);
    for (const root of roots) if (!known.has(root)) findIn(root);
    for (const root of roots) known.add(root);
  };
  findIn(document);
  setRoots(parts.roots);
  if (parts.atStart) change();
  else show();
  if (document.defaultView) {
    lifetime.listen(document.defaultView, 'beforeprint', () => isPrintedOtherwise() && view.show(printed()));
    lifetime.listen(document.defaultView, 'afterprint', () => isPrintedOtherwise() && show());
  }

  const copies = new PairCopy({
    document,
    pairs: () => pairs,
    view: () => settings.view,
    cardAt: (node) => reveal.pairOf(node),
    lifetime,
  });
  const reveal: Reveal = parts.openReveal({
    document,
    pairs: () => pairs,
    view: () => settings.view,
    options: revealOptions(settings),
    copyPair: (pair) => copies.copy(pair),
    trees: view.trees,
    lifetime,
  });

  const setPairs: Reading['setPairs'] = (changed, changedSingles, roots, isChanged) => {
    const change = (): void => {
      pairs = changed;
      singles = changedSingles;
      setRoots(roots);
      view.setPairs(pairs, singles);
      blocks = undefined;
    };
    if (!isChanged) return change();
    anchor.keep(change);
    follow();
  };

  return {
    setPairs,
    refreshReveal: () => reveal.refresh(),
    letGo: (gone) => {
      for (const pair of gone) view.unfold(pair);
    },
    alters: (element) => view.alters(element),
    update: (next) => {
      const { view: before } = shownSettings(settings);
      settings = next;
      if (shownSettings(next).view === before) view.show(shownSettings(next));
      else show();
      reveal.setOptions(revealOptions(next));
      reveal.refresh();
    },
    copyPairAtMenu: () => {
      let text: string | undefined;
      lifetime.guard(() => {
        text = copies.copyAtMenu();
      })();
      return text;
    },
    revealAtReadingPosition: () => {
      reveal.revealAt(reveal.pairUnderPointer() ?? pairAt(anchor.readingBlock()));
    },
  };
}

function blocksOf(pairs: readonly MarkedPair[], singles: Singles): Set<Element> {
  return new Set([...singles.elements(), ...pairs.flatMap(({ en, zh }) => [...en, ...zh])]);
}

/** Under the mask both sides stand on the page, and the reveal covers one of them. */
function shownSettings(settings: PageSettings): PageSettings {
  return settings.reveal === 'mask' && collapsedIn(settings.view) ? { ...settings, view: 'both' } : settings;
}

function revealOptions({ reveal, delay, peek }: PageSettings): RevealOptions {
  return { style: reveal, delay, peek };
}

function pairAt(block: Element | undefined): number | undefined {
  const number = block?.getAttribute('data-duidu-pair');
  return number ? Number(number) : undefined;
}
