import { t } from '../utils/extension/i18n.ts';
import type { RevealStyle, View } from '../utils/reading/settings.ts';

const VIEW_NAMES = { en: 'viewEn', zh: 'viewZh', both: 'viewBoth', columns: 'viewColumns' } as const;
const REVEAL_NAMES = {
  card: 'revealCard',
  'in-place': 'revealInPlace',
  below: 'revealBelow',
  mask: 'revealMask',
} as const;

/** A view in words. */
export function viewName(view: View): string {
  return t(VIEW_NAMES[view]);
}

/** A reveal style in words. */
export function revealName(reveal: RevealStyle): string {
  return t(REVEAL_NAMES[reveal]);
}

/** A site as a reader would say it. */
export function siteName(site: string): string {
  return site === 'file:' ? t('accessFiles') : site;
}

/** A number of pairs or singles in words. */
export function count(what: 'pairs' | 'singles', number: number): string {
  return number === 1 ? t(`${what}One`) : t(`${what}Many`, number);
}
