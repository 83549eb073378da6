/** A computed length as a number; 0 where it is none (`auto`). */
export function pixels(length: string): number {
  return Number.parseFloat(length) || 0;
}

/** How much larger an element is drawn than its computed style says: pages may set `zoom`. */
export function zoomOf(element: Element): number {
  // Chrome has it from version 128 on.
  return (element as Partial<Element>).currentCSSZoom ?? 1;
}

/** The computed style of an element, its lengths in pixels of the window, like the boxes that it is placed by. */
export function drawnStyle(element: Element): CSSStyleDeclaration {
  const style = getComputedStyle(element);
  const zoom = zoomOf(element);
  if (zoom === 1) return style;
  const drawn = (length: string): string => `${Number.parseFloat(length) * zoom}px`;
  return new Proxy(style, {
    get: (_, name) => {
      const value: unknown = Reflect.get(style, name);
      return typeof value === 'string' ? value.replace(/-?[\d.]+px/g, drawn) : value;
    },
  });
}
