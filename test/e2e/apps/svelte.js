import { flushSync, mount } from 'svelte';
import { writable } from 'svelte/store';
import Article from './Article.svelte';

/** Puts the article into an element; returns what shows another state of it. */
export function start(target) {
  const state = writable({ title: '', items: [] });
  mount(Article, { target, props: { state } });
  return (next) => {
    state.set(next);
    flushSync();
  };
}
