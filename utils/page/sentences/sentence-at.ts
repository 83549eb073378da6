import type { Box } from '../reveal/placement.ts';

/** A pixel to the next line is as far as so many along a line: lines end where they like, and are near each other. */
const ACROSS = 10;

/**
 * Finds the sentence at a point, by the boxes of the sentences' lines. Between two lines it is that of the nearer
 * one, beside a line that of its end, so that a pointer that crosses a text is always on exactly one sentence;
 * farther than a line from all text, or behind the end of the last line, it is on none.
 * @param sentences for each sentence the boxes of its parts in lines, in viewport pixels
 * @returns the index of the sentence
 */
export function sentenceAt(sentences: readonly (readonly Box[])[], x: number, y: number): number | undefined {
  const lines = sentences
    .flatMap((boxes, index) => boxes.map((box) => ({ box, index, height: box.bottom - box.top })))
    .filter(({ box, height }) => height > 0 && box.right > box.left);
  const [first] = lines;
  if (!first) return undefined;

  // The boxes of lines may overlap, their middles don't.
  const distance = ({ box: { left, top, right, bottom }, height }: typeof first): number =>
    ACROSS * beyond(top + height / 4, bottom - height / 4, y) + beyond(left, right, x);
  const nearest = lines.reduce((best, line) => (distance(line) < distance(best) ? line : best));

  const { box, height, index } = nearest;
  const isLast = lines.every((line) => middle(line.box) < middle(box) + height / 2);
  const left = Math.min(...lines.map((line) => line.box.left));
  const right = isLast ? box.right : Math.max(...lines.map((line) => line.box.right));
  const isNear = beyond(box.top, box.bottom, y) <= height && beyond(left, right, x) <= height;
  return isNear ? index : undefined;
}

function middle({ top, bottom }: Box): number {
  return (top + bottom) / 2;
}

function beyond(from: number, to: number, at: number): number {
  return Math.max(from - at, at - to, 0);
}
