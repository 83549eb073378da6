import { createApp, h, nextTick, shallowRef } from 'vue';

const layouts = {
  paragraphs: ({ id, en, zh }) => h('li', { key: id }, [h('p', en), h('p', zh)]),
  lines: ({ id, en, zh }) => h('p', { key: id }, [en, h('br'), zh]),
  line: ({ id, en, zh }) => h('p', { key: id }, `${en} ${zh}`),
  emphasis: ({ id, en: [head, bold, tail], zh }) =>
    h('p', { key: id }, [head, h('b', bold), tail, h('br'), zh]),
};

/** Puts the article into an element; returns what shows another state of it. */
export function start(target) {
  const state = shallowRef({ title: '', items: [] });
  const render = () => {
    const { title, items } = state.value;
    return h('main', [h('h1', title), items.map((item) => layouts[item.layout](item))]);
  };
  createApp({ render }).mount(target);
  return (next) => {
    state.value = next;
    return nextTick();
  };
}
