import { BorrowedAttributes } from './attributes.ts';
import { isBlank } from './blank.ts';
import { BorrowedStyles } from './borrowed-styles.ts';
import { fillRows, type Rows } from './columns-rows.ts';
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

/** How pairs are to be set as facing columns, container by container. */
export type ColumnsPlan = readonly ContainerPlan[];

interface ContainerPlan {
  readonly container: HTMLElement;
  readonly pairs: readonly FacingPair[];
  readonly chineseFirst: boolean;
  /** The lines of a grid; without them, pairs are set in floats. */
  readonly rows: Rows | undefined;
}

/**
 * Asks all that there is to know before columns are set: to ask and write by turns has the browser lay the page out for
 * each answer. Both languages must stand on the page, and not in columns.
 */
export function planColumns(marked: readonly MarkedPair[], chineseFirst: boolean): ColumnsPlan {
  const plan: ContainerPlan[] = [];
  for (const [container, pairs] of containersOf(marked)) {
    const layout = layoutFor(container, pairs);
    const rows = layout === 'grid' ? fillRows(container, pairs, chineseFirst) : undefined;
    if (layout) plan.push({ container, pairs, chineseFirst, rows });
  }
  return plan;
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

  /** Sets all pairs anew, as planned. */
  set(plan: ColumnsPlan): void {
    this.clear();
    for (const { container, pairs, chineseFirst, rows } of plan) {
      this.attributes.set(container, 'data-duidu-columns', rows ? 'grid' : 'floats');
      if (rows) {
        for (const [element, properties] of rows.placed) this.styles.set(element, properties);
        for (const spacer of rows.spare) this.attributes.set(spacer, 'data-duidu-bridged', '');
        continue;
      }
      for (const { en, zh } of pairs)
        for (const [side, isLeft] of [
          [en, !chineseFirst],
          [zh, chineseFirst],
        ] as const)
          for (const element of side)
            this.attributes.set(element, 'data-duidu-beside', isLeft ? 'left' : 'right');
      for (const child of container.children)
        if (isBlank(child)) this.attributes.set(child, 'data-duidu-bridged', '');
    }
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

function containersOf(marked: readonly MarkedPair[]): Map<HTMLElement, FacingPair[]> {
  const containers = new Map<HTMLElement, FacingPair[]>();
  for (const pair of marked) {
    const en = outermost(pair.en);
    const zh = outermost(pair.zh);
    const container = en[0]?.parentElement;
    if (
      !container ||
      knownRootOf(container) ||
      [...en, ...zh].some(({ parentElement }) => parentElement !== container)
    )
      continue;
    const others = containers.get(container) ?? [];
    others.push({ en, zh });
    containers.set(container, others);
  }
  return containers;
}

/** The highest elements that hold nothing but one side of a pair. */
function outermost(side: readonly Element[]): HTMLElement[] {
  const elements = new Set(side);
  for (const husk of findHusks(elements)) elements.add(husk);
  return [...elements].filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement && !elements.has(elementAround(element) as Element),
  );
}

/** How a container can set its pairs side by side, if at all. */
function layoutFor(container: HTMLElement, pairs: readonly FacingPair[]): 'grid' | 'floats' | undefined {
  // A grid would set the parts of a line one below the other.
  if (pairs.some(({ en, zh }) => [en, zh].some((side) => side.some((part) => isPartOfLine(part, side)))))
    return undefined;
  const nodes = [...container.childNodes].filter((node) => !isBlank(node));
  // What stands in a slot would be set by itself.
  if (nodes.some((node) => node instanceof HTMLSlotElement)) return undefined;
  if (!nodes.every((node) => node instanceof HTMLElement)) return undefined;
  const display = container.ownerDocument.defaultView?.getComputedStyle(container).display;
  if (display === 'block' || display === 'flow-root') return 'grid';
  const paired = new Set(pairs.flatMap(({ en, zh }) => [...en, ...zh]));
  const isKeeper = display === 'list-item' || display === 'table-cell';
  return isKeeper && nodes.every((node) => paired.has(node)) ? 'floats' : undefined;
}
