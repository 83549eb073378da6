import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { pointAt, sideOf, switchSite } from './hand.ts';
import { TEXTS } from './living-texts.ts';
import { cardText, outerHtml, shownAs, squash, visibleText } from './look.ts';
import type { Session } from './session.ts';
import { startSpoilt } from './spoilt-extension.ts';
import { test as base } from './test.ts';

const PAIRS = TEXTS.slice(0, 4);
const ARTICLE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Answered wrongly</title><body>
${PAIRS.map(({ en, zh }) => `<p>${en}</p>\n<p>${zh}</p>`).join('\n')}`;

/** Answers to the lines of the article, none of which is one: what the worker runs, with its own answer in `res`. */
const DAMAGED: Readonly<Record<string, string>> = {
  nothing: 'undefined',
  'no object': '"paired"',
  'no pairs': '{ runs: res.runs }',
  'a list without an end in sight': '{ runs: { length: 1e9 }, pairs: { length: 1e9 } }',
  'blocks of lines that there are not': '{ ...res, runs: [...res.runs, { ...res.runs[0], line: 1000 }] }',
  'blocks that end beyond their line':
    '{ ...res, runs: res.runs.map((run) => ({ ...run, end: run.end + 1000 })) }',
  'blocks that begin before their line': '{ ...res, runs: res.runs.map((run) => ({ ...run, start: -1 })) }',
  'blocks in disorder': '{ ...res, runs: res.runs.toReversed() }',
  'a third language': '{ ...res, runs: res.runs.map((run) => ({ ...run, language: "<b>" })) }',
  'pairs of blocks that there are not': '{ ...res, pairs: [{ ...res.pairs[0], zh: [1000] }] }',
  'pairs of one side': '{ ...res, pairs: [{ ...res.pairs[0], zh: [] }] }',
  'a block in two pairs': '{ ...res, pairs: [res.pairs[0], ...res.pairs] }',
  'a confidence that is none': '{ ...res, pairs: [{ ...res.pairs[0], confidence: "sure" }] }',
};

/** Answers that can be followed, though they are wrong. */
const LIES: Readonly<Record<string, string>> = {
  'pairs everything crosswise':
    '{ ...res, pairs: res.pairs.map((pair, i) => ({ ...pair, zh: res.pairs.at(-1 - i).zh })) }',
  'pairs languages with themselves':
    '{ ...res, pairs: [{ en: [0], zh: [2], confidence: 1 }, { en: [1], zh: [3], confidence: 1 }] }',
  'calls everything one pair':
    '{ ...res, pairs: [{ en: res.pairs.flatMap(({ en }) => en), zh: res.pairs.flatMap(({ zh }) => zh), confidence: 1 }] }',
};

const NEVER = 'without an answer';

/** Stands before the worker's own code: the address of a page says how what it asks is answered. */
const WRONG_ANSWERS = `
const damaged = {
${[...Object.entries(DAMAGED), ...Object.entries(LIES)]
  .map(([name, answer]) => `  ${JSON.stringify(name)}: (res) => (${answer}),`)
  .join('\n')}
};
const waiting = [];
const addListener = chrome.runtime.onMessage.addListener.bind(chrome.runtime.onMessage);
chrome.runtime.onMessage.addListener = (listener) => addListener((message, sender, answer) => {
  const how = new URLSearchParams(new URL(sender.url).search);
  const name = how.get(message.type);
  // Kept, as Firefox notices that nobody can answer any more.
  if (name === ${JSON.stringify(NEVER)}) return waiting.push(answer) > 0;
  return listener(message, sender, name ? ({ res }) => answer({ res: damaged[name]?.(res) }) : answer);
});
`;

const test = base
  .extend<'spoilt', Session>('spoilt', { scope: 'worker' }, async ({ browserName }, { onCleanup }) => {
    const session = await startSpoilt({ browserName, before: WRONG_ANSWERS });
    onCleanup(() => session.close());
    return session;
  })
  .extend('untouched', { scope: 'worker' }, async ({ spoilt }) =>
    outerHtml(await spoilt.open('http://plain.example/', ARTICLE)),
  );

/** Opens the article so that Duidu's questions of one type are answered in a certain way. */
async function answered(session: Session, type: string, how: string) {
  await session.reset();
  const page = await session.open('about:blank');
  const lines: string[] = [];
  page.on('console', (message) => lines.push(message.text()));
  const url = `http://news.dahe.cn/answered.html?${type}=${encodeURIComponent(how)}`;
  session.web.serve(url, ARTICLE);
  await page.goto(url);
  return { page, lines };
}

const stateOf = async (session: Session, page: Page, state: string): Promise<string | null> => {
  const popup = await session.openPopup(page);
  const summary = await popup.waitForSelector(`.summary[data-state="${state}"]`);
  return (await summary?.evaluate(({ textContent }) => textContent)) ?? null;
};

for (const how of Object.keys(DAMAGED))
  test(`a worker that answers with ${how} leaves the page as it is, and the reader is told once`, async ({
    spoilt,
    untouched,
  }) => {
    const { page, lines } = await answered(spoilt, 'pairLines', how);
    expect(await stateOf(spoilt, page, 'error')).toContain('Something went wrong');
    expect(await outerHtml(page)).toBe(untouched);
    // Firefox does not tell a driver what content scripts say.
    if (spoilt.browserName === 'chromium')
      expect(lines.filter((line) => line.includes('Duidu'))).toHaveLength(1);
  });

for (const type of ['pairLines', 'loadReading'])
  test(`a worker that leaves ${type} ${NEVER} leaves the page as it is, and it can be switched off`, async ({
    spoilt,
    untouched,
  }) => {
    const { page } = await answered(spoilt, type, NEVER);
    expect(await stateOf(spoilt, page, 'working')).toContain('Looking for pairs');
    expect(await outerHtml(page)).toBe(untouched);
    await switchSite(spoilt, page, 'off');
    expect(await stateOf(spoilt, page, 'off')).not.toContain('Looking');
    expect(await outerHtml(page)).toBe(untouched);
  });

for (const how of Object.keys(LIES))
  test(`a worker that ${how} makes no page that can't be read in full and given back`, async ({
    spoilt,
    untouched,
  }) => {
    const { page } = await answered(spoilt, 'pairLines', how);
    await shownAs(page, 'en');
    await switchSite(spoilt, page, 'off');
    expect(await outerHtml(page)).toBe(untouched);
    expect(await visibleText(page)).toBe(squash(PAIRS.map(({ en, zh }) => en + zh).join('')));
  });

for (const how of ['with nothing', 'with no object', NEVER])
  test(`a worker that answers for sentences ${how} takes no text out of a card`, async ({
    spoilt,
    untouched,
  }) => {
    const { page } = await answered(spoilt, 'alignSentences', how.replace(/^with /, ''));
    await shownAs(page, 'en');
    await pointAt(page, sideOf(1, 'en'));
    expect(await cardText(page, 1)).toBe(squash(PAIRS[0]?.zh ?? ''));
    await switchSite(spoilt, page, 'off');
    expect(await outerHtml(page)).toBe(untouched);
  });
