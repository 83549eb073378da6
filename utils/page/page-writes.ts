import { isBlank } from '../text/tidy.ts';

/**
 * What the page has written into a text node of which it holds only the beginning, as the rest stands in nodes of
 * ours: the whole text anew, as frameworks write it, or more behind it, as `appendData` does. Records of changes do
 * not tell which it was, and where the node holds nothing, nothing else does: then what begins as no text does was
 * added, and where nothing speaks for that the text was set, as most pages do.
 *
 * @param held what the node held
 * @param value what it holds now
 * @param whole its whole text before
 * @param grows whether all that the page did to it last was to make it longer
 */
export function isAdded(held: string, value: string, whole: string, grows: boolean): boolean {
  if (value.length <= held.length || !value.startsWith(held)) return false;
  const [added, rest] = [value.slice(held.length), whole.slice(held.length)];
  // What goes on as the text did is the text, set anew.
  if (added[0] === rest[0]) return false;
  return grows || !isBlank(held) || (GOES_ON.test(added) && !GOES_ON.test(rest) && !isBlank(added));
}

/** White space, or marks that close what stands before them. */
const GOES_ON = /^(?:\s|[,.;:!?)\]}]+(?![,.;:!?)\]}\w])|[，。、；：！？）】」』》〉”’])/;

/** Remembers which text nodes a page makes longer and longer, as it does with text that arrives in parts. */
export class Growth {
  readonly #growing = new WeakSet<Node>();

  /** To be told of all that the page changes, task by task. */
  follow(records: readonly MutationRecord[]): void {
    const seen = new Set<Node>();
    for (const { type, target, oldValue } of records) {
      if (type !== 'characterData' || seen.has(target)) continue;
      seen.add(target);
      // Of a text of which the page's node holds nothing, this can't tell.
      if (!oldValue) continue;
      const { data } = target as CharacterData;
      if (data.length > oldValue.length && data.startsWith(oldValue)) this.#growing.add(target);
      else this.#growing.delete(target);
    }
  }

  has(node: Node): boolean {
    return this.#growing.has(node);
  }
}
