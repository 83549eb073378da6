import type { PageSettings, View } from '../reading/settings.ts';
import { Session, type SessionParts, type Shown } from './session.ts';

export interface ReaderStatus extends Shown {
  readonly state: 'off' | 'working' | 'reading' | 'no-pairs' | 'error';
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

export interface ReaderParts extends Pick<SessionParts, 'document' | 'pairLines' | 'loadReading'> {
  readonly options: PageSettings;
  readonly onStatus?: (status: ReaderStatus) => void;
}

const NOTHING: Shown = { pairs: 0, singles: 0 };

/**
 * Reads a page while it is switched on, and says what is shown. The page is not touched before its pairs are known;
 * whatever fails, it is given back and the status says `error`.
 */
export function createReader({ document, onStatus, options: first, ...parts }: ReaderParts): Reader {
  let options = first;
  let state: ReaderStatus['state'] = 'off';
  let shown = NOTHING;
  let session: Session | undefined;
  let started = false;

  const status = (): ReaderStatus => ({ state, ...shown, view: options.view });

  const enter = (next: ReaderStatus['state'], nowShown = NOTHING): void => {
    const isSame = next === state && nowShown.pairs === shown.pairs && nowShown.singles === shown.singles;
    state = next;
    shown = nowShown;
    if (!isSame) onStatus?.(status());
  };

  const giveBack = (): void => {
    const ending = session;
    session = undefined;
    ending?.end();
  };

  const fail = (error: unknown): void => {
    console.error('Duidu gives this page back:', error);
    try {
      giveBack();
    } finally {
      enter('error');
    }
  };

  const begin = (): void => {
    enter('working');
    session = new Session({
      ...parts,
      document,
      options: () => options,
      onShown: (now) => enter(now.pairs > 0 ? 'reading' : 'no-pairs', now),
      onReplaced: () => {
        giveBack();
        begin();
      },
      onError: fail,
    });
    session.begin();
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
        session?.update(next);
        onStatus?.(status());
      }
    },
    status,
    revealAtReadingPosition: () => session?.revealAtReadingPosition(),
    dispose: () => {
      started = false;
      giveBack();
      state = 'off';
      shown = NOTHING;
    },
  };
}
