import type { Page } from 'puppeteer-core';

/**
 * Runs a function of ours in the page, over all elements that a selector matches, and gives what it returns, if JSON
 * can hold it. One call with one string for an answer: puppeteer's `$$eval` makes a handle of every element, and
 * WebDriver BiDi describes every number of an answer, which took most of a test's time on long pages.
 */
export async function onAll<Found extends Element, Rest extends readonly unknown[], Answer>(
  page: Page,
  selector: string,
  over: (elements: Found[], ...rest: Rest) => Answer,
  ...rest: Rest
): Promise<Answer> {
  const given = `[...document.querySelectorAll(${JSON.stringify(selector)})], ...${JSON.stringify(rest)}`;
  return JSON.parse((await page.evaluate(`JSON.stringify((${over})(${given}))`)) as string) as Answer;
}
