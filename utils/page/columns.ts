import { BorrowedAttributes } from './attributes.ts';
import { isBlank } from './blank.ts';
import { BorrowedStyles } from './borrowed-styles.ts';
import { fillRows } from './columns-rows.ts';
import { elementAround } from './flat-tree.ts';
import type { MarkedPair } from './mark.ts';
import { isPartOfLine } from './run-lines.ts';
import { knownRootOf } from './shadow-trees.ts';
import { findHusks } from './view-husks.ts';

/** A pair as children of one container: the sides themselves, or the husks around them. */
export interface FacingPair {
  readonly en: readonly HTMLElement[];
  readonly zh: readonly HTMLElement[];
}

/** What of a page is set together: the pairs in one container, and the marks that divide and number them there. */
interface Facing {
  readonly pairs: FacingPair[];
  readonly separators: Set<Node>;
  readonly labels: Set<Node>;
}

/** What is to be written for facing columns. */
interface ColumnsPlan {
  readonly attributes: readonly (readonly [element: Element, name: string, value: string])[];
  readonly styles: Map<HTMLElement, Record<string, string>>;
}

/**
 * Asks all that there is to know before columns are set: to ask and write by turns has the browser lay the page out for
 * each answer. Both languages must stand on the page, and not in columns.
 */
export function planColumns(marked: readonly MarkedPair[], chineseFirst: boolean): ColumnsPlan {
  const attributes: [Element, string, string][] = [];
  const styles: ColumnsPlan['styles'] = new Map();
  for (const [container, { pairs, separators, labels }] of containersOf(marked)) {
    const isSpacer = (node: Node) => separators.has(node) || isBlank(node);
    const layout = layoutFor(container, pairs, isSpacer);
    if (!layout) continue;
    const named = layout === 'grid' ? `grid ${chineseFirst ? 'zh' : 'en'}` : layout;
    attributes.push([container, 'data-duidu-columns', labels.size > 0 ? `${named} numbered` : named]);
    const bridged =
      layout === 'grid'
        ? fillRows({ container, pairs, labels, separators, isSpacer, chineseFirst }, styles)
        : [...container.children].filter(isSpacer);
    if (layout === 'floats')
      for (const { en, zh } of pairs)
        for (const [side, isLeft] of [
          [en, !chineseFirst],
          [zh, chineseFirst],
        ] as const)
          for (const element of side)
            attributes.push([element, 'data-duidu-beside', isLeft ? 'left' : 'right']);
    for (const spacer of bridged) attributes.push([spacer, 'data-duidu-bridged', '']);
  }
  return { attributes, styles };
}

/**
 * Sets pairs as facing columns, without moving a node. A container that holds both sides of its pairs becomes a
 * grid, each pair a line of it, all else across; list items and table cells, which have to stay what they are,
 * get their pair side by side in floats. Where a pair has no container in common, or that has a layout of its
 * own or bare text, the pair stays as its authors set it.
 */
export class Columns {
  private readonly attributes = new BorrowedAttributes();
  private readonly styles = new BorrowedStyles();

  /** Sets pairs as planned, while none are set. */
  set({ attributes, styles }: ColumnsPlan): void {
    for (const [element, name, value] of attributes) this.attributes.set(element, name, value);
    for (const [element, properties] of styles) this.styles.set(element, properties);
  }

  clear(): void {
    this.attributes.restoreAll();
    this.styles.restoreAll();
  }

  /** Whether an element is set otherwise than its authors did. */
  holds(element: Element): boolean {
    return (
      ['data-duidu-columns', 'data-duidu-beside', 'data-duidu-bridged'].some((name) =>
        this.attributes.has(element, name),
      ) || this.styles.has(element)
    );
  }
}

function containersOf(marked: readonly MarkedPair[]): Map<HTMLElement, Facing> {
  const containers = new Map<HTMLElement, Facing>();
  for (const pair of marked) {
    const en = outermost(pair.en, pair.zh);
    const zh = outermost(pair.zh, pair.en);
    const container = en[0]?.parentElement;
    if (
      !container ||
      knownRootOf(container) ||
      [...en, ...zh].some(({ parentElement }) => parentElement !== container)
    )
      continue;
    const facing = containers.get(container) ?? { pairs: [], separators: new Set(), labels: new Set() };
    facing.pairs.push({ en, zh });
    for (const separator of pair.separators) facing.separators.add(separator);
    for (const part of pair.label) if (part.parentElement === container) facing.labels.add(part);
    containers.set(container, facing);
  }
  return containers;
}

/** The highest elements that hold nothing but one side of a pair. */
function outermost(side: readonly Element[], other: readonly Element[]): readonly HTMLElement[] {
  // What holds the other side too is no husk, and most pairs stand beside each other.
  const parent = other[0]?.parentElement;
  if (side.every(({ parentElement }) => parentElement === parent)) return side as readonly HTMLElement[];
  const elements = new Set(side);
  for (const husk of findHusks(elements)) elements.add(husk);
  return [...elements].filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement && !elements.has(elementAround(element) as Element),
  );
}

/** How a container can set its pairs side by side, if at all. */
function layoutFor(
  container: HTMLElement,
  pairs: readonly FacingPair[],
  isSpacer: (node: Node) => boolean,
): 'grid' | 'floats' | undefined {
  // A grid would set the parts of a line one below the other.
  if (pairs.some(({ en, zh }) => [en, zh].some((side) => side.some((part) => isPartOfLine(part, side)))))
    return undefined;
  const nodes = [...container.childNodes].filter((node) => !isSpacer(node));
  // What stands in a slot would be set by itself.
  if (nodes.some((node) => node instanceof HTMLSlotElement)) return undefined;
  if (!nodes.every((node) => node instanceof HTMLElement)) return undefined;
  // A browser has boxes of its own in what folds away.
  if (/^(?:details|summary)$/.test(container.localName)) return undefined;
  const style = getComputedStyle(container);
  const { display } = style;
  if (display === 'block' || display === 'flow-root') return isPaged(style) ? undefined : 'grid';
  const paired = new Set(pairs.flatMap(({ en, zh }) => [...en, ...zh]));
  const isKeeper = display === 'list-item' || display === 'table-cell';
  return isKeeper && nodes.every((node) => paired.has(node)) ? 'floats' : undefined;
}

/** Whether a container is laid out in pages side by side, as readers of books do: only so is all of it to be reached. */
function isPaged({ columnCount, columnWidth, columnFill }: CSSStyleDeclaration): boolean {
  return columnFill === 'auto' && (columnCount !== 'auto' || columnWidth !== 'auto');
}
