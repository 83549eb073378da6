import type { BlockPair } from '../align/block.ts';
import type { PageSettings } from '../reading/settings.ts';
import { growing } from './growing.ts';
import { Lifetime } from './lifetime.ts';
import type { Marks } from './mark.ts';
import { nestsTooDeep } from './nesting.ts';
import type { PageBlock } from './page-block.ts';
import { Growth } from './page-writes.ts';
import type { PageLine } from './read.ts';
import type { Reading, ReadingParts } from './reading.ts';
import { isAtStart } from './scroll-anchor.ts';
import type { ReadingCode, SessionParts } from './session.ts';
import { rootsAround } from './shadow-trees.ts';
import { type Singles, standingSingles } from './singles.ts';
import type { Watch } from './watch.ts';
import { withoutPause } from './without-pause.ts';

/** What was found on a page. */
interface Found {
  readonly blocks: readonly PageBlock[];
  readonly pairs: readonly BlockPair[];
  /** The English and Chinese blocks without a partner. */
  readonly alone: readonly PageBlock[];
  /** Whether reading has met shadow trees: of `reading.js`, a bundle of its own, nothing of that is known here. */
  readonly hasRoots: boolean;
}

/** Some of it, to be shown now. */
interface ToShow extends Found {
  readonly singles: Singles;
  /** Whether the page stands where it opens. */
  readonly atStart: boolean;
}

/** What is shown of a page: its pairs, marked and being read. All of it is written without waking the watch. */
export class ShownPage {
  readonly #parts: Pick<SessionParts, 'document' | 'options' | 'onError'>;
  readonly #watch: Watch;
  readonly #growth = new Growth();
  #marks: Marks | undefined;
  #reading: Reading | undefined;
  #readingTime: Lifetime | undefined;

  constructor(parts: Pick<SessionParts, 'document' | 'options' | 'onError'>, watch: Watch) {
    this.#parts = parts;
    this.#watch = watch;
  }

  /** Whether pairs are being read. */
  get isOpen(): boolean {
    return this.#reading !== undefined;
  }

  get pairCount(): number {
    return this.#marks?.pairs.length ?? 0;
  }

  /** Whether an element is collapsed, or set otherwise than its authors did. */
  alters(element: Element): boolean {
    return this.#reading?.alters(element) ?? false;
  }

  /** Lines that were read from the page as it is, in terms of its own text nodes. */
  asUnmarked(lines: readonly PageLine[]): readonly PageLine[] {
    return this.#marks?.asUnmarked(lines) ?? lines;
  }

  /** Follows changed settings. */
  update(options: PageSettings): void {
    this.#watch.quietly(() => this.#reading?.update(options));
  }

  revealAtReadingPosition(): void {
    this.#reading?.revealAtReadingPosition();
  }

  /** Takes off pairs whose marks the page has broken. @returns whether any marks may be wrong now, or are gone */
  mend(records: readonly MutationRecord[]): boolean {
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

  /**
   * Shows these pairs and no others, with pauses where nothing is shown yet: what is on the page already is brought up
   * to date at once, as a part of the pairs would be fewer than before.
   * @returns whether that has changed anything
   */
  *show(code: ReadingCode, found: Found): Generator<void, boolean> {
    const { document } = this.#parts;
    const singles = standingSingles(found.alone, (single) => this.#marks?.placesOf(single) ?? []);
    const atStart = !this.#reading && found.pairs.length > 0 && isAtStart(document, ownersOf(found));
    const toShow = { ...found, singles, atStart };
    if (this.#reading) return withoutPause(this.#showAll(code, toShow));
    if (found.pairs.length === 0 || nestsTooDeep(document)) return false;

    this.#watch.quietly(() => this.#createMarks(code));
    const grown = yield* this.#grow(code, toShow);
    if (!grown) return withoutPause(this.#showAll(code, toShow));
    if (grown === 'in part') this.#mark(code, toShow);
    yield;
    yield* this.#present(code, toShow, true);
    return true;
  }

  /** Takes back what is shown. */
  close(): void {
    const [time, marks] = [this.#readingTime, this.#marks];
    this.#readingTime = this.#marks = this.#reading = undefined;
    try {
      time?.end();
    } finally {
      marks?.undo();
    }
  }

  /**
   * Marks the pairs of a long page bit by bit, and shows them: the first ones at once, and all so far whenever there
   * are twice as many as were shown last, which goes through all of them.
   * @returns what is marked by now, if anything is shown
   */
  *#grow(code: ReadingCode, toShow: ToShow): Generator<void, 'all' | 'in part' | undefined> {
    let shown = 0;
    let isWhole = true;
    for (const pairs of growing(toShow.blocks, toShow.pairs, toShow.atStart)) {
      yield;
      this.#watch.quietly(() => {
        isWhole = (this.#marks?.add(toShow.blocks, pairs) ?? false) && isWhole;
      });
      const isDue = this.pairCount >= 2 * shown && 2 * this.pairCount <= toShow.pairs.length;
      if (this.pairCount === 0 || (shown > 0 && !isDue)) continue;
      // What the window shows is not to be seen half done.
      if (shown > 0) yield;
      shown = this.pairCount;
      yield* this.#present(code, toShow, true);
    }
    if (shown === 0) return undefined;
    return isWhole ? 'all' : 'in part';
  }

  /** Marks and shows these pairs and no others. @returns whether that has changed anything */
  *#showAll(code: ReadingCode, toShow: ToShow): Generator<void, boolean> {
    const isChanged = this.#mark(code, toShow);
    yield* this.#present(code, toShow, isChanged);
    return isChanged;
  }

  /** Marks these pairs and no others. @returns whether that has changed anything */
  #mark(code: ReadingCode, { blocks, pairs }: ToShow): boolean {
    let isChanged = false;
    this.#watch.quietly(() => {
      const marks = this.#marks ?? this.#createMarks(code);
      isChanged = marks.update(blocks, pairs);
      if (marks.pairs.length > 0) return;
      isChanged ||= this.#reading !== undefined;
      this.close();
    });
    return isChanged;
  }

  #createMarks(code: ReadingCode): Marks {
    this.#marks = code.createMarks(this.#parts.document);
    return this.#marks;
  }

  /** Shows the pairs that are marked. */
  *#present(code: ReadingCode, toShow: ToShow, isChanged: boolean): Generator<void, void> {
    if (!this.#marks) return;
    const { pairs } = this.#marks;
    const { blocks, singles, hasRoots } = toShow;
    const nodes = hasRoots ? blocks.flatMap(({ pieces }) => pieces.map(({ node }) => node)) : [];
    const roots = rootsAround(nodes);
    if (!this.#reading) {
      this.#watch.quietly(() => this.#open(code, { ...toShow, pairs, roots }));
      return;
    }
    this.#watch.quietly(() => this.#reading?.setPairs(pairs, singles, roots, isChanged));
    if (!isChanged) return;
    yield;
    this.#watch.quietly(() => this.#reading?.refreshReveal());
  }

  #open(code: ReadingCode, given: Pick<ReadingParts, 'pairs' | 'singles' | 'roots' | 'atStart'>): void {
    const { document, options, onError } = this.#parts;
    const lifetime = new Lifetime(onError);
    this.#readingTime = lifetime;
    this.#reading = code.openReading({ ...given, document, options: options(), lifetime });
  }
}

function ownersOf({ blocks, pairs }: Found): Element[] {
  return pairs.flatMap(({ en, zh }) => [...en, ...zh].flatMap((index) => blocks[index]?.owner ?? []));
}
