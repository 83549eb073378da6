import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createReader, type Reader } from '../../utils/page/reader.ts';
import type { OpenReveal } from '../../utils/page/reading.ts';
import { DEFAULT_SETTINGS, settingsForSite } from '../../utils/reading/settings.ts';
import { noReveal, pairLinesBy, pairNeighbours as pairNeighboursOf, readingWith } from './plain-reading.ts';

const options = settingsForSite(DEFAULT_SETTINGS, 'example.org');

const EN = [
  'The village had one well, and everyone who drank from it knew everyone else.',
  'Then the pipes came, and people stopped meeting.',
  'Last year somebody put a bench where the well had been.',
  'Nobody sits on it before noon, and nobody leaves it before dark.',
];
const ZH = [
  '村里只有一口井，喝这口井水的人，彼此没有不认识的。',
  '后来通了自来水，大家就碰不上面了。',
  '去年有人在井的旧址放了一张长椅。',
  '中午以前没人坐，天黑以前没人走。',
];

const paragraphs = (from: number, to: number): string =>
  EN.slice(from, to)
    .map((en, i) => `<p>${en}</p><p>${ZH[from + i]}</p>`)
    .join('');

const pairNeighbours = vi.fn(pairNeighboursOf);

const root = document.documentElement;
let reader: Reader;
let reveal: Parameters<OpenReveal>[0];
let refreshed = 0;

beforeEach(() => {
  vi.useFakeTimers();
  pairNeighbours.mockClear();
  refreshed = 0;
});
afterEach(() => {
  reader.dispose();
  vi.useRealTimers();
});

/** Lets the page be for so many milliseconds. */
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

async function read(html: string): Promise<void> {
  document.body.replaceChildren(...fragment(html));
  reader = createReader({
    document,
    options,
    pairLines: pairLinesBy(pairNeighbours),
    loadReading: async () =>
      readingWith((given) => {
        reveal = given;
        return {
          ...noReveal(),
          refresh: () => {
            refreshed += 1;
          },
        };
      }),
  });
  reader.start();
  await pass(0);
}

function fragment(html: string): Node[] {
  return [...new DOMParser().parseFromString(`<body>${html}`, 'text/html').body.childNodes];
}

const sides = () =>
  [...document.querySelectorAll('[data-duidu-pair]')].map(
    (side) => `${side.getAttribute('data-duidu-lang')}${side.getAttribute('data-duidu-pair')}`,
  );

/** The page as it would be without Duidu. */
function html(): string {
  const copy = document.body.cloneNode(true) as Element;
  for (const run of copy.querySelectorAll('duidu-run')) run.replaceWith(...run.childNodes);
  for (const element of copy.querySelectorAll('*'))
    for (const name of element.getAttributeNames())
      if (/^data-duidu|^lang$/.test(name)) element.removeAttribute(name);
  return copy.innerHTML;
}

