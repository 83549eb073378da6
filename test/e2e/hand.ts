/** The reader's hand: pointer and popup, as a person uses them. */
import type { Page } from 'puppeteer-core';
import type { View } from '../../utils/reading/settings.ts';
import type { Session } from './session.ts';

/** A place in the viewport, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Brings the first element that a selector matches into view, and gives the middle of its first line of text. */
export async function lineOf(page: Page, selector: string): Promise<Point> {
  return page.$eval(selector, async (element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    // The scroll is told to the page with the next frame; a pointer that moves before would be moved by it.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const range = document.createRange();
    range.selectNodeContents(element);
    const line = [...range.getClientRects()].find(({ width, height }) => width > 1 && height > 1);
    if (!line) throw new Error(`Nothing to point at: ${element.outerHTML.slice(0, 200)}`);
    return { x: line.x + line.width / 2, y: line.y + line.height / 2 };
  });
}

/** The visible side of a pair in the English view or the Chinese one. */
export const sideOf = (pair: number, language: 'en' | 'zh'): string =>
  `[data-duidu-pair="${pair}"][data-duidu-lang="${language}"]`;

/** Moves the real pointer onto the text of an element, and leaves it there. */
export async function pointAt(page: Page, selector: string): Promise<Point> {
  const point = await lineOf(page, selector);
  await page.mouse.move(point.x, point.y, { steps: 4 });
  return point;
}

/** Moves the pointer to a corner where nothing is. */
export async function pointAway(page: Page): Promise<void> {
  await page.mouse.move(2, 2, { steps: 4 });
}

/** Chooses a view in the popup over a page. */
export async function chooseView(session: Session, page: Page, view: View): Promise<void> {
  const popup = await session.openPopup(page);
  await press(popup, `input[name="view"][value="${view}"]`);
  await page.waitForSelector(`html[data-duidu-view="${view}"]`);
  await popup.close();
}

/** Turns Duidu on or off for this site in the popup over a page. */
export async function switchSite(session: Session, page: Page, to: 'on' | 'off'): Promise<void> {
  const popup = await session.openPopup(page);
  await press(popup, `[role="switch"][aria-checked="${to === 'off'}"]`);
  await page.waitForSelector(to === 'on' ? 'html[data-duidu-view]' : 'html:not([data-duidu-view])');
  await popup.close();
}

/** Presses a control of the popup: by script, since the popup stands in a tab behind the page. */
export async function press(popup: Page, selector: string): Promise<void> {
  const control = await popup.waitForSelector(selector);
  await control?.evaluate((element) => (element as HTMLElement).click());
}
