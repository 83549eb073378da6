import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { RevealCard, type RevealCardProps } from '../../components/RevealCard.tsx';

afterEach(cleanup);

function show(changed: Partial<RevealCardProps> = {}) {
  const props: RevealCardProps = {
    look: 'card',
    name: 'Chinese',
    paragraphs: [
      { lang: 'zh-Hans', content: ['茶要', { tag: 'em', children: ['慢'] }, '喝'] },
      { lang: 'zh-Hant', content: [{ tag: 'a', href: 'https://example.org/', children: ['茶館'] }] },
    ],
    dark: false,
    pinned: false,
    copied: false,
    announced: true,
    labels: { pin: 'Pin', unpin: 'Unpin', copy: 'Copy', copied: 'Copied', close: 'Close' },
    onPin: vi.fn(),
    onCopy: vi.fn(),
    onClose: vi.fn(),
    onText: vi.fn(),
    ...changed,
  };
  render(<RevealCard {...props} />);
  return props;
}

test('shows each paragraph in its language, with its emphasis and links', () => {
  show();
  const card = screen.getByRole('dialog', { name: 'Chinese' });
  expect(card.textContent).toBe('茶要慢喝茶館');
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