test('pairs that come later are added, and what is done is not touched', async () => {
  await read(paragraphs(0, 2));
  const done = [...document.body.children];
  const touched: MutationRecord[] = [];
  const observer = new MutationObserver((records) => touched.push(...records));
  for (const element of done)
    observer.observe(element, { attributes: true, childList: true, characterData: true, subtree: true });
  document.body.append(...fragment(paragraphs(2, 4)));
  await pass(300);
  expect(sides()).toEqual(['en1', 'zh1', 'en2', 'zh2', 'en3', 'zh3', 'en4', 'zh4']);
  expect(root.getAttribute('data-duidu-count')).toBe('4');
  expect(reader.status().pairs).toBe(4);
  expect(reveal.pairs().map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  expect(refreshed).toBe(1);
  expect(touched).toEqual([]);
});

test('a pair that comes between others takes the next number, and stands in its place in the list', async () => {
  await read(paragraphs(0, 1) + paragraphs(2, 3));
  document.body.children[1]?.after(...fragment(paragraphs(1, 2)));
  await pass(300);
  expect(sides()).toEqual(['en1', 'zh1', 'en3', 'zh3', 'en2', 'zh2']);
  expect(reveal.pairs().map(({ number }) => number)).toEqual([1, 3, 2]);
});

test('a block whose partner comes later is folded with it', async () => {
  await read(`${paragraphs(0, 1)}<p>${EN[1]}</p>`);
  expect(sides()).toEqual(['en1', 'zh1']);
  document.body.append(...fragment(`<p>${ZH[1]}</p>`));
  await pass(300);
  expect(sides()).toEqual(['en1', 'zh1', 'en2', 'zh2']);
});

test('what Duidu writes itself wakes nobody', async () => {
  await read(`<p>${EN[0]}<br>${ZH[0]}</p>${paragraphs(1, 3)}`);
  reader.update({ ...options, view: 'zh' });
  reader.update({ ...options, view: 'columns' });
  reader.update({ ...options, view: 'both' });
  await pass(20_000);
  expect(pairNeighbours).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});

test('where one side is removed the other is shown at once, and the pair is forgotten', async () => {
  await read(paragraphs(0, 2));
  document.body.firstElementChild?.remove();
  await Promise.resolve();
  expect(sides()).toEqual(['en2', 'zh2']);
  await pass(300);
  expect(root.getAttribute('data-duidu-count')).toBe('1');
  expect(reader.status()).toMatchObject({ pairs: 1, singles: 1 });
});

test('elements that only change places stay paired', async () => {
  await read(paragraphs(0, 2));
  document.body.append(...[...document.body.children].slice(0, 2));
  await Promise.resolve();
  expect(sides()).toEqual(['en2', 'zh2', 'en1', 'zh1']);
});

test('a block whose text changes is paired anew', async () => {
  await read(paragraphs(0, 2));
  const [english] = document.body.children;
  (english?.firstChild as Text).data = EN[3] ?? '';
  await pass(300);
  expect(sides()).toEqual(['en3', 'zh3', 'en2', 'zh2']);
  (english?.firstChild as Text).data = '12:30';
  await pass(300);
  expect(sides()).toEqual(['en2', 'zh2']);
});

test('new nodes with the old texts are marked without pairing again', async () => {
  await read(paragraphs(0, 2));
  document.body.replaceChildren(...fragment(paragraphs(0, 2)));
  await pass(300);
  expect(sides()).toEqual(['en1', 'zh1', 'en2', 'zh2']);
  expect(pairNeighbours).toHaveBeenCalledTimes(1);
});

test('when the article changes, numbers begin anew', async () => {
  await read(paragraphs(0, 2));
  document.body.replaceChildren(...fragment(paragraphs(2, 4)));
  await pass(300);
  expect(sides()).toEqual(['en1', 'zh1', 'en2', 'zh2']);
});

test('a page that gets its second language later is folded, and one that loses its pairs is given back', async () => {
  await read(`<p>${EN[0]}</p>`);
  const before = root.outerHTML;
  expect(reader.status().state).toBe('no-pairs');
  const [chinese] = fragment(`<p>${ZH[0]}</p>`);
  document.body.append(chinese as Node);
  await pass(300);
  expect(reader.status()).toMatchObject({ state: 'reading', pairs: 1 });
  (chinese as Element).remove();
  await pass(1000);
  expect(reader.status()).toMatchObject({ state: 'no-pairs', pairs: 0 });
  expect(root.outerHTML).toBe(before);
  document.body.append(chinese as Node);
  await pass(3000);
  expect(sides()).toEqual(['en1', 'zh1']);
});

test('text added to an element that is collapsed comes out of it', async () => {
  await read(`<ul><li>${EN[0]}</li><li>${ZH[0]}</li></ul>`);
  const item = document.querySelector('[data-duidu-lang="zh"]');
  expect(item?.localName).toBe('li');
  item?.append(...fragment('<p>1, 2, 3</p>'));
  await pass(300);
  expect(item?.hasAttribute('data-duidu-pair')).toBe(false);
  expect(item?.querySelector('duidu-run')?.getAttribute('data-duidu-pair')).toBe('1');
});

test('what is collapsed is read again as it was', async () => {
  await read(`<div><p>${EN[0]}</p><ul><li><p>${ZH[0]}</p></li></ul><p>${EN[1]}<br>${ZH[1]}</p></div>`);
  const asked = pairNeighbours.mock.calls[0]?.[0];
  document.body.append(...fragment('<p>And a last line that nobody translates.</p>'));
  await pass(300);
  expect(pairNeighbours.mock.calls[1]?.[0].slice(0, 4)).toEqual(asked);
  expect(sides()).toEqual(['en1', 'zh1', 'en2', 'zh2']);
});

test('nothing is looked at while the page is hidden', async () => {
  await read(paragraphs(0, 1));
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  document.body.append(...fragment(paragraphs(1, 2)));
  await pass(10_000);
  expect(pairNeighbours).toHaveBeenCalledTimes(1);
  hidden.mockRestore();
  document.dispatchEvent(new Event('visibilitychange'));
  await pass(300);
  expect(sides()).toEqual(['en1', 'zh1', 'en2', 'zh2']);
});

test('a page that changes a thousand times a second is looked at seldom, but is', async () => {
  await read(paragraphs(0, 1));
  const [line] = fragment('<p>Tick</p>') as [Element];
  document.body.append(line);
  for (let i = 0; i < 10_000; i += 1) {
    line.textContent = `Tick number ${i}`;
    await pass(1);
  }
  // 100, 200, 400 … milliseconds apart, and then every two seconds.
  expect(pairNeighbours.mock.calls.length).toBeGreaterThan(4);
  expect(pairNeighbours.mock.calls.length).toBeLessThan(12);
  document.body.append(...fragment(paragraphs(1, 2)));
  await pass(2200);
  expect(sides()).toEqual(['en1', 'zh1', 'en2', 'zh2']);
});

const toggles: Record<string, (place: HTMLElement, on: boolean) => void> = {
  'a class': (place, on) => place.classList.toggle('gone', !on),
  'the attribute hidden': (place, on) => place.toggleAttribute('hidden', !on),
  'an inline style': (place, on) => {
    place.style.display = on ? '' : 'none';
  },
};

test.each(Object.entries(toggles))(
  'what a page shows and hides by %s is folded and let go',
  async (_, show) => {
    const place = document.createElement('section');
    const style = '<style>.gone { display: none }</style>';
    const outside = (on: boolean) => sides().length === (on ? 4 : 2);
    await read(`${style}${paragraphs(0, 1)}`);
    place.append(...fragment(paragraphs(1, 2)));
    show(place, false);
    document.body.append(place);
    await pass(300);
    expect(outside(false)).toBe(true);
    show(place, true);
    await pass(1000);
    expect(outside(true)).toBe(true);
    show(place, false);
    await pass(1000);
    expect(reader.status().pairs, "what is collapsed is not the page's to judge by").toBeLessThan(3);
    reader.update({ ...options, off: true });
    expect(place.innerHTML).toBe(paragraphs(1, 2));
  },
);

test('styles that move and colour, and classes without text, wake nobody', async () => {
  await read(`${paragraphs(0, 1)}<i id="icon"></i>`);
  const moving = document.querySelector('p') as HTMLElement;
  for (let i = 0; i < 10; i += 1) {
    moving.style.transform = `translateX(${i}px)`;
    moving.style.opacity = String(i / 10);
    document.querySelector('#icon')?.classList.toggle('on');
    await Promise.resolve();
    expect(vi.getTimerCount()).toBe(0);
  }
});

test('numbers that tick are no change of text', async () => {
  await read(`${paragraphs(0, 1)}<p>12:00</p>`);
  const clock = document.body.lastElementChild?.firstChild as Text;
  clock.data = '12:01';
  await Promise.resolve();
  expect(vi.getTimerCount()).toBe(0);
});

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
    await read(`<p>${EN[0]} ${ZH[0]}</p>`);
    const text = document.querySelector('p')?.firstChild as Text;
    expect(sides()).toEqual(['en1', 'zh1']);
    change(text, document.querySelector('p') as Element);
    await Promise.resolve();
    expect(html()).toBe(after);
    await pass(3000);
    expect(html()).toBe(after);
    reader.update({ ...options, off: true });
    expect(document.body.innerHTML).toBe(after);
  },
);

