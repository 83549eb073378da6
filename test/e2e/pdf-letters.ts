import { pageContents } from './pdf-text.ts';

/** Where a letter stands on paper, in points from the lower left corner: the start of its base line. */
export interface Letter {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Of a matrix as Chromium writes them for pages without rotated text: scales and shifts. */
type Matrix = readonly [a: number, d: number, e: number, f: number];

/**
 * The letters of a PDF that Chromium has made (ISO 32000-1, 9.4), without those few that it does not place by numbers
 * but leaves where the letter before ends.
 */
export function pdfLetters(file: Uint8Array): Letter[] {
  return pageContents(file).flatMap((content, page) => lettersOf(content, page));
}

function lettersOf(content: string, page: number): Letter[] {
  const letters: Letter[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 1, 0, 0];
  let size = 0;
  let isPlaced = false;
  let [x, y, flip] = [0, 0, 1];
  const operators =
    /(?<six>(?:-?[\d.]+ ){6})(?<matrix>cm|Tm)\b|(?<save>\bq\b)|(?<restore>\bQ\b)|\/F\d+ (?<size>[\d.]+) Tf|(?<dx>-?[\d.]+) (?<dy>-?[\d.]+) Td|(?<shown><\w+>) Tj/g;
  for (const { groups = {} } of content.matchAll(operators)) {
    if (groups.six) {
      const [a = 1, , , d = 1, e = 0, f = 0] = groups.six.trim().split(' ').map(Number);
      if (groups.matrix === 'Tm') [x, y, flip, isPlaced] = [e, f, d, true];
      else matrix = [a * matrix[0], d * matrix[1], e * matrix[0] + matrix[2], f * matrix[1] + matrix[3]];
    } else if (groups.save) saved.push(matrix);
    else if (groups.restore) matrix = saved.pop() ?? matrix;
    else if (groups.size) size = Number(groups.size);
    else if (groups.dx) [x, y, isPlaced] = [x + Number(groups.dx), y + flip * Number(groups.dy), true];
    else {
      if (isPlaced)
        letters.push({
          page,
          x: x * matrix[0] + matrix[2],
          y: y * matrix[1] + matrix[3],
          size: size * matrix[0],
        });
      isPlaced = false;
    }
  }
  return letters;
}
