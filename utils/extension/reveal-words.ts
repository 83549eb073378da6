import type { OpenReveal } from '../page/reading.ts';
import { createReveal } from '../page/reveal/reveal.ts';
import { t } from './i18n.ts';

/** The reveal with its words in the browser's language. */
export const openReveal: OpenReveal = (parts) =>
  createReveal({
    ...parts,
    labels: {
      en: t('cardEnglish'),
      zh: t('cardChinese'),
      pin: t('cardPin'),
      unpin: t('cardUnpin'),
      close: t('cardClose'),
    },
  });
