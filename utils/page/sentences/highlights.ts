/** The kinds of marks; each is a highlight named `duidu-…` (`highlights.css`). */
const KINDS = ['sentence', 'counterpart', 'doubtful', 'covered'] as const;

/** What is to be marked: the sentence pointed at, its counterpart, or one that may be; and what is to stay covered. */
export type MarkedRanges = Readonly<Record<(typeof KINDS)[number], readonly Range[]>>;

export const NO_RANGES: MarkedRanges = { sentence: [], counterpart: [], doubtful: [], covered: [] };

/** Marks texts of the page without touching it (CSS Custom Highlight API); without that, nothing is marked. */
export class Highlights {
  private readonly registered = new Map<string, Highlight>();

  show(ranges: MarkedRanges): void {
    if (typeof Highlight === 'undefined' || !CSS.highlights) return;
    for (const kind of KINDS) {
      let highlight = this.registered.get(kind);
      if (!highlight && ranges[kind].length > 0) {
        highlight = new Highlight();
        this.registered.set(kind, highlight);
        CSS.highlights.set(`duidu-${kind}`, highlight);
      }
      highlight?.clear();
      for (const range of ranges[kind]) highlight?.add(range);
    }
  }

  /** Takes everything back. */
  remove(): void {
    for (const kind of this.registered.keys()) CSS.highlights.delete(`duidu-${kind}`);
    this.registered.clear();
  }
}
