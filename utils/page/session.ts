import type { PageText } from '../align/page-text.ts';
import type { PairedText } from '../align/pair-lines.ts';
import type { PageSettings } from '../reading/settings.ts';
import { isFoldedApart } from './folded-apart.ts';
import { Lifetime } from './lifetime.ts';
import { looksBilingual } from './looks-bilingual.ts';
import type { Marks } from './mark.ts';
import { type Look, Pace } from './pace.ts';
import type { blocksOf } from './page-block.ts';
import type { PageLine, textOf } from './read.ts';
import type { createRead } from './read-again.ts';
import type { Reading, ReadingParts } from './reading.ts';
import { ShownPage } from './shown-page.ts';
import { singlesOf } from './singles.ts';
import { TreeChanges } from './tree-changes.ts';
import { changesText, Watch } from './watch.ts';
import { withoutPause } from './without-pause.ts';

/** The code that reads lines, and marks and shows pairs. */
export interface ReadingCode {
  readonly createRead: typeof createRead;
  readonly textOf: typeof textOf;
  readonly blocksOf: typeof blocksOf;
  readonly createMarks: (document: Document) => Marks;
  readonly openReading: (parts: Omit<ReadingParts, 'openReveal'>) => Reading;
}

/** Does some work, and adds its time to what a look costs. */
type Timed = <Result>(work: () => Result) => Result;

/** What is shown of a page. */
export interface Shown {
  readonly pairs: number;
  /** English and Chinese blocks without a partner. */
  readonly singles: number;
}

export interface SessionParts {
  readonly document: Document;
  readonly options: () => PageSettings;
  /** Divides the lines of the page into blocks and pairs these. */
  readonly pairLines: (text: PageText) => Promise<PairedText>;
  /** Loads what is a file of its own, because most pages don't hold both scripts. */
  readonly loadReading: () => Promise<ReadingCode>;
  /** Told after each look at the page; without pairs, nothing of ours is on it. */
  readonly onShown: (shown: Shown) => void;
  /** Told when the whole document has been replaced, with all listeners on it: only a new session can go on. */
  readonly onReplaced: () => void;
  readonly onError: (error: unknown) => void;
}

/**
 * One stretch of reading a page, from switching on to switching off.
 *
 * When the page changes its texts, it is read again as a whole, and all its blocks are paired anew. A part of it
 * would be read in less time, but pairs are judged by what the rest of the page does, and a block that arrives late
 * may have its partner anywhere; so the whole is the simple way and the right one. What keeps it cheap: only changes
 * of text count; the looks are spaced so that they take a small, fixed share of the page's time however much there is
 * to read (`Pace`); lines with the same texts as before are not paired again; the pairing itself runs in the worker;
 * and on the page only what differs is written, so that pairs which stay keep their marks, numbers and open cards.
 * What must not wait is set right before the browser shows it: pairs whose marks the page has broken are taken off.
 */
