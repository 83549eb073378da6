import type { Place } from '../align/block.ts';
import { elementAround } from './flat-tree.ts';

/** Numbers the elements of one reading in order of first use, and names their structure. */
export class Structure {
  readonly #numbers = new Map<Node, number>();
  readonly #shapes = new Map<Element, string>();
  readonly #steps = new Map<string, string>();

  /** Where a block stands, by its nearest block-level element. */
  of(owner: Element): Place {
    const element = this.#number(owner);
    return {
      tag: owner.localName,
      shape: this.#shape(owner),
      element,
      // That of the root element is the document.
      parent: this.#number(elementAround(owner) ?? owner.ownerDocument),
    };
  }

  #number(element: Node): number {
    const known = this.#numbers.get(element);
    if (known !== undefined) return known;
    const fresh = this.#numbers.size;
    this.#numbers.set(element, fresh);
    return fresh;
  }

  /** Tags and classes from the element up three levels: `p.lead<div.article<main`. */
  #shape(element: Element): string {
    const parent = elementAround(element);
    return parent ? `${this.#step(element)}<${this.#around(parent)}` : this.#step(element);
  }

  /** Tags and classes of a parent and its parent; kept, because siblings share them. */
  #around(parent: Element): string {
    const known = this.#shapes.get(parent);
    if (known !== undefined) return known;
    const above = elementAround(parent);
    const shape = above ? `${this.#step(parent)}<${this.#step(above)}` : this.#step(parent);
    this.#shapes.set(parent, shape);
    return shape;
  }

  #step(element: Element): string {
    const classes = element.getAttribute('class');
    if (!classes) return element.localName;
    const written = `${element.localName} ${classes}`;
    let step = this.#steps.get(written);
    if (step === undefined) {
      step = written.trim().split(/\s+/).join('.');
      this.#steps.set(written, step);
    }
    return step;
  }
}
