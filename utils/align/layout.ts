import type { PairingWeights } from './pairing-weights.ts';
import type { Unit } from './units.ts';

/** Which side comes first, and whether the other follows at once, nearby, or far away. */
const ORDERS = ['en-zh', 'zh-en', 'en-zh near', 'zh-en near', 'en-zh far', 'zh-en far', 'mixed'] as const;

/** The closest relation of the two sides in the page's structure. */
const PLACES = ['element', 'row', 'siblings', 'shape', 'tag', 'apart'] as const;

export type Order = (typeof ORDERS)[number];
export type Place = (typeof PLACES)[number];

/** How the two sides of a possible pair stand to each other on the page. */
export interface Layout {
  readonly order: Order;
  readonly place: Place;
}

const LAYOUTS: readonly Layout[] = ORDERS.flatMap((order) => PLACES.map((place) => ({ order, place })));

/** A layout as a small number (a byte), and back. */
export function layoutNumber(order: Order, place: Place): number {
  return ORDERS.indexOf(order) * PLACES.length + PLACES.indexOf(place);
}
export function layoutOf(number: number): Layout {
  return LAYOUTS[number] as Layout;
}

/** Blocks of either language between two sides that are still near each other. */
const NEAR = 3;

/** Shares of the orders and places in true pairs of pages at large. */
const ORDER_SHARES: Readonly<Record<Order, number>> = {
  'en-zh': 0.5,
  'zh-en': 0.2,
  'en-zh near': 0.06,
  'zh-en near': 0.03,
  'en-zh far': 0.12,
  'zh-en far': 0.05,
  mixed: 0.04,
};
const PLACE_SHARES: Readonly<Record<Place, number>> = {
  element: 0.15,
  row: 0.1,
  siblings: 0.4,
  shape: 0.15,
  tag: 0.1,
  apart: 0.1,
};

/** How many pairs' worth of belief the habit of pages at large gets. */
const GENERAL = 3;

/** The order of English units whose first and last stand at the given positions, and Chinese ones likewise. */
export function orderOf(enFirst: number, enLast: number, zhFirst: number, zhLast: number): Order {
  const after = zhFirst - enLast;
  if (after > 0) return after === 1 ? 'en-zh' : after <= NEAR ? 'en-zh near' : 'en-zh far';
  const before = enFirst - zhLast;
  if (before > 0) return before === 1 ? 'zh-en' : before <= NEAR ? 'zh-en near' : 'zh-en far';
  return 'mixed';
}

/** The place of two units to each other. */
export function placeOf({ block: en }: Unit, { block: zh }: Unit): Place {
  if (en.element === zh.element) return 'element';
  if (en.cell && zh.cell && en.cell.row === zh.cell.row && en.parent === zh.parent) return 'row';
  if (en.shape === zh.shape) return en.parent === zh.parent ? 'siblings' : 'shape';
  return en.tag === zh.tag ? 'tag' : 'apart';
}

/**
 * The habit of a page: how its pairs are laid out, as log-odds that a pair laid out so is true rather than chance.
 * Starts from what pages do in general and learns from the page's own pairs.
 */
export class Habit {
  readonly order: Readonly<Record<Order, number>>;
  readonly place: Readonly<Record<Place, number>>;
  /** The sum of both, by the number of the layout. */
  readonly #odds: readonly number[];

  /**
   * @param pairs each with how sure it is, 0 to 1
   * @param size how many units of a language the page has, to tell how likely neighbourhood is by chance
   */
  constructor(
    pairs: Iterable<readonly [layout: Layout, sureness: number]>,
    size: number,
    { mostOrder, place: weight }: Pick<PairingWeights, 'mostOrder' | 'place'>,
  ) {
    const orders = { ...ORDER_SHARES };
    const places = { ...PLACE_SHARES };
    let seen = GENERAL;
    for (const order of ORDERS) orders[order] *= GENERAL;
    for (const place of PLACES) places[place] *= GENERAL;
    for (const [{ order, place }, sureness] of pairs) {
      orders[order] += sureness;
      places[place] += sureness;
      seen += sureness;
    }
    for (const order of ORDERS) {
      const odds = Math.log(orders[order] / seen / chanceOf(order, size));
      orders[order] = Math.max(-mostOrder, Math.min(mostOrder, odds));
    }
    for (const place of PLACES) places[place] = weight * Math.log(places[place] / seen / PLACE_SHARES[place]);
    this.order = orders;
    this.place = places;
    this.#odds = LAYOUTS.map(({ order, place }) => orders[order] + places[place]);
  }

  /** Log-odds for a pair by its layout (see `layoutNumber`). */
  odds(layout: number): number {
    return this.#odds[layout] as number;
  }
}

/** How often two blocks that have nothing to do with each other stand so. */
function chanceOf(order: Order, size: number): number {
  if (order === 'mixed') return 0.1;
  if (order === 'en-zh far' || order === 'zh-en far') return 0.5;
  const places = order === 'en-zh near' || order === 'zh-en near' ? NEAR - 1 : 1;
  return Math.min(0.3, places / size);
}
