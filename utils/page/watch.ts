import { hasHan, hasLatin } from '../text/script.ts';
import type { Lifetime } from './lifetime.ts';
import { tagKinds } from './read-tags.ts';

/** Elements that Duidu itself puts on a page while it shows something. */
const OURS = new Set(['duidu-card', 'duidu-room', 'duidu-run', 'duidu-said']);

const CHANGES = {
  childList: true,
  characterData: true,
  characterDataOldValue: true,
  subtree: true,
  // What pages hide and show texts by, and move them from slot to slot. Others are not watched: most of what Duidu
  // writes wakes nobody so.
  attributeFilter: ['class', 'hidden', 'name', 'open', 'slot', 'style'],
  attributeOldValue: true,
};

/**
 * Tells of what the page changes in its nodes and texts, and of what may hide and show these. What Duidu writes wakes
 * nobody: nodes and texts are written `quietly`, and `isToggle` knows its attributes.
 */
export class Watch {
  readonly #observer: MutationObserver;
  readonly #onChange: (records: readonly MutationRecord[]) => void;
  #nodeChanges = 0;

  /** @param onChange called with the changes of a task before the browser shows them */
  constructor(
    document: Document,
    onChange: (records: readonly MutationRecord[]) => void,
    lifetime: Lifetime,
  ) {
    this.#onChange = (records) => {
      this.#countIn(records);
      onChange(records);
    };
    this.#observer = new MutationObserver(lifetime.guard(this.#onChange));
    this.observe(document);
    lifetime.atEnd(() => this.#observer.disconnect());
  }

  /** Watches another tree too. */
  observe(root: Node): void {
    this.#observer.observe(root, CHANGES);
  }

  /** Changes the page without being told of it. What the page has changed before is told first. */
  quietly(change: () => void): void {
    const records = this.takeRecords();
    if (records.length > 0) this.#onChange(records);
    try {
      change();
    } finally {
      this.#countIn(this.#observer.takeRecords());
    }
  }

  /** Grows with each time that nodes have come or gone, ours too. */
  get nodeChanges(): number {
    return this.#nodeChanges;
  }

  #countIn(records: readonly MutationRecord[]): void {
    if (records.some(({ type }) => type === 'childList')) this.#nodeChanges++;
  }

  /** What the page has changed since it was told of last. */
  takeRecords(): MutationRecord[] {
    return this.#observer.takeRecords();
  }
}

/** Whether a change can have brought or taken text that Duidu reads, or hidden or shown it. */
export function changesText(record: MutationRecord): boolean {
  const { type, target, addedNodes, removedNodes } = record;
  if (type === 'attributes') return isToggle(record) && (isSlot(target) || hasLetters(target));
  if (type === 'characterData') return target.nodeType === 3 && hasLetters(target as Text);
  return [addedNodes, removedNodes].some((nodes) => [...nodes].some(hasLetters));
}

/** Whether a change of an attribute can hide or show anything; what Duidu writes can't. */
function isToggle({ target, attributeName, oldValue }: MutationRecord): boolean {
  const name = attributeName ?? '';
  const value = (target as Element).getAttribute(name);
  // Ours lets the browser's find look into what is collapsed.
  if (name === 'hidden')
    return (oldValue === null) !== (value === null) && ![oldValue, value].includes(FINDABLE);
  if (name === 'name' && !isSlot(target)) return false;
  // Pages animate by their styles, which must not count.
  return name === 'style' ? hidingIn(oldValue) !== hidingIn(value) : oldValue !== value;
}

const FINDABLE = 'until-found';

/** What an inline style says of hiding. */
function hidingIn(style: string | null): string {
  return style?.match(/(?:^|[;\s])(?:display|visibility)\s*:[^;]*/gi)?.join('') ?? '';
}

/** What a slot shows does not stand in it. */
function isSlot(node: Node): boolean {
  return (node as Element).localName === 'slot';
}

function hasLetters(node: Node): boolean {
  if (node.nodeType !== 1 && node.nodeType !== 3) return false;
  const { localName } = node as Element;
  // Of components with a shadow root the text is not seen from here.
  if (localName?.includes('-')) return !OURS.has(localName);
  if (localName && tagKinds.get(localName) === 'opaque') return false;
  const text = node.textContent ?? '';
  return hasHan(text) || hasLatin(text) || (node.nodeType === 1 && hasComponents(node as Element));
}

/** Whether texts may stand in shadow trees. */
function hasComponents(element: Element): boolean {
  for (const inner of [element, ...element.querySelectorAll('*')])
    if (inner.shadowRoot || (inner.localName.includes('-') && !OURS.has(inner.localName))) return true;
  return false;
}
