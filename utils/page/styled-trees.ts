import { BorrowedAttributes } from './attributes.ts';
import css from './page.css?inline';

/** In a shadow tree no selector sees `<html>`, and its host stands in for it. */
const STYLES = css.replace(/\bhtml(\[[^\]]+\])/g, ':host($1)');

/**
 * What our style sheet hangs on: `<html>`, and the hosts of the shadow trees that hold texts of the page. These trees
 * get the sheet too, as what applies to the page does not apply in them.
 */
export class StyledTrees {
  private readonly attributes = new BorrowedAttributes();
  private readonly values = new Map<string, string>();
  private sheet: CSSStyleSheet | undefined;
  private readonly dressed = new WeakSet<ShadowRoot>();
  private roots: ReadonlySet<ShadowRoot> = new Set();

  constructor(private readonly document: Document) {}

  /** Gives all of them an attribute, or takes it back. */
  set(name: string, value: string | undefined): void {
    if (value === undefined) this.values.delete(name);
    else this.values.set(name, value);
    this.write(name);
  }

  /** Takes the shadow trees as they are now. */
  setRoots(roots: ReadonlySet<ShadowRoot>): void {
    for (const root of this.roots) if (!roots.has(root)) this.undress(root);
    this.roots = roots;
    for (const root of roots) this.dress(root);
    for (const name of this.values.keys()) this.write(name);
  }

  /** Takes back everything. */
  close(): void {
    this.values.clear();
    this.attributes.restoreAll();
    this.setRoots(new Set());
  }

  private write(name: string): void {
    const value = this.values.get(name);
    const elements = value === undefined ? [] : [this.document.documentElement, ...this.hosts()];
    this.attributes.setOnly(name, new Map(elements.map((element) => [element, value ?? ''])));
  }

  private hosts(): Element[] {
    return [...this.roots].map(({ host }) => host);
  }

  private dress(root: ShadowRoot): void {
    try {
      if (!this.sheet) {
        this.sheet = new CSSStyleSheet();
        this.sheet.replaceSync(STYLES);
      }
      if (!root.adoptedStyleSheets.includes(this.sheet))
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.sheet];
      this.dressed.add(root);
    } catch {
      // Firefox before 153 lets no content script adopt sheets: both languages stay there, as they were.
    }
  }

  private undress(root: ShadowRoot): void {
    if (this.dressed.delete(root))
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== this.sheet);
  }
}
