import type { BlockFacts } from '../page/describe.ts';
import { DEFAULT_SETTINGS, parsePageSettings, settingsForSite } from '../reading/settings.ts';
import type { FrameStatus, TabStatus } from './frame-status.ts';

// A frame shares its process with a page that we do not trust, so that its answers are parsed: what no reader of ours
// says counts as not said.

/** What a frame of a tab has answered. */
interface FrameAnswer {
  readonly frameId: number;
  readonly status?: unknown;
  readonly type?: unknown;
}

// In a tab whose frames differ, the state that says most is the one to tell.
const TELLING = ['reading', 'error', 'working', 'no-pairs', 'off'] as const;

/** One status out of the answers of a tab's frames: pairs and singles are added. */
export function addUp(answers: readonly FrameAnswer[]): TabStatus {
  const ordered = answers.toSorted((a, b) => a.frameId - b.frameId);
  const frames = ordered.flatMap(({ frameId, status }) => {
    const parsed = parseStatus(status);
    return parsed ? { ...parsed, frameId } : [];
  });
  const main = frames.find(({ pairs }) => pairs > 0) ?? frames[0];
  // Chromium lets us into the page around its PDF viewer, where there is nothing to read.
  if (ordered[0]?.type === 'application/pdf') return { state: 'pdf', pairs: 0, singles: 0 };
  if (!main) return { state: 'idle', pairs: 0, singles: 0 };
  return {
    state: TELLING.find((state) => frames.some((frame) => frame.state === state)) ?? main.state,
    pairs: frames.reduce((sum, { pairs }) => sum + pairs, 0),
    singles: frames.reduce((sum, { singles }) => sum + singles, 0),
    main,
  };
}

/** The blocks of a frame for a report; none if they are anything else. */
export function parseBlocks(answer: unknown): BlockFacts[] {
  return Array.isArray(answer) && answer.every(isBlock) ? answer : [];
}

function parseStatus(answer: unknown): FrameStatus | undefined {
  const { state, pairs, singles, site, settings } = Object(answer) as Record<string, unknown>;
  const known = TELLING.find((each) => each === state);
  if (!known || !isCount(pairs) || !isCount(singles) || typeof site !== 'string') return undefined;
  const page = { ...settingsForSite(DEFAULT_SETTINGS, site), ...parsePageSettings(settings) };
  return { state: known, pairs, singles, view: page.view, site, settings: page };
}

function isBlock(block: unknown): block is BlockFacts {
  const { language, tag, length, pair } = Object(block) as Record<string, unknown>;
  return isWord(language) && isWord(tag) && isCount(length) && (pair === undefined || isCount(pair));
}

/** What can't be taken for several lines or columns of a report. */
function isWord(value: unknown): value is string {
  return typeof value === 'string' && !/\s/.test(value);
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}
