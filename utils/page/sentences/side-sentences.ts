import { sentencesOfSource } from '../../text/source-sentences.ts';
import { shownIn } from '../flat-tree.ts';
import type { MarkedPair } from '../mark.ts';
import { foreignTo, LEFT_OUT, linesOf, spaceAfter } from '../reveal/inline-copy.ts';
import type { Box } from '../reveal/placement.ts';
import type { SideLanguage } from '../view.ts';

/** A text node as it was read, and where in the text of its line it begins. */
interface Part {
  readonly node: Text;
  readonly data: string;
  readonly start: number;
}

interface Sentence {
  readonly parts: readonly Part[];
  readonly start: number;
  readonly end: number;
}

/** The sentences of one side of a pair, and where they stand on the page, across inline elements. */
export class SideSentences {
  readonly texts: readonly string[];
  private readonly side: readonly Element[];
  private readonly parts: readonly Part[];
  private readonly sentences: readonly Sentence[];

  constructor(
    private readonly pair: MarkedPair,
    private readonly language: SideLanguage,
  ) {
    this.side = pair[language];
    const isForeign = foreignTo(pair);
    const lines = linesOf(this.side).map((elements) => readLine(elements, isForeign));
    const found = lines.flatMap(({ parts, source }) =>
      sentencesOfSource(source, language).map((sentence) => ({ ...sentence, parts })),
    );
    this.parts = lines.flatMap(({ parts }) => parts);
    this.texts = found.map(({ text }) => text);
    this.sentences = found;
  }

  /** Whether the page still has the texts that were read. */
  get isFresh(): boolean {
    return (
      this.pair[this.language] === this.side &&
      this.parts.every(({ node, data }) => node.isConnected && node.data === data)
    );
  }

  /** Where a sentence stands: a range for each of its text nodes. */
  ranges(index: number): Range[] {
    const sentence = this.sentences[index];
    if (!sentence || !this.isFresh) return [];
    const { parts, start, end } = sentence;
    return parts.flatMap((part) => {
      const from = Math.max(start - part.start, 0);
      const to = Math.min(end - part.start, part.data.length);
      if (from >= to) return [];
      const range = part.node.ownerDocument.createRange();
      range.setStart(part.node, from);
      range.setEnd(part.node, to);
      return range;
    });
  }

  /** Where all sentences but some stand. */
  rangesExcept(some: readonly number[]): Range[] {
    return this.texts.flatMap((_, index) => (some.includes(index) ? [] : this.ranges(index)));
  }

  /** For each sentence the boxes of its lines, in viewport pixels. */
  boxes(): Box[][] {
    return this.texts.map((_, index) => this.ranges(index).flatMap((range) => [...range.getClientRects()]));
  }
}

/** The text that `copySide` copies, with where it comes from. */
function readLine(
  elements: readonly Element[],
  isForeign: (element: Element) => boolean,
): { parts: Part[]; source: string } {
  const parts: Part[] = [];
  let source = '';
  const read = (parent: Element): void => {
    for (const child of shownIn(parent))
      if (child.nodeType === Node.TEXT_NODE) {
        const node = child as Text;
        parts.push({ node, data: node.data, start: source.length });
        source += node.data;
      } else if (child.nodeType === Node.ELEMENT_NODE) readElement(child as Element);
  };
  const readElement = (element: Element): void => {
    if (element.localName === 'br') source += '\n';
    else if (!LEFT_OUT.has(element.localName) && !isForeign(element) && !isGone(element)) read(element);
  };
  for (const element of elements) {
    read(element);
    source += spaceAfter(element);
  }
  return { parts, source };
}

function isGone(element: Element): boolean {
  return getComputedStyle(element).display === 'none';
}
