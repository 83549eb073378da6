import { isBlank } from './blank.ts';
import { elementAround, shownIn } from './flat-tree.ts';

/**
 * The elements that hold nothing but collapsed sides: once these are gone, their boxes would stay behind as
 * stray bullets, empty rows, paddings and borders; the host of a shadow tree too, slots not. Takes the sides of one language; linear in their
 * surroundings, because a parent is looked at once for each level of its children that came to nothing.
 */
export function findHusks(sides: ReadonlySet<Element>): Set<Element> {
  const husks = new Set<Element>();
  let level = parentsOf(sides);
  while (level.size > 0) {
    const found: Element[] = [];
    for (const parent of level)
      if (!husks.has(parent) && !sides.has(parent) && holdsNothingElse(parent, sides, husks)) {
        husks.add(parent);
        found.push(parent);
      }
    level = parentsOf(found);
  }
  return husks;
}

function parentsOf(elements: Iterable<Element>): Set<Element> {
  const parents = new Set<Element>();
  for (const element of elements) {
    const parent = elementAround(element);
    if (parent && parent.localName !== 'body') parents.add(parent);
  }
  return parents;
}

function holdsNothingElse(
  parent: Element,
  sides: ReadonlySet<Element>,
  husks: ReadonlySet<Element>,
): boolean {
  for (const child of shownIn(parent)) {
    const element = child as Element;
    if (sides.has(element) || husks.has(element) || isBlank(child)) continue;
    if (element.localName !== 'slot' || !holdsNothingElse(element, sides, husks)) return false;
  }
  return true;
}
