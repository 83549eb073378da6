/** What the tests of sentences share: where a sentence lies, and which are marked. */
import type { Page } from 'puppeteer-core';
import type { Point } from './hand.ts';
import { squash } from './look.ts';

/** The middle of the widest line of a sentence on the page, which is scrolled into sight where it is not. */
async function pointOfSentence(page: Page, sentence: string): Promise<Point> {
  return page.evaluate(async (wanted) => {
    for (const side of document.querySelectorAll('[data-duidu-pair]')) {
      const walker = document.createTreeWalker(side, NodeFilter.SHOW_TEXT);
      const letters: { node: Text; offset: number }[] = [];
      let text = '';
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        [...node.data].reduce((offset, letter) => {
          if (letter.trim()) {
            letters.push({ node, offset });
            text += letter;
          }
          return offset + letter.length;
        }, 0);
      }
      const at = text.indexOf(wanted);
      const [from, to] = [letters[at], letters[at + [...wanted].length - 1]];
      if (at < 0 || !from || !to) continue;
      const range = document.createRange();
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset + 1);
      const { top, bottom } = range.getBoundingClientRect();
      if (top < 20 || bottom > innerHeight - 20) {
        side.scrollIntoView({ block: 'center', behavior: 'instant' });
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      }
      const widest = [...range.getClientRects()].reduce((a, b) => (b.width > a.width ? b : a));
      return { x: widest.x + widest.width / 2, y: widest.y + widest.height / 2 };
    }
    throw new Error(`No sentence "${wanted}"`);
  }, squash(sentence));
}

/** Moves the pointer onto a sentence of the page. */
export async function pointAtSentence(page: Page, sentence: string): Promise<Point> {
  const point = await pointOfSentence(page, sentence);
  await page.mouse.move(point.x, point.y, { steps: 2 });
  return point;
}

/** Waits until something is so, as often as the page draws. */
export async function until(page: Page, what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await isSo()) return;
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 20)));
  }
  throw new Error(`Never came true: ${what}`);
}

/** Waits until the open card shows just this, without white space. */
export async function cardBecomes(
  page: Page,
  wanted: Partial<Awaited<ReturnType<typeof cardNow>>>,
): Promise<void> {
  let now = await cardNow(page);
  const isSo = async (): Promise<boolean> => {
    now = await cardNow(page);
    return Object.entries(wanted).every(([kind, text]) => now[kind as keyof typeof now] === squash(text));
  };
  await until(page, JSON.stringify(wanted), isSo).catch((error) => {
    throw new Error(`${error}; it is ${JSON.stringify(now)}`);
  });
}

/** The marked and the covered texts of the page, without white space, as the browser has them. */
export async function marked(
  page: Page,
): Promise<Record<'sentence' | 'counterpart' | 'doubtful' | 'covered', string>> {
  return page.evaluate(() => {
    const textOf = (name: string) =>
      [...(CSS.highlights.get(`duidu-${name}`) ?? [])].map(String).join('').replace(/\s+/g, '');
    return {
      sentence: textOf('sentence'),
      counterpart: textOf('counterpart'),
      doubtful: textOf('doubtful'),
      covered: textOf('covered'),
    };
  });
}

/** Waits until just this sentence and this counterpart are marked on the page. @returns whether as sure */
export async function becomesMarked(page: Page, sentence: string, counterpart: string): Promise<boolean> {
  const wanted = [squash(sentence), squash(counterpart)].join(' | ');
  let last = '';
  for (let tries = 0; tries < 200; tries += 1) {
    const now = await marked(page);
    last = [now.sentence, now.counterpart + now.doubtful].join(' | ');
    if (last === wanted) return now.doubtful === '';
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 25)));
  }
  throw new Error(`Marked is ${last}, not ${wanted}`);
}

/**
 * Moves the pointer down over the paragraph that a sentence begins, pixel by pixel, at a share of its width.
 * @returns the sentences that the page sees marked on the way, without white space, as often as that changes
 */
