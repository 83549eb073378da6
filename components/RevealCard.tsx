import type { CardSentences } from '../utils/page/sentences/contract.ts';
import { type CardParagraph, CardText } from './CardText.tsx';

export interface RevealCardProps {
  /** How the card looks: a card of its own, in the block's place, or a note under it. */
  readonly look: 'card' | 'in-place' | 'below';
  /** Name of the card for those who don't see it. */
  readonly name: string;
  readonly paragraphs: readonly CardParagraph[];
  /** Which of its sentences are marked, and which stand alone; absent where that is not known. */
  readonly sentences: CardSentences | undefined;
  readonly dark: boolean;
  readonly pinned: boolean;
  /** The pair has just been put on the clipboard. */
  readonly copied: boolean;
  /** Said aloud, politely, when it appears; not where focus comes into the card, which is announcement enough. */
  readonly announced: boolean;
  readonly labels: Readonly<Record<'pin' | 'unpin' | 'copy' | 'copied' | 'close' | 'among', string>>;
  readonly onPin: () => void;
  readonly onCopy: () => void;
  readonly onClose: () => void;
  /** The text was clicked, not a link in it. In place, the text stands for the block. */
  readonly onText: () => void;
  /** A sentence was clicked, not a link in it. */
  readonly onSentence: (index: number) => void;
  /** The neighbours of a sentence that stands alone are asked for, or no longer. */
  readonly onAmong: () => void;
  /** The mouse or a finger goes down on the text. */
  readonly onPress: () => void;
}

/** The other side of a pair, with a pin and a way to close it. */
export function RevealCard(props: RevealCardProps) {
  const { look, name, paragraphs, dark, pinned, copied, announced, labels, sentences } = props;
  const { onPin, onCopy, onClose, onText, onSentence, onAmong, onPress } = props;
  const alone = sentences?.alone && (sentences.among ? 'among' : 'alone');
  const click = (event: MouseEvent) => {
    const target = event.target as Element;
    if (!event.isTrusted || event.detail !== 1 || target.closest('a, button')) return;
    if (look === 'in-place') return onText();
    const sentence = target.closest('[data-sentence]')?.getAttribute('data-sentence');
    if (sentence) onSentence(Number(sentence));
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the card are taken in utils/page/input/keys.ts.
    <section
      class={`reveal ${look} ${pinned ? 'pinned' : ''} ${alone ?? ''}`}
      data-tone={dark ? 'dark' : 'light'}
      role="dialog"
      aria-label={name}
      tabIndex={-1}
      onClick={click}
      onPointerDown={onPress}
    >
      {look !== 'in-place' && (
        <div class="tools">
          {look === 'card' && (
            <Tool name={pinned ? labels.unpin : labels.pin} pressed={pinned} drawing={PIN} onPress={onPin} />
          )}
          {alone && look === 'card' && (
            <Tool name={labels.among} pressed={alone === 'among'} drawing={LINES} onPress={onAmong} />
          )}
          <Tool name={copied ? labels.copied : labels.copy} drawing={copied ? TICK : COPY} onPress={onCopy} />
          <Tool name={labels.close} drawing={CROSS} onPress={onClose} />
        </div>
      )}
      <div class="text" aria-live={announced ? 'polite' : 'off'}>
        <CardText paragraphs={paragraphs} sentences={sentences} />
      </div>
      <div class="said" role="status">
        {sentences?.said.map(({ text, lang }) => (
          <span lang={lang}>{text} </span>
        ))}
      </div>
    </section>
  );
}

const PIN = 'M5 1.5h6M6 1.5v5L3.5 9.5h9L10 6.5v-5M8 9.5v5';
const COPY = 'M5.5 5.5h8v8h-8zM3 10.5h-.5v-8h8V3';
const TICK = 'M3 8.5l3.5 3.5L13 4.5';
const LINES = 'M2.5 4h11M2.5 8h11M2.5 12h7';
const CROSS = 'M3.5 3.5l9 9M12.5 3.5l-9 9';

interface ToolProps {
  readonly name: string;
  readonly drawing: string;
  readonly pressed?: boolean;
  readonly onPress: () => void;
}

function Tool({ name, drawing, pressed, onPress }: ToolProps) {
  // The shadow root is open to the page, whose own clicks are not the reader's.
  const press = (event: MouseEvent) => event.isTrusted && onPress();
  return (
    <button type="button" aria-label={name} title={name} aria-pressed={pressed} onClick={press}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={drawing} />
      </svg>
    </button>
  );
}
