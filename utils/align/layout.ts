import type { Unit } from './units.ts';

/** How the two sides of a possible pair stand to each other on the page. */
export interface Layout {
  readonly order: Order;
  readonly place: Place;
}

/** Which side comes first, and whether the other follows at once, nearby, or far away. */
export type Order = 'en-zh' | 'zh-en' | 'en-zh near' | 'zh-en near' | 'en-zh far' | 'zh-en far' | 'mixed';

/** The closest relation in the page's structure. */
export type Place = 'element' | 'row' | 'siblings' | 'shape' | 'tag' | 'apart';

/** Blocks of either language between two sides that are still near each other. */
const NEAR = 3;

/** The layout of the English units [enFrom, enTo) and the Chinese ones [zhFrom, zhTo), none of them empty. */
export function layoutOf(
  en: readonly Unit[],
  enFrom: number,
  enTo: number,
  zh: readonly Unit[],
  zhFrom: number,
  zhTo: number,
): Layout {
  const enFirst = en[enFrom] as Unit;
  const zhFirst = zh[zhFrom] as Unit;
  const after = zhFirst.position - (en[enTo - 1] as Unit).position;
  const before = enFirst.position - (zh[zhTo - 1] as Unit).position;
  return { order: orderOf(after, before), place: placeOf(enFirst, zhFirst) };
}

function orderOf(after: number, before: number): Order {
  if (after === 1) return 'en-zh';
  if (before === 1) return 'zh-en';
  if (after > 0) return after <= NEAR ? 'en-zh near' : 'en-zh far';
  if (before > 0) return before <= NEAR ? 'zh-en near' : 'zh-en far';
  return 'mixed';
}

function placeOf({ block: en }: Unit, { block: zh }: Unit): Place {
  if (en.element === zh.element) return 'element';
  if (en.cell && zh.cell && en.cell.row === zh.cell.row && en.parent === zh.parent) return 'row';
  if (en.shape === zh.shape) return en.parent === zh.parent ? 'siblings' : 'shape';
  return en.tag === zh.tag ? 'tag' : 'apart';
}

/** Shares of the orders and places in true pairs of pages at large. */
const ORDERS: Readonly<Record<Order, number>> = {
  'en-zh': 0.5,
  'zh-en': 0.2,
  'en-zh near': 0.06,
  'zh-en near': 0.03,
  'en-zh far': 0.12,
  'zh-en far': 0.05,
  mixed: 0.04,
};
const PLACES: Readonly<Record<Place, number>> = {
  element: 0.15,
  row: 0.1,
  siblings: 0.4,
  shape: 0.15,
  tag: 0.1,
  apart: 0.1,
};

/**
 * The habit of a page: how its pairs are laid out. It starts from what pages do in general and learns from the
 * page's own pairs.
 */
export class Habit {
  readonly #orders = new Map<Order, number>();
  readonly #places = new Map<Place, number>();
  readonly #size: number;
  #seen = 0;

  /** @param size how many units of a language the page has, to tell how likely neighbourhood is by chance */
  constructor(size: number) {
    this.#size = size;
  }

  /** Notes one pair, counted by how sure it is (0 to 1). */
  learn({ order, place }: Layout, sureness: number) {
    this.#orders.set(order, (this.#orders.get(order) ?? 0) + sureness);
    this.#places.set(place, (this.#places.get(place) ?? 0) + sureness);
    this.#seen += sureness;
  }

  /** Log-odds that a pair laid out so is true rather than chance. */
  bonus({ order, place }: Layout): number {
    const ordered = this.#share(this.#orders.get(order), ORDERS[order]);
    const placed = this.#share(this.#places.get(place), PLACES[place]);
    return (
      Math.min(CAP, Math.log(ordered / this.#chance(order))) + PLACE_WEIGHT * Math.log(placed / PLACES[place])
    );
  }

  #share(count = 0, general: number): number {
    return (count + TRUST * general) / (this.#seen + TRUST);
  }

  #chance(order: Order): number {
    if (order === 'mixed') return 0.1;
    if (order.endsWith('far')) return 0.5;
    return Math.min(0.3, (order.endsWith('near') ? 2 : 1) / this.#size);
  }
}

/** How many pairs' worth of belief the general habit gets. */
const TRUST = 3;
/** Neighbourhood alone must never make a pair: texts that alternate without translating each other do that too. */
const CAP = 2;
const PLACE_WEIGHT = 0.5;
