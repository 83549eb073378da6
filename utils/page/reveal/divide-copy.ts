import { sentencesOfSource } from '../../text/source-sentences.ts';
import type { SideLanguage } from '../view.ts';
import type { InlineNode } from './inline-copy.ts';

/** A part of a copied paragraph: a sentence, or what stands between two. */
export interface CopyPart {
  readonly content: readonly InlineNode[];
  /** The sentence as it is read; absent between sentences. */
  readonly sentence?: string;
}

/** Divides a paragraph into its sentences; an element that goes on over the end of one is in both parts. */
export function divideCopy(content: readonly InlineNode[], language: SideLanguage): CopyPart[] {
  const source = content.map(sourceOf).join('');
  const parts: CopyPart[] = [];
  let done = 0;
  for (const { start, end, text } of sentencesOfSource(source, language)) {
    if (start > done) parts.push({ content: slice(content, done, start) });
    parts.push({ content: slice(content, start, end), sentence: text });
    done = end;
  }
  if (done < source.length) parts.push({ content: slice(content, done, source.length) });
  return parts;
}

function sourceOf(node: InlineNode): string {
  if (typeof node === 'string') return node;
  return node.tag === 'br' ? '\n' : node.children.map(sourceOf).join('');
}

/** What stands from one offset of the source to another. */
function slice(nodes: readonly InlineNode[], from: number, to: number): InlineNode[] {
  const taken: InlineNode[] = [];
  let start = 0;
  for (const node of nodes) {
    const { length } = sourceOf(node);
    const [first, last] = [Math.max(from - start, 0), Math.min(to - start, length)];
    start += length;
    if (first >= last) continue;
    if (typeof node === 'string') taken.push(node.slice(first, last));
    else if (first === 0 && last === length) taken.push(node);
    else taken.push({ ...node, children: slice(node.children, first, last) });
  }
  return taken;
}