export async function sweepDown(page: Page, first: string, share: number): Promise<string[]> {
  await pointOfSentence(page, first);
  const { left, top, right, bottom } = await page.evaluate((wanted) => {
    const side = [...document.querySelectorAll('[data-duidu-pair]')].find((each) =>
      each.textContent?.replace(/\s+/g, '').startsWith(wanted),
    );
    const text = document.createRange();
    if (side) text.selectNodeContents(side);
    return text.getBoundingClientRect().toJSON();
  }, squash(first));
  const x = left + (right - left) * share;
  await page.mouse.move(x, top + 1);
  await page.evaluate(() => {
    const seen: string[] = [];
    addEventListener('pointermove', () => {
      const now = [...(CSS.highlights.get('duidu-sentence') ?? [])].map(String).join('').replace(/\s+/g, '');
      if (now !== seen.at(-1)) seen.push(now);
    });
    Object.assign(window, { seen });
  });
  await page.mouse.move(x, bottom - 1, { steps: Math.round((bottom - top) / 2) });
  return page.evaluate(() => (window as unknown as { seen: string[] }).seen);
}

/** The place in the viewport of a sentence in the open card. */
export async function pointInCard(page: Page, index: number): Promise<Point> {
  return page.evaluate((wanted) => {
    const card = document.querySelector('duidu-card[data-duidu-for]');
    const [line] = card?.shadowRoot?.querySelector(`[data-sentence="${wanted}"]`)?.getClientRects() ?? [];
    if (!line) throw new Error(`No sentence ${wanted} in the card`);
    return { x: line.x + line.width / 2, y: line.y + line.height / 2 };
  }, index);
}

/** What the open card shows, without white space: what is marked, what is seen at all, and what of it is grey. */
export async function cardNow(
  page: Page,
): Promise<{ marked: string; seen: string; grey: string; said: string }> {
  return page.evaluate(() => {
    const root = document.querySelector('duidu-card[data-duidu-for]')?.shadowRoot;
    const textOf = (selector: string, only: (part: Element) => boolean = () => true) =>
      [...(root?.querySelectorAll(selector) ?? [])]
        .filter(only)
        .map((part) => part.textContent)
        .join('')
        .replace(/\s+/g, '');
    return {
      marked: textOf('.marked'),
      seen: textOf('[data-sentence]', (part) => part.getClientRects().length > 0),
      grey: textOf('[data-sentence]', (part) => {
        const inks = [part, part.closest('.text') as Element].map((each) => getComputedStyle(each).color);
        return part.getClientRects().length > 0 && inks[0] !== inks[1];
      }),
      said: textOf('.said'),
    };
  });
}

/** What is said of the page where no card is, without white space; absent while keys are not ours. */
export async function saidOfPage(page: Page): Promise<string | undefined> {
  return page.evaluate(() =>
    document
      .querySelector('duidu-said')
      ?.shadowRoot?.querySelector('[role="status"]')
      ?.textContent?.replace(/\s+/g, ''),
  );
}

/**
 * Keeps a record of every change to the page itself once highlights have their looks, soon after it is shown; gives them
 * as text, without those of our card.
 */
export async function watchWrites(page: Page): Promise<() => Promise<string[]>> {
  await page.waitForSelector('html[data-duidu-highlights]');
  await page.evaluate(() => {
    const writes: string[] = [];
    const note = (records: MutationRecord[]): void => {
      for (const { type, target, attributeName } of records)
        if (target.nodeName !== 'DUIDU-CARD') writes.push(`${type} ${target.nodeName} ${attributeName}`);
    };
    const observer = new MutationObserver(note);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    Object.assign(window, {
      writesSoFar: () => {
        note(observer.takeRecords());
        return writes;
      },
    });
  });
  return () => page.evaluate(() => (window as unknown as { writesSoFar(): string[] }).writesSoFar());
}
