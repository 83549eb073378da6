import { expect, test, vi } from 'vitest';
import { t } from '../../utils/extension/i18n.ts';

vi.mock('wxt/browser', () => ({
  browser: { i18n: { getMessage: (_key: string, [filledIn = '']: string[]) => `始终在 ${filledIn} 上运行` } },
}));

test('what is filled into Chinese words stands off from them only where it is not Chinese itself', () => {
  expect(t('alwaysHere', 'news.example')).toBe('始终在 news.example 上运行');
  expect(t('alwaysHere', '本地文件')).toBe('始终在本地文件上运行');
});
