import type { Block, BlockPair } from '../align/block.ts';
import type { PageSettings, View } from '../reading/settings.ts';
import { Lifetime } from './lifetime.ts';
import type { Marks, markPairs } from './mark.ts';
import { looksBilingual, readPage } from './read.ts';
import type { Reading, ReadingParts } from './reading.ts';
import { ownElements, singlesOf } from './singles.ts';
import { computedLook, tagLook } from './visibility.ts';

export interface ReaderStatus {
  readonly state: 'off' | 'working' | 'reading' | 'no-pairs' | 'error';
  readonly pairs: number;
  /** English and Chinese blocks without a partner. */
  readonly singles: number;
  readonly view: View;
}

export interface Reader {
  /** Looks at the page, and shows its pairs if it has any. Does nothing while switched off. */
  start(): void;
  /** Follows changed settings; `off` gives the page back, and its opposite reads it again. */
  update(options: PageSettings): void;
  status(): ReaderStatus;
  /** Shows the pair at the reading position (the keyboard's way to reveal). */
  revealAtReadingPosition(): void;
  /** Gives the page back to the byte. Nothing works afterwards. */
  dispose(): void;
}

/** The code that marks and shows pairs. */
export interface ReadingCode {
  readonly markPairs: typeof markPairs;
  readonly openReading: (parts: Omit<ReadingParts, 'openReveal'>) => Reading;
}

export interface ReaderParts {
  readonly document: Document;
  readonly options: PageSettings;
  readonly pairBlocks: (blocks: readonly Block[]) => Promise<BlockPair[]>;
  /** Loads what is a file of its own, because most pages turn out to have no pairs. */
  readonly loadReading: () => Promise<ReadingCode>;
  readonly onStatus?: (status: ReaderStatus) => void;
}

const NOTHING = { pairs: 0, singles: 0 };

/**
 * Ties reading, pairing, marking, view and reveal together for one page. The page is not touched before its
 * pairs are known; whatever fails, it is given back and the status says `error`.
 */
export function createReader({ document, pairBlocks, loadReading, onStatus, ...parts }: ReaderParts): Reader {
  const look = document.defaultView ? computedLook(document.defaultView) : tagLook;
  let { options } = parts;
  let state: ReaderStatus['state'] = 'off';
  let counts = NOTHING;
  let marks: Marks | undefined;
  let reading: Reading | undefined;
  let started = false;
  let lifetime: Lifetime | undefined;

  const status = (): ReaderStatus => ({ state, ...counts, view: options.view });

  const enter = (next: ReaderStatus['state']): void => {
    state = next;
    onStatus?.(status());
  };

  const giveBack = (): void => {
    const [ending, writing] = [lifetime, marks];
    lifetime = marks = reading = undefined;
    counts = NOTHING;
    try {
      ending?.end();
    } finally {
      writing?.undo();
    }
  };

  const fail = (error: unknown): void => {
    console.error('Duidu gives this page back:', error);
    try {
      giveBack();
    } finally {
      enter('error');
    }
  };

  const read = async (current: Lifetime): Promise<void> => {
    enter('working');
    if (!looksBilingual(document)) return enter('no-pairs');
    const blocks = readPage(document, look);
    const pairs = await pairBlocks(blocks.map(({ block }) => block));
    if (pairs.length === 0 && !current.isOver) return enter('no-pairs');
    const { markPairs, openReading } = await loadReading();
    if (current.isOver) return;
    marks = markPairs(blocks, pairs);
    if (marks.pairs.length === 0) return enter('no-pairs');
    const alone = singlesOf(blocks, pairs);
    counts = { pairs: marks.pairs.length, singles: alone.length };
    reading = openReading({
      document,
      pairs: marks.pairs,
      singles: ownElements(alone),
      options,
      lifetime: current,
    });
    enter('reading');
  };

  const begin = (): void => {
    const current = new Lifetime(fail);
    lifetime = current;
    read(current).catch((error: unknown) => {
      if (!current.isOver) fail(error);
    });
  };

  return {
    start: () => {
      started = true;
      if (!options.off) begin();
    },
    update: (next) => {
      const wasOff = options.off;
      options = next;
      if (!started) return;
      if (next.off) {
        giveBack();
        enter('off');
      } else if (wasOff) {
        begin();
      } else {
        lifetime?.guard(() => reading?.update(next))();
        onStatus?.(status());
      }
    },
    status,
    revealAtReadingPosition: () => lifetime?.guard(() => reading?.revealAtReadingPosition())(),
    dispose: () => {
      started = false;
      giveBack();
      state = 'off';
    },
  };
}
