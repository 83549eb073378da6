/** Pages drawn at random, and what their scripts may do to them: for properties that must hold on any page. */
import fc from 'fast-check';

type Tree =
  | string
  | { readonly tag: string; readonly attributes: Record<string, string>; readonly children: Tree[] }
  | { readonly comment: string };

/** A page: its nodes, or a source that a parser has to make sense of. */
export type PageSource = readonly Tree[] | string;

const texts = fc.constantFrom(
  'The river rises in the spring.',
  'Boats wait for the tide, and we wait too. ',
  '河水在春天上涨。',
  '船等着潮水，我们也等着。',
  'The ferry leaves at nine. 渡船九点开。',
  'We have tea at four. 我们四点喝茶。 The shop is shut. 店关了。',
  '今天 (today) 有雨',
  'a 𠮷 𝒳 👩‍👩‍👧 b',
  '\u200f\u200b',
  '\u202eThe tide\u202c',
  '\u00a0\u3000',
  '\n  ',
  '',
  'x',
  '１２３',
);

const TAGS =
  'p div span b a ul li br table tr td h2 section img ruby rt pre code summary details dl dd template button x-card'.split(
    ' ',
  );

const DISPLAYS = (
  'none block inline inline-block flex inline-flex grid inline-grid flow-root list-item contents table table-row ' +
  'table-cell table-caption ruby ruby-text'
).split(' ');

const attributes = fc.dictionary(
  fc.constantFrom(
    'class',
    'data-duidu-pair',
    'data-duidu-lang',
    'lang',
    'hidden',
    'style',
    'title',
    'aria-hidden',
  ),
  fc.constantFrom('', '1', 'zh', 'en', 'x', ...DISPLAYS.map((display) => `display:${display}`)),
  { maxKeys: 3 },
);

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    texts,
    fc.record({ comment: fc.constantFrom('', 'note', '译文') }),
    fc.record({
      tag: fc.constantFrom(...TAGS),
      attributes,
      children: fc.array(tie('tree'), { maxLength: 5 }),
    }),
  ),
}));

/** Tags opened and closed without order, as no author means it. */
const soup = fc
  .array(
    fc.oneof(
      texts,
      fc.constantFrom(...TAGS.map((tag) => `<${tag}>`), ...TAGS.map((tag) => `</${tag}>`), '<!--', '-->'),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

export const pageSource: fc.Arbitrary<PageSource> = fc.oneof(
  { weight: 3, arbitrary: fc.array(tree, { minLength: 1, maxLength: 8 }) },
  { weight: 1, arbitrary: soup },
);

/** A page that has been built, with all nodes that its scripts hold on to. */
export interface BuiltPage {
  readonly document: Document;
  readonly nodes: Node[];
}

/** Builds a page in a document, in place of what its body holds. */
export function buildPage(document: Document, source: PageSource): BuiltPage {
  const { body } = document;
  body.replaceChildren();
  for (const name of body.getAttributeNames()) body.removeAttribute(name);
  if (typeof source === 'string') {
    const parsed = new DOMParser().parseFromString(`<body>${source}`, 'text/html');
    body.append(...parsed.body.childNodes);
  } else append(body, source);
  const nodes: Node[] = [body];
  const walker = document.createTreeWalker(body);
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return { document, nodes };
}

function append(parent: Element, trees: readonly Tree[]): void {
  const document = parent.ownerDocument;
  for (const node of trees) {
    if (typeof node === 'string') parent.append(document.createTextNode(node));
    else if ('comment' in node) parent.append(document.createComment(node.comment));
    else {
      const element = document.createElement(node.tag);
      for (const [name, value] of Object.entries(node.attributes)) element.setAttribute(name, value);
      append(element, node.children);
      parent.append(element);
    }
  }
}

/** Something that a script of the page does with two of the nodes that it holds, by their numbers. */
export interface PageChange {
  readonly type: (typeof CHANGES)[number];
  readonly one: number;
  readonly other: number;
  readonly text: string;
}

const CHANGES = [
  'write',
  'remove',
  'insert before',
  'insert behind',
  'append',
  'move before',
  'replace text',
  'reorder',
  'set attribute',
] as const;

export const pageChange: fc.Arbitrary<PageChange> = fc.record({
  type: fc.constantFrom(...CHANGES),
  one: fc.nat(40),
  other: fc.nat(40),
  text: texts,
});

/** Changes a page as a framework does: by the nodes that it holds. What can't be done is left. */
export function changePage({ document, nodes }: BuiltPage, { type, one, other, text }: PageChange): void {
  const node = nodes[one % nodes.length] as ChildNode;
  const second = nodes[other % nodes.length] as Node;
  const parent = node.parentNode;
  if (!document.body.contains(node)) return;
  if (type === 'write') {
    if (node.nodeType === 3) (node as unknown as Text).data = text;
    return;
  }
  if (node.nodeType === 1) {
    const element = node as unknown as Element;
    if (type === 'replace text') {
      element.textContent = text;
      if (element.firstChild) nodes.push(element.firstChild);
    } else if (type === 'reorder') {
      // Those that the framework made, in another order.
      const own = nodes.filter((each) => node.isSameNode(each.parentNode));
      for (const child of own.reverse()) element.appendChild(child);
    } else if (type === 'set attribute') element.setAttribute('title', text);
  }
  if (type === 'append' && node.nodeType === 1) {
    const made = document.createElement('p');
    made.append(text);
    nodes.push(made, made.firstChild as Node);
    node.appendChild(made);
  }
  if (!parent || node.isSameNode(document.body)) return;
  if (type === 'remove') parent.removeChild(node);
  if (type === 'insert before' || type === 'insert behind') {
    const made = other % 2 ? document.createTextNode(text) : document.createElement('i');
    nodes.push(made);
    parent.insertBefore(made, type === 'insert before' ? node : node.nextSibling);
  }
  if (type === 'move before' && !second.contains(node) && second !== document.body)
    parent.insertBefore(second, node);
}

/** All of a page as a text, with the number of each node that its scripts hold: equal texts, equal pages. */
export function describePage({ document, nodes }: BuiltPage): string {
  const numbers = new Map(nodes.map((node, i) => [node, i]));
  const describe = (node: Node): string => {
    const number = `${numbers.get(node) ?? 'unknown '}`;
    if (node.nodeType !== 1) return `${number}:${node.nodeName}${JSON.stringify(node.nodeValue)}`;
    const own = [...(node as Element).attributes].map(
      ({ name, value }) => ` ${name}=${JSON.stringify(value)}`,
    );
    return `${number}:${node.nodeName}${own.join('')}(${[...node.childNodes].map(describe).join()})`;
  };
  return `${describe(document.body)}\n${document.documentElement.getAttributeNames().join()}`;
}
