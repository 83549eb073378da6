import type { Singles } from './singles.ts';

const LANGUAGES = ['en', 'zh'] as const;

/**
 * Lets texts without a partner step back in the view of the other language (`page.css`), whatever else stands in
 * their element: as highlights, which write nothing to the page. Where a browser has none, all texts look alike.
 */
export class Dimming {
  private shown = false;

  constructor(private singles: Singles) {}

  /** Takes the singles as they stand now. */
  setSingles(singles: Singles): void {
    this.singles = singles;
    if (this.shown) this.paint();
  }

  show(dimmed: boolean): void {
    if (dimmed === this.shown) return;
    this.shown = dimmed;
    if (dimmed) this.paint();
    else this.clear();
  }

  private paint(): void {
    if (typeof Highlight === 'undefined' || !CSS.highlights) return;
    // There every highlight looks like a selection, whatever its rule says.
    if (matchMedia('(forced-colors: active)').matches) return;
    for (const language of LANGUAGES) {
      const ranges = this.singles.places(language).map(({ node, start, end }) => {
        const range = node.ownerDocument.createRange();
        range.setStart(node, start);
        range.setEnd(node, end);
        return range;
      });
      CSS.highlights.set(`duidu-single-${language}`, new Highlight(...ranges));
    }
  }

  private clear(): void {
    if (typeof CSS === 'undefined') return;
    for (const language of LANGUAGES) CSS.highlights?.delete(`duidu-single-${language}`);
  }
}
