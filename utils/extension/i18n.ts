import { browser } from 'wxt/browser';

type Key = Parameters<typeof browser.i18n.getMessage>[0];

/** The words of the interface in the browser's language. The keys are those of `public/_locales/en`. */
export function t(key: Key, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String));
}

/** The language tag of the words that `t` gives, for `<html lang>`; the browser's own may be one we have no words in. */
export function interfaceLanguage(): string {
  return t('language');
}