test('text that arrives in parts is all there, also where it is divided meanwhile', async () => {
  await read(`<p></p>${paragraphs(1, 2)}`);
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
  reader.update({ ...options, off: true });
  expect(text.data).toBe(arriving);
  expect(document.body.innerHTML).toBe(`<p>${arriving}</p>${paragraphs(1, 2)}`);
});

test('copies that the page makes of marked elements are clean when Duidu is off, and not of what was its own', async () => {
  const own = '<i data-duidu-pair="9" data-duidu-lang="zh">Of the page</i>';
  await read(`<p>${EN[0]} ${ZH[0]}</p>${paragraphs(1, 2)}${own}`);
  const made = [...document.body.children].map((element) => element.cloneNode(true) as HTMLElement);
  // As it would be for a browser that can find in what is hidden.
  const [, , chinese] = made;
  for (const name of ['hidden', 'aria-hidden']) chinese?.setAttribute(name, 'until-found');
  chinese?.style.setProperty('content-visibility', 'visible');
  document.body.append(...made.slice(0, 3));
  reader.update({ ...options, off: true });
  const article = `<p>${EN[0]} ${ZH[0]}</p>${paragraphs(1, 2)}`;
  expect(document.body.innerHTML.replaceAll(/ (?:lang="[^"]*")/g, '')).toBe(`${article}${own}${article}`);
});

test('switched off in the middle of changes, the page is what it made of itself', async () => {
  await read(`<p>${EN[0]} ${ZH[0]}</p>${paragraphs(1, 2)}`);
  (document.querySelector('p')?.firstChild as Text).data = 'Over.';
  document.body.append(...fragment(paragraphs(2, 3)));
  reader.update({ ...options, off: true });
  expect(document.body.innerHTML).toBe(`<p>Over.</p>${paragraphs(1, 3)}`);
  expect(root.getAttributeNames()).toEqual([]);
  await pass(5000);
  expect(document.body.innerHTML).toBe(`<p>Over.</p>${paragraphs(1, 3)}`);
});
