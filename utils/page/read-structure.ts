const levels = 3;

/** Numbers the elements of one reading in order of first use, and names their structure. */
export class Structure {
  readonly #numbers = new Map<Element | null, number>();
  readonly #steps = new Map<Element, string>();

  /** The element's number: equal elements, equal numbers. */
  number(element: Element | null): number {
    const known = this.#numbers.get(element);
    if (known !== undefined) return known;
    const fresh = this.#numbers.size;
    this.#numbers.set(element, fresh);
    return fresh;
  }

  /** Tags and classes from the element up three levels: `p.lead<div.article<main`. */
  shape(element: Element): string {
    let shape = '';
    let at: Element | null = element;
    for (let level = 0; at && level < levels; level++, at = at.parentElement) {
      shape += level === 0 ? this.#step(at) : `<${this.#step(at)}`;
    }
    return shape;
  }

  #step(element: Element): string {
    let step = this.#steps.get(element);
    if (step === undefined) {
      const classes = element.getAttribute('class')?.trim();
      step = classes ? `${element.localName}.${classes.split(/\s+/).join('.')}` : element.localName;
      this.#steps.set(element, step);
    }
    return step;
  }
}