export class Session {
  readonly #parts: SessionParts;
  readonly #lifetime: Lifetime;
  readonly #watch: Watch;
  readonly #pace: Pace;
  readonly #root: Element | null;
  readonly #trees: TreeChanges;
  #read: ReturnType<typeof createRead> | undefined;
  #known: { readonly lines: readonly PageLine[]; readonly paired: PairedText } | undefined;
  readonly #shown: ShownPage;
  /** `reading.js` is a bundle of its own, and what it knows of shadow trees is not known here. */
  #hasRoots = false;
  readonly #meet = (root: ShadowRoot): void => {
    this.#hasRoots = true;
    this.#watch.observe(root);
    this.#trees.meet(root);
  };

  constructor(parts: SessionParts) {
    const { document } = parts;
    this.#parts = parts;
    this.#root = document.documentElement;
    this.#lifetime = new Lifetime(parts.onError);
    this.#watch = new Watch(document, (records) => this.#follow(records), this.#lifetime);
    this.#shown = new ShownPage(parts, this.#watch);
    this.#pace = new Pace(document, () => this.#lookAgain(), this.#lifetime);
    this.#trees = new TreeChanges(document, this.#meet, () => this.#pace.ask(), this.#lifetime);
  }

  /** Looks at the page for the first time. */
  begin(): void {
    this.#pace.look();
  }

  /** Follows changed settings. */
  update(options: PageSettings): void {
    this.#lifetime.guard(() => this.#shown.update(options))();
  }

  revealAtReadingPosition(): void {
    this.#lifetime.guard(() => this.#shown.revealAtReadingPosition())();
  }

  /** Gives the page back. */
  end(): void {
    try {
      this.#shown.mend(this.#watch.takeRecords());
    } finally {
      try {
        this.#lifetime.end();
      } finally {
        this.#shown.close();
      }
    }
  }

  #follow(records: readonly MutationRecord[]): void {
    if (this.#parts.document.documentElement !== this.#root) {
      this.#parts.onReplaced();
      return;
    }
    const isDoubtful = this.#shown.mend(records);
    if (isDoubtful || (!this.#pace.isDue && records.some(changesText))) this.#pace.ask();
  }

  async #lookAgain(): Promise<Look> {
    const { document, loadReading, onShown } = this.#parts;
    const look = { cost: 0, gain: false };
    const timed: Timed = (work) => {
      const begun = performance.now();
      const result = work();
      look.cost += performance.now() - begun;
      return result;
    };
    const isBilingual = timed(() => {
      const isEnough = this.#shown.isOpen || looksBilingual(document, this.#meet);
      this.#trees.follow();
      return isEnough;
    });
    const code = isBilingual ? await loadReading() : undefined;
    if (this.#lifetime.isOver) return look;

    const lines = code ? await this.#lines(code, timed) : [];
    if (this.#lifetime.isOver) return look;
    const paired = code && (await this.#pairs(code, lines));
    if (this.#lifetime.isOver) return look;

    const blocks = timed(() => (paired && code?.blocksOf(lines, paired.runs)) ?? []);
    const pairs = timed(() => paired?.pairs.filter((pair) => !isFoldedApart(pair, blocks)) ?? []);
    const alone = timed(() => singlesOf(blocks, pairs));
    const found = { blocks, alone, pairs, hasRoots: this.#hasRoots };
    look.gain = (code && (await this.#inParts(timed, this.#shown.show(code, found)))) ?? false;
    if (this.#lifetime.isOver) return look;
    const { pairCount } = this.#shown;
    onShown({ pairs: pairCount, singles: pairCount > 0 ? alone.length : 0 });
    return look;
  }

  /** Does some work that can be interrupted, with pauses. @returns nothing if all is over meanwhile */
  async #inParts<Result>(timed: Timed, work: Generator<void, Result>): Promise<Result | undefined> {
    for (;;) {
      const { done, value } = timed(() => work.next());
      if (done) return value;
      // Nobody waits for a page that is hidden, and browsers would have it wait for seconds.
      if (!this.#parts.document.hidden) await this.#lifetime.pause();
      if (this.#lifetime.isOver) return undefined;
    }
  }

  /** Reads the page, in parts; but if any of its nodes come or go meanwhile, then at once. */
  async #lines({ createRead }: ReadingCode, timed: Timed): Promise<readonly PageLine[]> {
    const { document } = this.#parts;
    this.#read ??= createRead(document, (element) => this.#shown.alters(element), {
      onRoot: this.#meet,
      onSeen: () => this.#pace.ask(),
      lifetime: this.#lifetime,
    });
    const lines = await this.#inParts(timed, this.#readParts(this.#read));
    return lines ? this.#shown.asUnmarked(lines) : [];
  }

  *#readParts(read: ReturnType<typeof createRead>): Generator<void, readonly PageLine[]> {
    const { nodeChanges } = this.#watch;
    const parts = read();
    for (;;) {
      const { done, value } = parts.next();
      if (done) return value;
      yield;
      if (this.#watch.nodeChanges !== nodeChanges) return withoutPause(read());
    }
  }

  async #pairs({ textOf }: ReadingCode, lines: readonly PageLine[]): Promise<PairedText | undefined> {
    if (lines.length === 0) return undefined;
    const known = this.#known && haveSameTexts(this.#known.lines, lines) ? this.#known.paired : undefined;
    const paired = known ?? (await this.#parts.pairLines(textOf(this.#parts.document, lines)));
    this.#known = { lines, paired };
    return paired;
  }
}

/** Whether pairing would get the same to judge: texts, and where they stand. */
function haveSameTexts(some: readonly PageLine[], others: readonly PageLine[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ line }, i) => line.text === others[i]?.line.text && line.shape === others[i]?.line.shape)
  );
}
