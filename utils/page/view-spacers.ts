import { isBlank } from './blank.ts';
import { knownRootOf } from './shadow-trees.ts';

/** Elements that begin a line of their own wherever a page leaves them as they are. */
const OWN_LINE = new Set(
  (
    'address article aside blockquote center dd details div dl dt figure figcaption footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr li main nav ol p pre section table tbody thead tfoot tr ul'
  ).split(' '),
);

/** The spacers between two things; what counts is how many of them are a line tall. */
interface Gap {
  readonly spacers: Element[];
  lines: number;
}

/**
 * The spacers (`<br>`, empty paragraphs) that would add up to double gaps, or stand at a loose end, once the
 * sides of one language are collapsed. Of a pair, the inner gap is spare: the side that stays takes the place
 * of both, with the outer gaps before and after.
 *
 * @param gone collapsed sides and husks
 * @param staysBefore whether what stays of a collapsed element's pair stands before it on the page
 * @param labels what numbers both sides of a pair: the one that stays goes on behind it
 */
export function findSpareSpacers(
  gone: ReadonlySet<Element>,
  staysBefore: (gone: Element) => boolean,
  labels: ReadonlySet<Node>,
): Set<Element> {
  const spare = new Set<Element>();
  const [first] = gone;
  if (!first) return spare;
  const isLinked = linkedPlaces(first.ownerDocument);
  const parents = new Set<Node>();
  for (const element of gone) {
    const parent = element.parentNode as Element | null;
    if (parent && !gone.has(parent) && parent.localName !== 'tr' && !isHost(parent)) parents.add(parent);
  }
  for (const parent of parents) scanChildren(parent, gone, staysBefore, labels, isLinked, spare);
  return spare;
}

function scanChildren(
  parent: Node,
  gone: ReadonlySet<Element>,
  staysBefore: (gone: Element) => boolean,
  labels: ReadonlySet<Node>,
  isLinked: (spacer: Element) => boolean,
  spare: Set<Element>,
): void {
  let before: Node | null = null;
  let firstGone: Element | undefined;
  let gaps: Gap[] = [{ spacers: [], lines: 0 }];

  const close = (after: Node | null): void => {
    if (firstGone) {
      const isNumbered = before !== null && labels.has(before);
      const kept = isNumbered ? undefined : keptGap(gaps, staysBefore(firstGone), before, after);
      for (const gap of gaps) if (gap !== kept) for (const spacer of gap.spacers) spare.add(spacer);
    }
    before = after;
    firstGone = undefined;
    gaps = [{ spacers: [], lines: 0 }];
  };

  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (gone.has(child as Element)) {
      firstGone ??= child as Element;
      gaps.push({ spacers: [], lines: 0 });
    } else if (!isBlank(child)) {
      close(child);
    } else if (child instanceof Element && !isLinked(child)) {
      const gap = gaps.at(-1);
      gap?.spacers.push(child);
      if (gap && takesLine(child)) gap.lines += 1;
    }
  }
  close(null);
}

/** The children of a host stand where its slots are. */
function isHost(node: Node): boolean {
  return node.nodeType === 1 && knownRootOf(node as Element) !== null;
}

/** The elements of a page that its own links lead to. */
function linkedPlaces(document: Document): (element: Element) => boolean {
  const places = new Set<string>();
  for (const link of document.querySelectorAll('a[href*="#"]'))
    places.add((link.getAttribute('href') ?? '').replace(/^[^#]*#/, ''));
  return (element) => [element.id, element.getAttribute('name')].some((name) => !!name && places.has(name));
}

function takesLine(spacer: Element): boolean {
  return (
    spacer.localName === 'br' ||
    /[\u00a0\u3000]/.test(spacer.textContent ?? '') ||
    !!spacer.querySelector('br')
  );
}

/**
 * The outer gap of the pair; if there is none, that is right where the next thing begins a line anyhow, but
 * in running text the widest of the others is needed to keep two blocks apart.
 */
function keptGap(
  gaps: Gap[],
  partnerBefore: boolean,
  before: Node | null,
  after: Node | null,
): Gap | undefined {
  const outer = partnerBefore ? gaps.at(-1) : gaps[0];
  const beyond = partnerBefore ? after : before;
  if (
    !outer ||
    outer.lines > 0 ||
    beyond === null ||
    (beyond instanceof Element && OWN_LINE.has(beyond.localName))
  )
    return outer;
  return gaps.reduce((widest, gap) => (gap.lines > widest.lines ? gap : widest), outer);
}
