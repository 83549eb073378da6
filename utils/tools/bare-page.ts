import type { JSDOM } from 'jsdom';

/** What tells nothing of the structure of a text. */
const DROPPED =
  'script, noscript, style, link, meta, base, iframe, object, embed, svg, canvas, video, audio, template';

/** Attributes that lead elsewhere, or that only scripts need. */
const DROPPED_ATTRIBUTE = /^(?:on|data-|srcset$|integrity$|action$|ping$)/;

/** Attributes that make an element what it is, though where they lead is of no account. */
const EMPTIED_ATTRIBUTE = /^(?:href|src)$/;

/** The markup of a page without what tells nothing of the structure of its texts, nor where anything leads. */
export function barePage(window: JSDOM['window']): string {
  const { document } = window;
  for (const element of document.querySelectorAll(DROPPED)) element.remove();
  const walker = document.createTreeWalker(document, window.NodeFilter.SHOW_COMMENT);
  const comments: Comment[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode as Comment);
  for (const comment of comments) comment.remove();
  for (const element of document.querySelectorAll('*'))
    for (const name of element.getAttributeNames()) {
      if (DROPPED_ATTRIBUTE.test(name)) element.removeAttribute(name);
      else if (EMPTIED_ATTRIBUTE.test(name)) element.setAttribute(name, '#');
    }
  const charset = document.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  document.head.prepend(charset);
  return `<!doctype html>\n${document.documentElement.outerHTML}\n`;
}
