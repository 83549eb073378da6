import { isBlank } from './blank.ts';
import { elementAround } from './flat-tree.ts';
import { shownInstead } from './shadow-trees.ts';

/**
 * The elements that hold nothing but collapsed sides: once these are gone, their boxes would stay behind as
 * stray bullets, empty rows, paddings and borders; the host of a shadow tree too, slots not. Takes the sides of one
 * language; linear in their surroundings, because a parent is looked at once for each level of its children that came
 * to nothing.
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
  const goes = (child: Node): boolean => {
    const element = child as Element;
    if (sides.has(element) || husks.has(element) || isBlank(child)) return true;
    return element.localName === 'slot' && holdsNothingElse(element, sides, husks);
  };
  const instead = shownInstead(parent);
  if (instead) return instead.every(goes);
  for (let child = parent.firstChild; child; child = child.nextSibling) if (!goes(child)) return false;
  return true;
}
