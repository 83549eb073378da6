import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { PopupForm, type PopupFormProps } from '../../components/popup/PopupForm.tsx';
import type { TabStatus } from '../../utils/extension/frame-status.ts';
import { DEFAULT_SETTINGS } from '../../utils/reading/settings.ts';

// The words are those of the browser, which is not here: a text is its key, with what is filled in.
vi.mock('../../utils/extension/i18n.ts', () => ({ t: (...parts: unknown[]) => parts.join(' ') }));

afterEach(cleanup);

const { sites: _sites, ...general } = DEFAULT_SETTINGS;
const page = { ...general, off: false };
const tab: PopupFormProps['tab'] = {
  id: 1,
  url: 'https://news.example/a',
  site: 'news.example',
  private: false,
  pattern: '*://*.news.example/*',
  filesOpen: false,
  access: 'none',
};

function show(state: TabStatus['state'], changed: { tab?: object; page?: object; runs?: boolean } = {}) {
  const runs = changed.runs ?? !['idle', 'pdf', 'closed'].includes(state);
  const frame = {
    state: 'reading',
    pairs: 2,
    singles: 1,
    view: 'en',
    site: 'news.example',
    settings: page,
  } as const;
  const props: PopupFormProps = {
    tab: { ...tab, ...changed.tab },
    status: { state, pairs: 2, singles: 1, ...(runs && { main: { ...frame, frameId: 0 } }) },
    page: { ...page, ...changed.page },
    onlyHere: false,
    shortcut: '',
    onOff: vi.fn(),
    onView: vi.fn(),
    onReveal: vi.fn(),
    onPeek: vi.fn(),
    onDelay: vi.fn(),
    onOnlyHere: vi.fn(),
    onAlways: vi.fn(),
    onRun: vi.fn(),
    onOptions: vi.fn(),
    makeReport: vi.fn(async () => 'The report'),
  };
  render(<PopupForm {...props} />);
  return props;
}

const summary = () => document.querySelector('.summary')?.textContent;

test.each([
  ['reading', 'pairsMany 2singlesOne'],
  ['working', 'stateWorking'],
  ['no-pairs', 'stateNoPairsstateNoPairsMore'],
  ['off', 'stateOffstateOffMore'],
  ['error', 'stateErrorstateErrorMore'],
  ['idle', 'stateNotAllowedstateNotAllowedMore'],
  ['pdf', 'statePdfstatePdfMore'],
  ['closed', 'stateClosedstateClosedMore'],
] as const)('of a page that is %s it says so', (state, words) => {
  show(state);
  expect(summary()).toBe(words);
});

test.each([
  ['a page open before Duidu was ready', 'idle', { access: 'built-in' }, 'stateNotLoadedstateNotLoadedMore'],
  ['a local file', 'closed', { url: 'file:///a.html', site: 'file:' }, 'stateFilestateFileMore'],
  ['what may be a local file', 'closed', { url: '' }, 'stateClosedstateClosedMore stateMayBeFile'],
  ['what cannot be a local file', 'closed', { url: '', filesOpen: true }, 'stateClosedstateClosedMore'],
  [
    'a local file that the reader has allowed, and the browser has not',
    'idle',
    { url: 'file:///a.html', site: 'file:', access: 'allowed' },
    'stateNotLoadedstateFileMore',
  ],
  [
    'an allowed local file that was open before',
    'idle',
    { url: 'file:///a.html', site: 'file:', access: 'allowed', filesOpen: true },
    'stateNotLoadedstateNotLoadedMore',
  ],
  ['a local PDF', 'closed', { url: 'file:///a.pdf', site: 'file:' }, 'statePdfstatePdfMore'],
  ['a PDF that the browser hides', 'closed', { url: 'https://x.example/a.PDF#2' }, 'statePdfstatePdfMore'],
  [
    'an address that only asks for a PDF',
    'closed',
    { url: 'https://x.example/?f=a.pdf' },
    'stateClosedstateClosedMore',
  ],
] as const)('%s is told from others', (_what, state, facts, words) => {
  show(state, { tab: facts });
  expect(summary()).toBe(words);
});

test('where it does not run, it offers to run once and always, and nothing that needs a reader', () => {
  const { onRun, onAlways } = show('idle');
  fireEvent.click(screen.getByRole('button', { name: 'runHere' }));
  expect(onRun).toHaveBeenCalledOnce();
  fireEvent.click(screen.getByRole('switch', { name: 'alwaysHere news.example' }));
  expect(onAlways).toHaveBeenCalledWith(true);
  expect(screen.queryAllByRole('radio')).toEqual([]);
});

test('one sentence or the whole text is a switch of its own, which shows what holds on the page', () => {
  const { onPeek } = show('reading', { page: { peek: true } });
  const choice = screen.getByRole<HTMLInputElement>('switch', { name: 'peek' });
  expect(choice.checked).toBe(true);
  fireEvent.click(choice);
  expect(onPeek).toHaveBeenCalledWith(false);
});

test('in a private window nothing is offered that would be remembered', () => {
  show('reading', { tab: { private: true } });
  expect(screen.getByText('privateNote')).toBeTruthy();
  expect(screen.getByRole('switch', { name: 'onThisPage' })).toBeTruthy();
  expect(screen.queryByRole('switch', { name: /alwaysHere|onlyThisSite/ })).toBeNull();
});

test('switched off, it keeps only the way to switch it on', () => {
  const { onOff } = show('off', { page: { off: true } });
  expect(screen.queryAllByRole('radio')).toEqual([]);
  fireEvent.click(screen.getByRole('switch', { name: 'onThisSite news.example' }));
  expect(onOff).toHaveBeenCalledWith(false);
});

test('a report is made when it is asked for, and shown before it is copied', async () => {
  const { makeReport } = show('reading');
  expect(makeReport).not.toHaveBeenCalled();
  const details = document.querySelector('details');
  if (!details) throw new Error('There is no report');
  details.open = true;
  fireEvent(details, new Event('toggle'));
  expect(await screen.findByDisplayValue('The report')).toBeTruthy();
  const writeText = vi.fn(async () => {});
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  fireEvent.click(screen.getByRole('button', { name: 'reportCopy' }));
  expect(await screen.findByText('reportCopied')).toBeTruthy();
  expect(writeText).toHaveBeenCalledWith('The report');
});
