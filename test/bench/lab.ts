import type { Page } from 'puppeteer-core';
import { builtExtension } from '../e2e/build-extension.ts';
import { bundleForPage } from '../e2e/page-script.ts';
import { Session } from '../e2e/session.ts';

/** Where the pages stand on which the extension does not run. */
const PLAIN = 'http://localhost/page.html';

/** Keeps pages from fetching what is not there, and their scripts from working while we measure. */
const ALONE = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; connect-src *" };

interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  /** The process and the thread that it happened in. */
  readonly pid: number;
  readonly tid: number;
  /** Time of the thread that ran it, in microseconds. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string; readonly url?: string } };
}

/** Whether an event of a trace is the start of the content script. */
export function isReaderStart({ name, args }: TraceEvent): boolean {
  return name === 'EvaluateScript' && !!args?.data?.url?.includes('/content-scripts/reader.js');
}

/** A real Chromium to measure in, with the extension, and with its parts at hand on pages of its own. */
export class Lab {
  #plain: Page | undefined;

  private constructor(
    readonly session: Session,
    private readonly parts: string,
    private readonly style: string,
  ) {}

  /** Bundles the parts and starts Chromium. The extension must have been built. */
  static async start(): Promise<Lab> {
    const { script, style } = await bundleForPage('test/bench/bundle.ts', 'duiduParts');
    const session = await Session.start({
      browserName: 'chromium',
      extension: builtExtension('chromium'),
    });
    return new Lab(session, script, style);
  }

  /**
   * Loads a page on which the extension does not run, with `duiduParts` (in-page.ts) and its style at hand. Always in
   * the same tab, since to open one takes longer than most measurements.
   */
  async openPlain(html: string): Promise<Page> {
    this.#plain ??= await this.session.browser.newPage();
    this.session.web.serve(PLAIN, { body: html, headers: ALONE });
    await this.#plain.goto(PLAIN);
    await this.giveParts(this.#plain);
    return this.#plain;
  }

  /**
   * Runs tasks on pages (`task` in in-page.ts) and takes their time from the browser's own trace: only what the main
   * thread itself was at work counts, and not what other programs did meanwhile.
   * @returns for each name of a task the milliseconds of each of its runs, in order
   */
  async timesOf(work: () => Promise<void>): Promise<ReadonlyMap<string, readonly number[]>> {
    const times = new Map<string, number[]>();
    const events = await this.trace(['devtools.timeline'], work);
    for (const { name, tdur, args } of events) {
      const type = args?.data?.type;
      if (name !== 'EventDispatch' || tdur === undefined || !type?.startsWith('task ')) continue;
      const task = type.slice('task '.length);
      times.set(task, [...(times.get(task) ?? []), tdur / 1000]);
    }
    return times;
  }

  /** What the browser writes down while something is done, in order of time. */
  async trace(categories: string[], work: () => Promise<void>): Promise<TraceEvent[]> {
    const { tracing } = this.#plain ?? (await this.session.browser.newPage());
    await tracing.start({ categories });
    await work();
    const { traceEvents } = JSON.parse(new TextDecoder().decode(await tracing.stop())) as {
      traceEvents: TraceEvent[];
    };
    return traceEvents.sort((a, b) => a.ts - b.ts);
  }

  /** Puts the parts on a page that is open, even against its Content-Security-Policy. */
  async giveParts(page: Page): Promise<void> {
    await page.evaluate(this.parts);
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
      return document.body?.offsetHeight;
    }, this.style);
  }

  async close(): Promise<void> {
    await this.session.close();
  }
}
