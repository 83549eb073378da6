import { hasLightText } from './reveal/tone.ts';
import type { Singles } from './singles.ts';
import type { SideLanguage } from './view.ts';

const [ON_LIGHT, ON_DARK] = ['duidu-single', 'duidu-single-on-dark'];

/** Where a browser has none, all texts look alike. */
const highlights = globalThis.CSS?.highlights as HighlightRegistry | undefined;

/**
 * Lets texts without a partner in a language that is not read step back (`dimming.css`), whatever else stands in their
 * element: as highlights, which write nothing to the page.
 */
export class Dimming {
  private language: SideLanguage | undefined;

  constructor(private singles: Singles) {}

  /** Takes the singles as they stand now. */
  setSingles(singles: Singles): void {
    this.singles = singles;
    if (this.language) this.paint();
  }

  /** Dims those of a language, or none. */
  show(language: SideLanguage | undefined): void {
    if (language === this.language) return;
    this.language = language;
    this.paint();
  }

  private paint(): void {
    highlights?.delete(ON_LIGHT);
    highlights?.delete(ON_DARK);
    // Where colours are forced every highlight looks like a selection, whatever its rule says.
    if (!highlights || !this.language || matchMedia('(forced-colors: active)').matches) return;
    for (const { node, start, end } of this.singles.places(this.language)) {
      const range = node.ownerDocument.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      const name = hasLightText(node.parentElement as Element) ? ON_DARK : ON_LIGHT;
      highlights.set(name, (highlights.get(name) ?? new Highlight()).add(range));
    }
  }
}
