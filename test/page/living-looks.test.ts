import { expect, test, vi } from 'vitest';
import { EN, fragment, livingPage, options, paragraphs, pass, sides, ZH } from './living-page.ts';

const page = livingPage();

test('what Duidu writes itself wakes nobody', async () => {
  await page.read(`<p>${EN[0]}<br>${ZH[0]}</p>${paragraphs(1, 3)}`);
  page.reader.update({ ...options, view: 'zh' });
  page.reader.update({ ...options, view: 'columns' });
  page.reader.update({ ...options, view: 'both' });
  await pass(20_000);
  expect(page.pairNeighbours).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});

test('nothing is looked at while the page is hidden', async () => {
  await page.read(paragraphs(0, 1));
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  document.body.append(...fragment(paragraphs(1, 2)));
  await pass(10_000);
  expect(page.pairNeighbours).toHaveBeenCalledTimes(1);
  hidden.mockRestore();
  document.dispatchEvent(new Event('visibilitychange'));
  await pass(300);
  expect(sides()).toEqual(['en1', 'zh1', 'en2', 'zh2']);
});

test('a page that changes a thousand times a second is looked at seldom, but is', async () => {
  await page.read(paragraphs(0, 1));
  const [line] = fragment('<p>Tick</p>') as [Element];
  document.body.append(line);
  for (let i = 0; i < 10_000; i += 1) {
    line.textContent = `Tick number ${i}`;
    await pass(1);
  }
  // 100, 200, 400 … milliseconds apart, and then every two seconds.
  expect(page.pairNeighbours.mock.calls.length).toBeGreaterThan(4);
  expect(page.pairNeighbours.mock.calls.length).toBeLessThan(12);
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
    await page.read(`${style}${paragraphs(0, 1)}`);
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
    expect(page.reader.status().pairs, "what is collapsed is not the page's to judge by").toBeLessThan(3);
    page.reader.update({ ...options, off: true });
    expect(place.innerHTML).toBe(paragraphs(1, 2));
  },
);

test('styles that move and colour, and classes without text, wake nobody', async () => {
  await page.read(`${paragraphs(0, 1)}<i id="icon"></i>`);
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
  await page.read(`${paragraphs(0, 1)}<p>12:00</p>`);
  const clock = document.body.lastElementChild?.firstChild as Text;
  clock.data = '12:01';
  await Promise.resolve();
  expect(vi.getTimerCount()).toBe(0);
});
