/** A computed length as a number; 0 where it is none (`auto`). */
export function pixels(length: string): number {
  return Number.parseFloat(length) || 0;
}
