import { expect, test } from 'vitest';
import { EN, fragment, livingPage, paragraphs, pass, sides, ZH } from './living-page.ts';

const page = livingPage();
const root = document.documentElement;

test('pairs that come later are added, and what is done is not touched', async () => {
  await page.read(paragraphs(0, 2));
  const done = [...document.body.children];
  const touched: MutationRecord[] = [];
  const observer = new MutationObserver((records) => touched.push(...records));
  for (const element of done)
    observer.observe(element, { attributes: true, childList: true, characterData: true, subtree: true });
  document.body.append(...fragment(paragraphs(2, 4)));
  await pass(300);
  expect(sides()).toEqual(['en1', 'zh1', 'en2', 'zh2', 'en3', 'zh3', 'en4', 'zh4']);
  expect(root.getAttribute('data-duidu-count')).toBe('4');
  expect(page.reader.status().pairs).toBe(4);
  expect(page.reveal.pairs().map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  expect(page.refreshed).toBe(1);
  expect(touched).toEqual([]);
});

test('a pair that comes between others takes the next number, and stands in its place in the list', async () => {
  await page.read(paragraphs(0, 1) + paragraphs(2, 3));
  document.body.children[1]?.after(...fragment(paragraphs(1, 2)));
  await pass(300);
  expect(sides()).toEqual(['en1', 'zh1', 'en3', 'zh3', 'en2', 'zh2']);
  expect(page.reveal.pairs().map(({ number }) => number)).toEqual([1, 3, 2]);
});

test('a block whose partner comes later is folded with it', async () => {
  await page.read(`${paragraphs(0, 1)}<p>${EN[1]}</p>`);
  expect(sides()).toEqual(['en1', 'zh1']);
  document.body.append(...fragment(`<p>${ZH[1]}</p>`));
  await pass(300);
  expect(sides()).toEqual(['en1', 'zh1', 'en2', 'zh2']);
});

test('where one side is removed the other is shown at once, and the pair is forgotten', async () => {
  await page.read(paragraphs(0, 2));
  document.body.firstElementChild?.remove();
  await Promise.resolve();
  expect(sides()).toEqual(['en2', 'zh2']);
  await pass(300);
  expect(root.getAttribute('data-duidu-count')).toBe('1');
  expect(page.reader.status()).toMatchObject({ pairs: 1, singles: 1 });
});

test('elements that only change places stay paired', async () => {
  await page.read(paragraphs(0, 2));
  document.body.append(...[...document.body.children].slice(0, 2));
  await Promise.resolve();
  expect(sides()).toEqual(['en2', 'zh2', 'en1', 'zh1']);
});

test('a block whose text changes is paired anew', async () => {
  await page.read(paragraphs(0, 2));
  const [english] = document.body.children;
  (english?.firstChild as Text).data = EN[3] ?? '';
  await pass(300);
  expect(sides()).toEqual(['en3', 'zh3', 'en2', 'zh2']);
  (english?.firstChild as Text).data = '12:30';
  await pass(300);
  expect(sides()).toEqual(['en2', 'zh2']);
});

test('new nodes with the old texts are marked without pairing again', async () => {
  await page.read(paragraphs(0, 2));
  document.body.replaceChildren(...fragment(paragraphs(0, 2)));
  await pass(300);
  expect(sides()).toEqual(['en1', 'zh1', 'en2', 'zh2']);
  expect(page.pairNeighbours).toHaveBeenCalledTimes(1);
});

test('when the article changes, numbers begin anew', async () => {
  await page.read(paragraphs(0, 2));
  document.body.replaceChildren(...fragment(paragraphs(2, 4)));
  await pass(300);
  expect(sides()).toEqual(['en1', 'zh1', 'en2', 'zh2']);
});

test('a page that gets its second language later is folded, and one that loses its pairs is given back', async () => {
  await page.read(`<p>${EN[0]}</p>`);
  const before = root.outerHTML;
  expect(page.reader.status().state).toBe('no-pairs');
  const [chinese] = fragment(`<p>${ZH[0]}</p>`);
  document.body.append(chinese as Node);
  await pass(300);
  expect(page.reader.status()).toMatchObject({ state: 'reading', pairs: 1 });
  (chinese as Element).remove();
  await pass(1000);
  expect(page.reader.status()).toMatchObject({ state: 'no-pairs', pairs: 0 });
  expect(root.outerHTML).toBe(before);
  document.body.append(chinese as Node);
  await pass(3000);
  expect(sides()).toEqual(['en1', 'zh1']);
});

test('text added to an element that is collapsed comes out of it', async () => {
  await page.read(`<ul><li>${EN[0]}</li><li>${ZH[0]}</li></ul>`);
  const item = document.querySelector('[data-duidu-lang="zh"]');
  expect(item?.localName).toBe('li');
  item?.append(...fragment('<p>1, 2, 3</p>'));
  await pass(300);
  expect(item?.hasAttribute('data-duidu-pair')).toBe(false);
  expect(item?.querySelector('duidu-run')?.getAttribute('data-duidu-pair')).toBe('1');
});

test('what is collapsed is read again as it was', async () => {
  await page.read(`<div><p>${EN[0]}</p><ul><li><p>${ZH[0]}</p></li></ul><p>${EN[1]}<br>${ZH[1]}</p></div>`);
  const asked = page.pairNeighbours.mock.calls[0]?.[0];
  document.body.append(...fragment('<p>And a last line that nobody translates.</p>'));
  await pass(300);
  expect(page.pairNeighbours.mock.calls[1]?.[0].slice(0, 4)).toEqual(asked);
  expect(sides()).toEqual(['en1', 'zh1', 'en2', 'zh2']);
});
