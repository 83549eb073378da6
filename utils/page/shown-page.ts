import type { BlockPair } from '../align/block.ts';
import type { PageSettings } from '../reading/settings.ts';
import { growing } from './growing.ts';
import { Lifetime } from './lifetime.ts';
import type { Marks } from './mark.ts';
import { nestsTooDeep } from './nesting.ts';
import type { PageBlock } from './page-block.ts';
import { Growth } from './page-writes.ts';
import type { PageLine } from './read.ts';
import type { Reading } from './reading.ts';
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
    const atStart = !this.#reading && found.pairs.length > 0 && isAtStart(document);
    const show = (pairs: readonly BlockPair[]) => this.#showSome(code, { ...found, pairs, singles, atStart });
    if (this.#reading) return withoutPause(show(found.pairs));
    if (found.pairs.length === 0 || nestsTooDeep(document)) return false;

    this.#watch.quietly(() => this.#createMarks(code));
    let isChanged = false;
    for (const pairs of growing(found.blocks, found.pairs, atStart)) {
      // A short page is shown whole with its first step.
      if (this.#reading || pairs !== found.pairs) yield;
      // What the window shows comes first, and is not to be seen half done.
      const isMarked = this.#reading ? yield* show(pairs) : withoutPause(show(pairs));
      isChanged ||= isMarked;
    }
    return isChanged;
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

  *#showSome(code: ReadingCode, toShow: ToShow): Generator<void, boolean> {
    const isChanged = this.#mark(code, toShow);
    yield;
    const isNew = !this.#reading;
    this.#present(code, toShow, isChanged);
    yield;
    if (isChanged && !isNew) this.#watch.quietly(() => this.#reading?.refreshReveal());
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
  #present(code: ReadingCode, { blocks, singles, atStart, hasRoots }: ToShow, isChanged: boolean): void {
    const { document, options, onError } = this.#parts;
    if (!this.#marks) return;
    const { pairs } = this.#marks;
    this.#watch.quietly(() => {
      const nodes = hasRoots ? blocks.flatMap(({ pieces }) => pieces.map(({ node }) => node)) : [];
      const roots = rootsAround(nodes);
      if (this.#reading) {
        this.#reading.setPairs(pairs, singles, roots, isChanged);
        return;
      }
      const lifetime = new Lifetime(onError);
      this.#readingTime = lifetime;
      this.#reading = code.openReading({
        document,
        options: options(),
        pairs,
        singles,
        roots,
        atStart,
        lifetime,
      });
    });
  }
}
