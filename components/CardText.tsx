import { type ComponentChild, h } from 'preact';
import type { CopyPart } from '../utils/page/reveal/divide-copy.ts';
import type { InlineNode } from '../utils/page/reveal/inline-copy.ts';
import type { CardSentences } from '../utils/page/sentences/contract.ts';

export interface CardParagraph {
  readonly lang: string;
  readonly parts: readonly CopyPart[];
}

/** The text of a card. Its sentences carry their place in it as `data-sentence`. */
export function CardText(props: {
  paragraphs: readonly CardParagraph[];
  sentences: CardSentences | undefined;
}) {
  const { paragraphs, sentences } = props;
  let next = 0;
  const part = ({ content, sentence }: CopyPart): ComponentChild => {
    if (sentence === undefined) return content.map(element);
    const index = next++;
    return (
      <span class={sentences && classOf(sentences, index)} data-sentence={index}>
        {content.map(element)}
      </span>
    );
  };
  return (
    <>
      {paragraphs.map(({ lang, parts }) => (
        <p lang={lang}>{parts.map(part)}</p>
      ))}
    </>
  );
}

function classOf({ marked, sure, alone }: CardSentences, index: number): string {
  return [marked.includes(index) && (sure ? 'marked' : 'doubtful'), alone?.includes(index) && 'peeked']
    .filter(Boolean)
    .join(' ');
}

function element(node: InlineNode): ComponentChild {
  if (typeof node === 'string') return node;
  const link = node.href === undefined ? null : { href: node.href, rel: 'noopener' };
  return h(node.tag, link, ...node.children.map(element));
}
