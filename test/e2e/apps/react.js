import { createElement as h } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

const layouts = {
  paragraphs: ({ id, en, zh }) => h('li', { key: id }, h('p', null, en), h('p', null, zh)),
  lines: ({ id, en, zh }) => h('p', { key: id }, en, h('br'), zh),
  line: ({ id, en, zh }) => h('p', { key: id }, `${en} ${zh}`),
  emphasis: ({ id, en: [head, bold, tail], zh }) =>
    h('p', { key: id }, head, h('b', null, bold), tail, h('br'), zh),
};

const Article = ({ title, items }) =>
  h('main', null, h('h1', null, title), ...[items.map((item) => layouts[item.layout](item))]);

/** Puts the article into an element; returns what shows another state of it. */
export function start(target) {
  const root = createRoot(target);
  return (state) => flushSync(() => root.render(h(Article, state)));
}
