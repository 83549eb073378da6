import type { RevealStyle } from '../../reading/settings.ts';
import { NOTHING_OPEN, next, openPairs, type Reading, type ReadingEvent } from '../../reading/state.ts';
import { isWithin, originOf } from '../flat-tree.ts';
import { watchAway } from '../input/away.ts';
import { watchClicks } from '../input/click.ts';
import { FocusReturn } from '../input/focus-return.ts';
import { type KeyWish, watchKeys } from '../input/keys.ts';
import { type PointerWatch, watchPointer } from '../input/pointer.ts';
import { Sentences } from '../sentences/sentences.ts';
import type { Reveal, RevealParts } from './contract.ts';
import { present } from './present.ts';
import { Descriptions } from './relation.ts';
import { ShownPairs } from './shown-pairs.ts';
import { type Target, Targets } from './targets.ts';

/** While a focus or key settles, in milliseconds, a scroll is its own and not the reader going away. */
const SETTLES = 500;

/** A page that is never idle must not keep sentences unmarked for ever. */
const STARVED = { timeout: 1000 };

/** Shows the hidden side of pairs when the reader asks for it: by pointer, key, focus or finger. */
export function createReveal(parts: RevealParts): Reveal {
  const { document, lifetime } = parts;
  const focusReturn = new FocusReturn(document, lifetime);
  const descriptions = new Descriptions(document.defaultView as Window, lifetime);
  let { options } = parts;
  let pairs = new ShownPairs(parts);
  let targets = new Targets([], []);
  let reading: Reading = NOTHING_OPEN;
  let beforeClick: Reading = NOTHING_OPEN;
  let broughtAt = 0;
  /** Where both sides stand on the page, it is as under the mask, with nothing covered. */
  const style = (): RevealStyle => (pairs.hidden ? options.style : 'mask');
  const sentences = new Sentences({
    document,
    lifetime,
    pairs: parts.pairs,
    align: parts.alignSentences,
    open: () => openPairs(reading),
    presenter: () => presenter,
    hidden: () => pairs.hidden,
    readIn: (pair) => pairs.readIn(pair),
    standing: () => style() === 'mask',
    over: () => style() === 'in-place',
    peek: () => (pairs.hidden ? options.peek : undefined),
    sayPlace: parts.labels.sentence,
  });
  const presentParts = {
    document,
    lifetime,
    labels: parts.labels,
    covers: () => pairs.hidden !== undefined,
    said: (pair: number) => sentences.saidOf(pair),
    pin: (pair: number) => send({ type: 'pin', pair }),
    copy,
    close,
    sentences: (pair: number, texts: readonly string[]) => sentences.inCard(pair, texts),
    copySentence: (pair: number, index: number) => sentences.copy(pair, index),
    toggleAmong: (pair: number) => sentences.toggleAmong(pair),
  };
  let shownStyle = style();
  let presenter = present(shownStyle, presentParts);

  function send(event: ReadingEvent): void {
    become(next(reading, event, style()));
  }

  function become(changed: Reading): void {
    if (changed === reading) return;
    if (changed.revealed !== reading.revealed) broughtAt = performance.now();
    reading = changed;
    sentences.follow();
    presenter.show(openPairs(reading).flatMap((number) => pairs.opening(number, reading) ?? []));
  }

  /** Opens a pair for the keyboard, in sight, with the focus in its card. */
  function openByKey(pair: number): void {
    pairs.forget(pair);
    send({ type: 'key', pair });
    const block = pairs.opening(pair, reading)?.block;
    if (!block) return;
    const { top, bottom } = block.getBoundingClientRect();
    if (top < 0 || bottom > (document.defaultView?.innerHeight ?? 0)) {
      block.scrollIntoView({ block: 'center', behavior: 'instant' });
      presenter.follow(true);
    }
    presenter.focus(pair);
  }

  function close(pair: number): void {
    send({ type: 'close', pair });
  }

  function copy(number: number): void {
    const pair = pairs.opening(number, reading)?.pair;
    if (pair && parts.copyPair(pair)) presenter.confirmCopy(number);
  }

  function onKey(wish: KeyWish, pair: number): void {
    const block = pairs.opening(pair, reading)?.block;
    if (wish === 'next' || wish === 'previous') {
      const neighbour = pairs.neighbour(pair, wish === 'next' ? 1 : -1);
      if (neighbour !== undefined) openByKey(neighbour);
      return;
    }
    if (wish === 'next-sentence' || wish === 'previous-sentence') {
      broughtAt = performance.now();
      sentences.step(pair, wish === 'next-sentence' ? 1 : -1);
    }
    if (wish === 'copy-sentence') sentences.copy(pair);
    if (wish === 'among') sentences.toggleAmong(pair);
    if (wish === 'pin' && pairs.hidden) send({ type: 'pin', pair });
    if (wish === 'copy') copy(pair);
    if (wish === 'close') close(pair);
    if (wish === 'text' || !openPairs(reading).includes(pair)) focusReturn.giveBack(block);
  }

  function targetAt(event: MouseEvent): Target | undefined {
    if (cardAt(event) !== undefined) return undefined;
    return targets.at(originOf(event), event.clientX, event.clientY);
  }

  // A card is known by its host, a text of the page that has the focus by itself.
  const cardAt = (event: Event) => presenter.pairOf(event.target) ?? presenter.pairOf(originOf(event));

  const pointer: PointerWatch = watchPointer({
    document,
    lifetime,
    delay: () => options.delay,
    open: () => (reading.revealed?.by === 'pointer' ? reading.revealed.pair : null),
    cardAt,
    targetAt,
    distanceTo: (pair, x, y) => presenter.distanceTo(pair, x, y),
    holds: (pair) => presenter.holdsSelection(pair),
    onRest: (target, at) => send({ type: 'rest', pair: pairs.ask(target, at) }),
    onLeave: () => send({ type: 'leave' }),
  });

  watchClicks({
    document,
    lifetime,
    isOurs: (event) => cardAt(event) !== undefined,
    onTap: (event, free) => {
      if (free) sentences.click(event);
      const target = free ? targetAt(event) : undefined;
      send({ type: 'tap', pair: target ? pairs.ask(target, { x: event.clientX, y: event.clientY }) : null });
    },
    onClick: (event, again) => {
      if (again) {
        sentences.selectWord();
        return become(beforeClick);
      }
      sentences.click(event);
      beforeClick = reading;
      const target = targetAt(event);
      if (!target) send({ type: 'away' });
      else {
        const isOpen = openPairs(reading).includes(target.pair.number);
        send({
          type: 'pin',
          pair: isOpen ? target.pair.number : pairs.ask(target, { x: event.clientX, y: event.clientY }),
        });
      }
    },
    onDrag: () => send({ type: 'away' }),
  });

  watchKeys({
    window: document.defaultView as Window,
    lifetime,
    cardAt,
    isOpen: () => openPairs(reading).length > 0,
    onKey,
    onEscape: () => send({ type: 'escape' }),
    onFocus: (element) => {
      const target = targets.around(element);
      if (target) send({ type: 'focus', pair: pairs.ask(target) });
    },
    onBlur: () => send({ type: 'blur' }),
  });

  watchAway({
    document,
    lifetime,
    onScroll: (scrolled) => {
      if (pointer.target && isWithin(scrolled, pointer.target.block)) pointer.reset();
      const { revealed } = reading;
      const block = revealed && pairs.opening(revealed.pair, reading)?.block;
      const settling =
        performance.now() - broughtAt < SETTLES && revealed?.by !== 'pointer' && revealed?.by !== 'tap';
      if (!settling && (!block || isWithin(scrolled, block))) send({ type: 'away' });
      presenter.follow(false);
    },
    onHide: () => send({ type: 'away' }),
    onResize: () => {
      send({ type: 'away' });
      presenter.follow(true);
    },
    onLayer: (layer) => {
      if (presenter.pairOf(layer) !== undefined) return;
      if (layer?.matches('dialog:modal')) send({ type: 'away' });
      presenter.raise(layer);
      presenter.follow(true);
    },
  });

  function refresh(): void {
    const before = pairs.hidden;
    pairs = new ShownPairs(parts, pairs);
    if (pairs.hidden !== before || style() !== shownStyle) send({ type: 'close-all' });
    if (style() !== shownStyle) {
      shownStyle = style();
      presenter = present(shownStyle, presentParts);
    }
    const { hidden } = pairs;
    const all = hidden ? pairs.all : [];
    const isMask = style() === 'mask';
    targets = new Targets(all, isMask ? ['en', 'zh'] : [hidden === 'zh' ? 'en' : 'zh']);
    parts.trees.set('data-duidu-mask', isMask ? hidden : undefined);
    descriptions.set(isMask ? [] : all);
    const under = pointer.target?.pair.number;
    if (hidden !== before || under === undefined || !pairs.numbers.includes(under)) pointer.reset();
    sentences.refresh();
    send({ type: 'change', pairs: pairs.numbers });
  }

  lifetime.atEnd(() => send({ type: 'close-all' }));
  lifetime.atEnd(() => parts.trees.set('data-duidu-mask', undefined));
  refresh();
  const setHighlights = lifetime.guard(() => parts.trees.set('data-duidu-highlights', ''));
  lifetime.atEnd(() => parts.trees.set('data-duidu-highlights', undefined));
  // As all that a browser shows waits for it (`highlights.css`), the page comes first. No idle callbacks outside of browsers.
  document.defaultView?.requestIdleCallback?.(setHighlights, STARVED);

  return {
    revealAt: (number) => {
      const pair = number ?? pairs.firstInSight(document.defaultView?.innerHeight ?? 0);
      if (pair === undefined || !pairs.opening(pair, reading)) return;
      focusReturn.remember();
      openByKey(pair);
    },
    refresh,
    setOptions: (changed) => {
      options = changed;
      if (style() !== shownStyle) refresh();
    },
    pairUnderPointer: () => pointer.target?.pair.number ?? (pairs.hidden ? undefined : sentences.pairInSight),
    pairOf: (node) => presenter.pairOf(node),
  };
}
