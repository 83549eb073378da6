import { expect, test } from 'vitest';
import { readBlocks } from '../../utils/page/read-blocks.ts';
import { standingSingles } from '../../utils/page/singles.ts';

const own = (html: string): string[] => {
  document.body.innerHTML = html;
  return [...standingSingles(readBlocks(document), () => []).elements()].map(({ id }) => id);
};

test('elements that hold one block and nothing else, however it is written', () => {
  expect(
    own(
      '<p id="a">Tea for <b>two</b>\n  people&shy;.<!-- no --></p><ul><li id="b">茶 <i>和</i> 水</li></ul>',
    ),
  ).toEqual(['b']);
  expect(own('<p id="a">Tea for <b>two</b>\n  people.<!-- no --></p>')).toEqual(['a']);
});

test('elements that hold several blocks and nothing else', () => {
  expect(own('<p id="a">Tea<br>Coffee</p>')).toEqual(['a']);
  expect(own('<p id="a">Tea<br>3 / 4<br>Coffee</p>')).toEqual([]);
});

test('no elements that hold other texts too, before, between or behind', () => {
  expect(own('<div id="a">Tea <p id="b">Coffee</p></div>')).toEqual(['b']);
  expect(own('<div id="a"><p id="b">Coffee</p> Tea</div>')).toEqual(['b']);
  expect(own('<p id="a">Tea <span hidden>or not</span> for two</p>')).toEqual([]);
});

test('does not read all that is nested in each of the elements that are nested', () => {
  let inner = document.createElement('div');
  document.body.replaceChildren(inner);
  for (let depth = 0; depth < 400; depth += 1) {
    const next = document.createElement('div');
    inner.append(`Line ${depth} of a page`, next);
    inner = next;
  }
  const blocks = readBlocks(document);
  expect(blocks).toHaveLength(400);
  let read = 0;
  const text = Object.getOwnPropertyDescriptor(CharacterData.prototype, 'data') as PropertyDescriptor;
  const content = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent') as PropertyDescriptor;
  for (const [target, name, { get }] of [
    [CharacterData.prototype, 'data', text],
    [Node.prototype, 'textContent', content],
  ] as const)
    Object.defineProperty(target, name, {
      configurable: true,
      get(this: Node) {
        const found = get?.call(this);
        read += String(found).length;
        return found;
      },
    });
  try {
    expect(standingSingles(blocks, () => []).elements().size).toBe(1);
  } finally {
    Object.defineProperty(CharacterData.prototype, 'data', text);
    Object.defineProperty(Node.prototype, 'textContent', content);
  }
  expect(read).toBeLessThan(4 * blocks.reduce((sum, { block }) => sum + block.text.length, 0));
});
