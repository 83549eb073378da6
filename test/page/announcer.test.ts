import { beforeEach, expect, test } from 'vitest';
import { Announcer } from '../../utils/page/announcer.ts';
import { Lifetime } from '../../utils/page/lifetime.ts';

let announcer: Announcer;
let lifetime: Lifetime;
let before: string;

beforeEach(() => {
  document.body.innerHTML = '<p>Tea.</p>';
  before = document.documentElement.outerHTML;
  lifetime = new Lifetime((error) => {
    throw error;
  });
  announcer = new Announcer(document, lifetime);
});

const status = () => document.querySelector('duidu-said')?.shadowRoot?.querySelector('[role="status"]');

function open(): void {
  announcer.openFor(document.querySelector('p') as Element);
}

test('it stands on the page, empty, before anything is said', () => {
  announcer.say([{ text: 'lost' }]);
  open();
  expect(status()?.textContent).toBe('');
  announcer.say([{ text: 'Sentence 1 of 2' }, { text: '茶。', lang: 'zh' }]);
  expect(status()?.textContent?.trim()).toBe('Sentence 1 of 2 茶。');
  expect(status()?.querySelector('[lang="zh"]')?.textContent).toBe('茶。');
});

test('going on to another text says nothing again', () => {
  open();
  announcer.say([{ text: 'one' }]);
  const said = status();
  open();
  expect(status()).toBe(said);
});

test('closed or at the end of its time it leaves nothing on the page', () => {
  open();
  announcer.close();
  expect(document.documentElement.outerHTML).toBe(before);
  open();
  lifetime.end();
  expect(document.documentElement.outerHTML).toBe(before);
});
