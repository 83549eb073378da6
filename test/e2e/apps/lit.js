import { html, nothing, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

const layouts = {
  paragraphs: ({ en, zh }) => html`<li><p>${en}</p><p>${zh}</p></li>`,
  lines: ({ en, zh }) => html`<p>${en ?? nothing}<br>${zh}</p>`,
  line: ({ en, zh }) => html`<p>${`${en} ${zh}`}</p>`,
  emphasis: ({ en: [head, bold, tail], zh }) => html`<p>${head}<b>${bold}</b>${tail}<br>${zh}</p>`,
};

const byId = ({ id }) => id;
const item = (each) => layouts[each.layout](each);

/** Puts the article into an element; returns what shows another state of it. */
export function start(target) {
  return ({ title, items }) =>
    render(html`<main><h1>${title}</h1>${repeat(items, byId, item)}</main>`, target);
}
