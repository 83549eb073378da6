import type { BlockPair } from '../align/block.ts';
import type { PageText } from '../align/page-text.ts';
import type { PairedText } from '../align/pair-lines.ts';
import type { PageSettings } from '../reading/settings.ts';
import { growing } from './growing.ts';
import { Lifetime } from './lifetime.ts';
import { looksBilingual } from './looks-bilingual.ts';
import type { Marks } from './mark.ts';
import { nestsTooDeep } from './nesting.ts';
import { type Look, Pace } from './pace.ts';
import type { blocksOf, PageBlock } from './page-block.ts';
import { Growth } from './page-writes.ts';
import type { PageLine, textOf } from './read.ts';
import type { createRead } from './read-again.ts';
import type { Reading, ReadingParts } from './reading.ts';
import { isAtStart } from './scroll-anchor.ts';
import { rootsAround } from './shadow-trees.ts';
import { type Singles, singlesOf, standingSingles } from './singles.ts';
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

/** What is to be shown of a page. */
interface Found {
  readonly blocks: readonly PageBlock[];
  readonly pairs: readonly BlockPair[];
  /** The blocks without a partner. */
  readonly alone: readonly PageBlock[];
  readonly singles: Singles;
  /** Whether the page stands where it opens. */
  readonly atStart: boolean;
}

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
  readonly #growth = new Growth();
  #read: ReturnType<typeof createRead> | undefined;
  #known: { readonly lines: readonly PageLine[]; readonly paired: PairedText } | undefined;
  #marks: Marks | undefined;
  #reading: Reading | undefined;
  #readingTime: Lifetime | undefined;
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
    this.#pace = new Pace(document, () => this.#lookAgain(), this.#lifetime);
    this.#trees = new TreeChanges(document, this.#meet, () => this.#pace.ask(), this.#lifetime);
  }

  /** Looks at the page for the first time. */
  begin(): void {
    this.#pace.look();
  }

  /** Follows changed settings. */
  update(options: PageSettings): void {
    this.#lifetime.guard(() => this.#watch.quietly(() => this.#reading?.update(options)))();
  }

  revealAtReadingPosition(): void {
    this.#lifetime.guard(() => this.#reading?.revealAtReadingPosition())();
  }

  /** Gives the page back. */
  end(): void {
    try {
      this.#mend(this.#watch.takeRecords());
    } finally {
      try {
        this.#lifetime.end();
      } finally {
        this.#close();
      }
    }
  }

  /** Takes back what is shown, and goes on watching. */
  #close(): void {
    const [time, marks] = [this.#readingTime, this.#marks];
    this.#readingTime = this.#marks = this.#reading = undefined;
    try {
      time?.end();
    } finally {
      marks?.undo();
    }
  }

  #follow(records: readonly MutationRecord[]): void {
    if (this.#parts.document.documentElement !== this.#root) {
      this.#parts.onReplaced();
      return;
    }
    const isDoubtful = this.#mend(records);
    if (isDoubtful || (!this.#pace.isDue && records.some(changesText))) this.#pace.ask();
  }

  /** Takes off pairs whose marks the page has broken. @returns whether any marks may be wrong now, or are gone */
  #mend(records: readonly MutationRecord[]): boolean {
    this.#growth.follow(records);
    if (!this.#marks) return false;
    const { broken, doubtful } = this.#marks.judge(records, (text) => this.#growth.has(text));
    if (broken.length === 0) return doubtful;
    this.#watch.quietly(() => {
      this.#reading?.letGo(broken);
      this.#marks?.release(broken);
    });
    return true;
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
      const isEnough = this.#reading !== undefined || looksBilingual(document, this.#meet);
      this.#trees.follow();
      return isEnough;
    });
    const code = isBilingual ? await loadReading() : undefined;
    if (this.#lifetime.isOver) return look;

    const lines = code ? await this.#lines(code, timed) : [];
    if (this.#lifetime.isOver) return look;
    const paired = code && (await this.#pairs(code, lines));
    if (this.#lifetime.isOver) return look;

    const found = timed(() => this.#found(code, lines, paired));
    look.gain = (code && (await this.#inParts(timed, this.#show(code, found)))) ?? false;
    if (this.#lifetime.isOver) return look;
    const shown = this.#marks?.pairs.length ?? 0;
    onShown({ pairs: shown, singles: shown > 0 ? found.alone.length : 0 });
    return look;
  }

  /** Does some work that can be interrupted, with pauses. @returns nothing if all is over meanwhile */
  async #inParts<Result>(timed: Timed, work: Generator<void, Result>): Promise<Result | undefined> {
    for (;;) {
      const { done, value } = timed(() => work.next());
      if (done) return value;
      await this.#lifetime.pause();
      if (this.#lifetime.isOver) return undefined;
    }
  }

  /** Reads the page, in parts; but if any of its nodes come or go meanwhile, then at once. */
  async #lines({ createRead }: ReadingCode, timed: Timed): Promise<readonly PageLine[]> {
    const { document } = this.#parts;
    this.#read ??= createRead(document, (element) => this.#reading?.alters(element) ?? false, this.#meet);
    const lines = await this.#inParts(timed, this.#readParts(this.#read));
    return lines ? (this.#marks?.asUnmarked(lines) ?? lines) : [];
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

  #found(
    code: ReadingCode | undefined,
    lines: readonly PageLine[],
    { runs, pairs }: PairedText = { runs: [], pairs: [] },
  ): Found {
    const blocks = code?.blocksOf(lines, runs) ?? [];
    const atStart = pairs.length > 0 && !this.#reading && isAtStart(this.#parts.document);
    const alone = singlesOf(blocks, pairs);
    const singles = standingSingles(alone, (single) => this.#marks?.placesOf(single) ?? []);
    return { blocks, pairs, alone, singles, atStart };
  }

  /** Shows these pairs and no others, with pauses on a long page. @returns whether that has changed anything */
  *#show(code: ReadingCode, found: Found): Generator<void, boolean> {
    const { blocks, pairs, atStart } = found;
    // What is shown already is brought up to date at once: a part of the pairs would be fewer than before.
    const isGrowing = !this.#reading;
    if (isGrowing) {
      if (pairs.length === 0 || nestsTooDeep(this.#parts.document)) return false;
      this.#watch.quietly(() => this.#createMarks(code));
      yield;
    }
    let isChanged = false;
    for (const some of isGrowing ? growing(blocks, pairs, atStart) : [pairs]) {
      // What the window shows comes first, and is done at once too.
      const isInSight = !this.#reading;
      const isMarked = this.#mark(code, blocks, some);
      if (isGrowing && !isInSight) yield;
      this.#present(code, found, isMarked);
      if (isGrowing && !isInSight) yield;
      if (isMarked && !isInSight) this.#watch.quietly(() => this.#reading?.refreshReveal());
      isChanged ||= isMarked;
      if (some !== pairs) yield;
    }
    return isChanged;
  }

  /** Marks these pairs and no others. @returns whether that has changed anything */
  #mark(code: ReadingCode, blocks: readonly PageBlock[], pairs: readonly BlockPair[]): boolean {
    let isChanged = false;
    this.#watch.quietly(() => {
      const marks = this.#marks ?? this.#createMarks(code);
      isChanged = marks.update(blocks, pairs);
      if (marks.pairs.length > 0) return;
      isChanged ||= this.#reading !== undefined;
      this.#close();
    });
    return isChanged;
  }

  #createMarks(code: ReadingCode): Marks {
    this.#marks = code.createMarks(this.#parts.document);
    return this.#marks;
  }

  /** Shows the pairs that are marked. */
  #present(code: ReadingCode, { blocks, singles, atStart }: Found, isChanged: boolean): void {
    const marks = this.#marks;
    if (!marks) return;
    this.#watch.quietly(() => {
      const nodes = this.#hasRoots ? blocks.flatMap(({ pieces }) => pieces.map(({ node }) => node)) : [];
      const roots = rootsAround(nodes);
      if (this.#reading) this.#reading.setPairs(marks.pairs, singles, roots, isChanged);
      else this.#open(code, { pairs: marks.pairs, singles, roots, atStart });
    });
  }

  #open(
    { openReading }: ReadingCode,
    found: Pick<ReadingParts, 'pairs' | 'singles' | 'roots' | 'atStart'>,
  ): void {
    this.#readingTime = new Lifetime(this.#parts.onError);
    this.#reading = openReading({
      ...found,
      document: this.#parts.document,
      options: this.#parts.options(),
      lifetime: this.#readingTime,
    });
  }
}

/** Whether pairing would get the same to judge: texts, and where they stand. */
function haveSameTexts(some: readonly PageLine[], others: readonly PageLine[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ line }, i) => line.text === others[i]?.line.text && line.shape === others[i]?.line.shape)
  );
}
