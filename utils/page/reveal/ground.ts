import { elementAround } from '../flat-tree.ts';

/** The colour that lies behind an element, as a CSS colour: the nearest one around it that is not see-through. */
export function groundBehind(element: Element): string {
  for (let at: Element | null = element; at; at = elementAround(at)) {
    const { backgroundColor } = getComputedStyle(at);
    if (opacity(backgroundColor) > 0.9) return backgroundColor;
  }
  // What a browser paints where the page says nothing; dark behind the light text of a card.
  return 'Canvas';
}

function opacity(color: string): number {
  if (color === 'transparent') return 0;
  const alpha = /[,/]\s*([\d.]+)(%?)\s*\)$/.exec(color);
  // Three numbers with commas have no fourth for the opacity.
  if (!alpha || /^rgb\([^,/]*,[^,/]*,[^,/]*\)$/.test(color)) return 1;
  return Number(alpha[1]) / (alpha[2] ? 100 : 1);
}
