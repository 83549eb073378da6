import { interfaceLanguage, t } from './i18n.ts';

/** Says, on one of our own pages, what it is called and in which language its words are. */
export function introducePage(title = t('name')): void {
  document.documentElement.lang = interfaceLanguage();
  document.title = title;
}
