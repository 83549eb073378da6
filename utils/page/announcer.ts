import { layerOf } from './layer.ts';
import type { Lifetime } from './lifetime.ts';

/** A text that is said, in a language of its own or in that of our own words. */
export interface SaidText {
  readonly text: string;
  /** Absent for words of our own. */
  readonly lang?: 'en' | 'zh';
}

/**
 * Says things to those who use a screen reader, politely, in a `<duidu-said>` that nobody sees. It stands on the
 * page only while keys are ours, and before something is said: what comes together with its text is not said.
 */
export class Announcer {
  private element: HTMLElement | undefined;
  private status: HTMLElement | undefined;

  /** @param lifetime at whose end nothing of it is left on the page */
  constructor(
    private readonly document: Document,
    lifetime: Lifetime,
  ) {
    lifetime.atEnd(() => this.close());
  }

  /** Gets ready to speak of an element of the page. */
  openFor(element: Element): void {
    const layer = layerOf(element);
    if (this.element?.parentNode === layer) return;
    this.close();
    this.element = this.document.createElement('duidu-said');
    for (const [name, value] of HIDDEN) this.element.style.setProperty(name, value, 'important');
    this.status = this.document.createElement('div');
    this.status.setAttribute('role', 'status');
    this.element.attachShadow({ mode: 'open' }).append(this.status);
    layer.append(this.element);
  }

  say(texts: readonly SaidText[]): void {
    const parts = texts.flatMap(({ text, lang }) => {
      const part = this.document.createElement('span');
      if (lang) part.lang = lang;
      part.textContent = text;
      return [part, ' '];
    });
    this.status?.replaceChildren(...parts);
  }

  close(): void {
    this.element?.remove();
    this.element = this.status = undefined;
  }
}

/** For screen readers only; whatever the page says of its elements. */
const HIDDEN = [
  ['all', 'initial'],
  ['position', 'fixed'],
  ['width', '1px'],
  ['height', '1px'],
  ['overflow', 'hidden'],
  ['clip-path', 'inset(50%)'],
  ['white-space', 'nowrap'],
] as const;
