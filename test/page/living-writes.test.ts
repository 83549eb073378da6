import { expect, test } from 'vitest';
import { EN, fragment, livingPage, options, paragraphs, pass, sides, ZH } from './living-page.ts';

const page = livingPage();
const root = document.documentElement;

/** The page as it would be without Duidu. */
function html(): string {
  const copy = document.body.cloneNode(true) as Element;
  for (const run of copy.querySelectorAll('duidu-run')) run.replaceWith(...run.childNodes);
  for (const element of copy.querySelectorAll('*'))
    for (const name of element.getAttributeNames())
      if (/^data-duidu|^lang$/.test(name)) element.removeAttribute(name);
  return copy.innerHTML;
}

const changes: Record<string, { change: (text: Text, parent: Element) => void; after: string }> = {
  'writes into a text that is divided': {
    change: (text) => {
      text.data = 'New.';
    },
    after: '<p>New.</p>',
  },
  'adds to it': {
    change: (text) => text.appendData(' More. 还有。'),
    after: `<p>${EN[0]} ${ZH[0]} More. 还有。</p>`,
  },
  'adds to it again and again': {
    change: (text) => {
      text.appendData(' More.');
      text.data += '还有。';
      text.appendData('On.');
    },
    after: `<p>${EN[0]} ${ZH[0]} More.还有。On.</p>`,
  },
  'adds to it and then sets it': {
    change: (text) => {
      text.appendData(' More. 还有。');
      text.data = 'New.';
    },
    after: '<p>New.</p>',
  },
  'adds a close to it, without a space': {
    change: (text) => text.appendData('。还有。'),
    after: `<p>${EN[0]} ${ZH[0]}。还有。</p>`,
  },
  'normalises it': {
    change: (_, parent) => parent.normalize(),
    after: `<p>${EN[0]} ${ZH[0]}</p>`,
  },
  'normalises all and then sets it': {
    change: (text) => {
      document.normalize();
      text.data = 'New.';
    },
    after: '<p>New.</p>',
  },
  'puts texts behind it and normalises': {
    change: (_, parent) => {
      parent.append('More.', '还有。');
      parent.normalize();
    },
    after: `<p>${EN[0]} ${ZH[0]}More.还有。</p>`,
  },
  'removes it and normalises the rest': {
    change: (text, parent) => {
      text.remove();
      document.querySelector('title')?.normalize();
      parent.append('Rest.');
    },
    after: '<p>Rest.</p>',
  },
  'sets it to what it was and more': {
    change: (text) => {
      text.data = `${EN[0]} ${ZH[0]} More. 还有。`;
    },
    after: `<p>${EN[0]} ${ZH[0]} More. 还有。</p>`,
  },
  'empties it': {
    change: (text) => {
      text.data = '';
    },
    after: '<p></p>',
  },
  'removes it': { change: (text, parent) => parent.removeChild(text), after: '<p></p>' },
  'moves it': {
    change: (text) => document.body.appendChild(text),
    after: `<p></p>${EN[0]} ${ZH[0]}`,
  },
  'puts something before it': {
    change: (text, parent) => parent.insertBefore(document.createElement('i'), text),
    after: `<p><i></i>${EN[0]} ${ZH[0]}</p>`,
  },
  'puts something behind it': {
    change: (text, parent) => parent.insertBefore(document.createElement('i'), text.nextSibling),
    after: `<p>${EN[0]} ${ZH[0]}<i></i></p>`,
  },
  'puts it back alone': {
    change: (text, parent) => parent.replaceChildren(text),
    after: `<p>${EN[0]} ${ZH[0]}</p>`,
  },
  'empties its parent': {
    change: (_, parent) => {
      parent.textContent = '';
    },
    after: '<p></p>',
  },
};

test.each(Object.entries(changes))(
  'a page that %s is seen right, and goes on having it all',
  async (_, { change, after }) => {
    await page.read(`<p>${EN[0]} ${ZH[0]}</p>`);
    const text = document.querySelector('p')?.firstChild as Text;
    expect(sides()).toEqual(['en1', 'zh1']);
    change(text, document.querySelector('p') as Element);
    await Promise.resolve();
    expect(html()).toBe(after);
    await pass(3000);
    expect(html()).toBe(after);
    page.reader.update({ ...options, off: true });
    expect(document.body.innerHTML).toBe(after);
  },
);

test('text that arrives in parts is all there, also where it is divided meanwhile', async () => {
  await page.read(`<p></p>${paragraphs(1, 2)}`);
  const text = document.createTextNode('');
  document.querySelector('p')?.append(text);
  const arriving = `${EN[0]} ${ZH[0]}${EN[2]} ${ZH[2]}`;
  let divided = 0;
  for (const part of arriving.match(/.{1,9}/g) ?? []) {
    text.appendData(part);
    await pass(400);
    divided += Number(text.data === '');
  }
  expect(divided).toBeGreaterThan(1);
  expect(html()).toBe(`<p>${arriving}</p>${paragraphs(1, 2)}`);
  page.reader.update({ ...options, off: true });
  expect(text.data).toBe(arriving);
  expect(document.body.innerHTML).toBe(`<p>${arriving}</p>${paragraphs(1, 2)}`);
});

test('copies that the page makes of marked elements are clean when Duidu is off, and not of what was its own', async () => {
  const own = '<i data-duidu-pair="9" data-duidu-lang="zh">Of the page</i>';
  await page.read(`<p>${EN[0]} ${ZH[0]}</p>${paragraphs(1, 2)}${own}`);
  const made = [...document.body.children].map((element) => element.cloneNode(true) as HTMLElement);
  // As it would be for a browser that can find in what is hidden.
  const [, , chinese] = made;
  for (const name of ['hidden', 'aria-hidden']) chinese?.setAttribute(name, 'until-found');
  chinese?.style.setProperty('content-visibility', 'visible');
  document.body.append(...made.slice(0, 3));
  page.reader.update({ ...options, off: true });
  const article = `<p>${EN[0]} ${ZH[0]}</p>${paragraphs(1, 2)}`;
  expect(document.body.innerHTML.replaceAll(/ (?:lang="[^"]*")/g, '')).toBe(`${article}${own}${article}`);
});

test('switched off in the middle of changes, the page is what it made of itself', async () => {
  await page.read(`<p>${EN[0]} ${ZH[0]}</p>${paragraphs(1, 2)}`);
  (document.querySelector('p')?.firstChild as Text).data = 'Over.';
  document.body.append(...fragment(paragraphs(2, 3)));
  page.reader.update({ ...options, off: true });
  expect(document.body.innerHTML).toBe(`<p>Over.</p>${paragraphs(1, 3)}`);
  expect(root.getAttributeNames()).toEqual([]);
  await pass(5000);
  expect(document.body.innerHTML).toBe(`<p>Over.</p>${paragraphs(1, 3)}`);
});
