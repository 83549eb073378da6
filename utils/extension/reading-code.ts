import { Marks } from '../page/mark.ts';
import { type OpenReveal, openReading } from '../page/reading.ts';
import { createReveal } from '../page/reveal/reveal.ts';
import type { ReadingCode } from '../page/session.ts';
import { t } from './i18n.ts';

const openReveal: OpenReveal = (parts) =>
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

/** The code that marks and shows pairs, with its words in the browser's language. */
export const readingCode: ReadingCode = {
  createMarks: (document) => new Marks(document),
  openReading: (parts) => openReading({ ...parts, openReveal }),
};
