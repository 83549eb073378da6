import type { Unit } from './units.ts';

/** How the two sides of a possible pair stand to each other on the page. */
export type Order = 'en-zh' | 'zh-en' | 'en-zh near' | 'zh-en near' | 'en-zh far' | 'zh-en far' | 'mixed';

/** Where the two sides stand in the page's structure. */
export type Place = 'element' | 'row' | 'siblings' | 'shape' | 'tag' | 'apart';

/** Blocks of either language between two sides that are still near each other. */
const NEAR = 3;

/** The order of two runs of units, each given by its first and last unit. */
export function orderOf(enFirst: Unit, enLast: Unit, zhFirst: Unit, zhLast: Unit): Order {
  const after = zhFirst.position - enLast.position;
  const before = enFirst.position - zhLast.position;
  if (after === 1) return 'en-zh';
  if (before === 1) return 'zh-en';
  if (after > 0) return after <= NEAR ? 'en-zh near' : 'en-zh far';
  if (before > 0) return before <= NEAR ? 'zh-en near' : 'zh-en far';
  return 'mixed';
}

/** The closest structural relation of two units. */
export function placeOf(en: Unit, zh: Unit): Place {
  if (en.block.element === zh.block.element) return 'element';
  if (
    en.block.cell &&
    zh.block.cell &&
    en.block.cell.row === zh.block.cell.row &&
    en.block.parent === zh.block.parent
  )
    return 'row';
  if (en.block.shape === zh.block.shape) return en.block.parent === zh.block.parent ? 'siblings' : 'shape';
  return en.block.tag === zh.block.tag ? 'tag' : 'apart';
}

/** Chances of an order and a place in true pairs. */
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
 * page's own confident pairs.
 */
export class Habit {
  readonly #orders = new Map<Order, number>();
  readonly #places = new Map<Place, number>();
  #seen = 0;
  readonly #size: number;

  /** @param size how many units of a language the page has, to tell how likely neighbourhood is by chance */
  constructor(size: number) {
    this.#size = size;
  }

  /** Notes one pair, counted by how sure it is (0 to 1). */
  learn(order: Order, place: Place, sureness: number) {
    this.#orders.set(order, (this.#orders.get(order) ?? 0) + sureness);
    this.#places.set(place, (this.#places.get(place) ?? 0) + sureness);
    this.#seen += sureness;
  }

  /** Log-odds that a pair laid out so is true rather than chance. */
  bonus(order: Order, place: Place): number {
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
