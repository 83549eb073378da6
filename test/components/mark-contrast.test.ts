import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// Contrast as in WCAG 2.2: text wants 4.5, and a line that says something 3.

type Colour = readonly [red: number, green: number, blue: number];

const css = readFileSync('components/RevealCard.css', 'utf8');
const onPage = readFileSync('utils/page/sentences/highlights.css', 'utf8');

/** Red, green, blue and how opaque, of `#abc`, `#aabbcc` or `rgb(1 2 3 / 4%)`. */
function read(text: string): { colour: Colour; alpha: number } {
  const [, hex] = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(text) ?? [];
  if (hex) {
    const digits = hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []);
    const [red = 0, green = 0, blue = 0] = digits.map((pair) => Number.parseInt(pair, 16));
    return { colour: [red, green, blue], alpha: 1 };
  }
  const [red = 0, green = 0, blue = 0, percent = 100] = (text.match(/[\d.]+/g) ?? []).map(Number);
  return { colour: [red, green, blue], alpha: percent / 100 };
}

function over(mark: string, ground: Colour): Colour {
  const { colour, alpha } = read(mark);
  const mix = (index: 0 | 1 | 2): number => alpha * colour[index] + (1 - alpha) * ground[index];
  return [mix(0), mix(1), mix(2)];
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** A colour of the card by its name, in the tone or else as in the light one. */
function ofCard(name: string, tone: 'light' | 'dark'): string {
  const values = [...css.matchAll(new RegExp(`--${name}: ([^;]+);`, 'g'))].map(([, value = '']) => value);
  const inTone = tone === 'dark' ? css.slice(css.indexOf('[data-tone="dark"]')) : css;
  const [, own] = new RegExp(`--${name}: (#[0-9a-f]+|rgb[^;]+);`).exec(inTone) ?? [];
  return own ?? values[0] ?? '';
}

test.each(['light', 'dark'] as const)(
  'in a %s card, marked texts and links can be read, and doubt is seen',
  (tone) => {
    const ground = read(ofCard('ground', tone)).colour;
    const marked = over(ofCard('mark', tone), ground);
    expect(contrast(read(ofCard('ink', tone)).colour, marked)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(read(ofCard('link', tone)).colour, marked)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(read(ofCard('doubt', tone)).colour, ground)).toBeGreaterThanOrEqual(3);
  },
);

test.each([
  ['light', '#fff', '#222', '#0000ee'],
  ['dark', '#17181a', '#d8d8d8', '#8ab4f8'],
] as const)('on a %s page too', (_tone, ground, ink, link) => {
  // Each stands there once more for Firefox.
  const marks = new Set([...onPage.matchAll(/background-color: (rgb[^;]+);/g)].map(([, mark = '']) => mark));
  expect(marks.size).toBe(2);
  const paper = read(ground).colour;
  for (const mark of marks)
    for (const text of [ink, link])
      expect(contrast(read(text).colour, over(mark, paper))).toBeGreaterThanOrEqual(4.5);
  const [, doubt = ''] = /underline dotted (rgb[^;]+);/.exec(onPage) ?? [];
  expect(contrast(read(doubt).colour, paper)).toBeGreaterThanOrEqual(3);
});
