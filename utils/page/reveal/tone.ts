/**
 * Whether text of an element is light, so that it must stand on a dark ground: the one sign of a dark page
 * that also holds over pictures and gradients. Absent where the colour is written in a way not known here.
 */
export function hasLightText(element: Element): boolean | undefined {
  const color = element.ownerDocument.defaultView?.getComputedStyle(element).color ?? '';
  const numbers = (color.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const [a = 0, b = 0, c = 0] = numbers;
  if (color.startsWith('rgb')) return luma(a, b, c) > 140;
  if (color.startsWith('color(srgb ')) return luma(a * 255, b * 255, c * 255) > 140;
  if (color.startsWith('oklab') || color.startsWith('oklch')) return a > 0.65;
  if (color.startsWith('lab') || color.startsWith('lch')) return a > 58;
  return undefined;
}

function luma(red: number, green: number, blue: number): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
