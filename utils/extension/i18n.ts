import { browser } from 'wxt/browser';

type Key = Parameters<typeof browser.i18n.getMessage>[0];

const BETWEEN_HAN = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

/** The words of the interface in the browser's language. The keys are those of `public/_locales/en`. */
export function t(key: Key, ...substitutions: (string | number)[]): string {
  // A space stands between Han and Latin letters; what was filled in may be Han itself.
  return browser.i18n.getMessage(key, substitutions.map(String)).replace(BETWEEN_HAN, '');
}

/** The language tag of the words that `t` gives, for `<html lang>`; the browser's own may be one we have no words in. */
export function interfaceLanguage(): string {
  return t('language');
}
