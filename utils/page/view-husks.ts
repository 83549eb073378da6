import { isBlank } from './blank.ts';

/**
 * The elements that hold nothing but collapsed sides: once these are gone, their boxes would stay behind as
 * stray bullets, empty rows, paddings and borders. Takes the sides of one language; linear in their
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
  for (const { parentElement } of elements)
    if (parentElement && parentElement.localName !== 'body') parents.add(parentElement);
  return parents;
}

function holdsNothingElse(
  parent: Element,
  sides: ReadonlySet<Element>,
  husks: ReadonlySet<Element>,
): boolean {
  for (let child = parent.firstChild; child; child = child.nextSibling)
    if (!(child instanceof Element && (sides.has(child) || husks.has(child))) && !isBlank(child))
      return false;
  return true;
}
