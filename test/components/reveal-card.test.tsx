import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { RevealCard, type RevealCardProps } from '../../components/RevealCard.tsx';

afterEach(cleanup);

function show(changed: Partial<RevealCardProps> = {}) {
  const props: RevealCardProps = {
    look: 'card',
    name: 'Chinese',
    paragraphs: [
      { lang: 'zh-Hans', parts: [{ content: ['茶要', { tag: 'em', children: ['慢'] }, '喝'] }] },
      {
        lang: 'zh-Hant',
        parts: [
          {
            content: [{ tag: 'a', href: 'https://example.org/', children: ['茶館'] }, '開。'],
            sentence: '茶館開。',
          },
          { content: [' '] },
          { content: ['水滾。'], sentence: '水滾。' },
        ],
      },
    ],
    sentences: undefined,
    dark: false,
    pinned: false,
    copied: false,
    announced: true,
    labels: {
      pin: 'Pin',
      unpin: 'Unpin',
      copy: 'Copy',
      copied: 'Copied',
      close: 'Close',
      among: 'Around it',
    },
    onPin: vi.fn(),
    onCopy: vi.fn(),
    onClose: vi.fn(),
    onText: vi.fn(),
    onSentence: vi.fn(),
    onAmong: vi.fn(),
    onPress: vi.fn(),
    ...changed,
  };
  render(<RevealCard {...props} />);
  return props;
}

test('shows each paragraph in its language, with its emphasis and links', () => {
  show();
  const card = screen.getByRole('dialog', { name: 'Chinese' });
  expect(card.textContent).toBe('茶要慢喝茶館開。 水滾。');
  expect([...card.querySelectorAll('p')].map(({ lang }) => lang)).toEqual(['zh-Hans', 'zh-Hant']);
  expect(screen.getByText('慢').localName).toBe('em');
  expect(screen.getByRole('link', { name: '茶館' }).getAttribute('href')).toBe('https://example.org/');
});

test('says what the pin would do, and whether it is in', () => {
  show({ pinned: true });
  expect(screen.getByRole('button', { name: 'Unpin', pressed: true })).toBeTruthy();
});

test('says that it has copied', () => {
  show({ copied: true });
  expect(screen.getByRole('button', { name: 'Copied' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Copy' })).toBeNull();
});

test('is said aloud when it appears, but not where focus comes into it', () => {
  show({ announced: false });
  expect(document.querySelector('[aria-live="polite"]')).toBeNull();
});

test('a click that the page made up does nothing', () => {
  const { onPin, onCopy, onClose } = show();
  screen.getByRole('button', { name: 'Pin' }).click();
  screen.getByRole('button', { name: 'Copy' }).click();
  screen.getByRole('button', { name: 'Close' }).click();
  expect(onCopy).not.toHaveBeenCalled();
  expect(onPin).not.toHaveBeenCalled();
  expect(onClose).not.toHaveBeenCalled();
});

const SENTENCES = { marked: [], sure: true, alone: undefined, among: false, said: [] };

test('marks sentences by their place in the whole text, and doubtful ones otherwise', () => {
  show({ sentences: { ...SENTENCES, marked: [1] } });
  expect(document.querySelector('.marked')?.textContent).toBe('水滾。');
  cleanup();
  show({ sentences: { ...SENTENCES, marked: [0], sure: false } });
  expect(document.querySelector('.doubtful')?.textContent).toBe('茶館開。');
  expect(document.querySelector('.marked')).toBeNull();
});

test('offers the neighbours of a sentence that stands alone, and of no other', () => {
  show({ sentences: { ...SENTENCES, alone: [1] } });
  expect(screen.getByRole('button', { name: 'Around it', pressed: false })).toBeTruthy();
  expect(document.querySelector('.alone .peeked')?.textContent).toBe('水滾。');
  cleanup();
  show({ sentences: SENTENCES });
  expect(screen.queryByRole('button', { name: 'Around it' })).toBeNull();
});

test('says what keys have gone to, each part in its language', () => {
  show({ sentences: { ...SENTENCES, said: [{ text: '2 / 2' }, { text: '水滾。', lang: 'zh' }] } });
  const said = screen.getByRole('status');
  expect(said.textContent?.trim()).toBe('2 / 2 水滾。');
  expect([...said.children].map((part) => part.getAttribute('lang'))).toEqual([null, 'zh']);
});

test('a page can not make up a click on a sentence', () => {
  const { onSentence } = show();
  document.querySelector<HTMLElement>('[data-sentence="1"]')?.click();
  expect(onSentence).not.toHaveBeenCalled();
});
