import { Marks } from '../page/mark.ts';
import { blocksOf } from '../page/page-block.ts';
import { textOf } from '../page/read.ts';
import { createRead } from '../page/read-again.ts';
import { type OpenReveal, openReading } from '../page/reading.ts';
import { createReveal } from '../page/reveal/reveal.ts';
import type { ReadingCode } from '../page/session.ts';
import { t } from './i18n.ts';
import { sendMessage } from './messages.ts';
import { parseSentenceLinks } from './replies.ts';

const openReveal: OpenReveal = (parts) =>
  createReveal({
    ...parts,
    alignSentences: async (pairs) => parseSentenceLinks(await sendMessage('alignSentences', pairs), pairs),
    labels: {
      en: t('cardEnglish'),
      zh: t('cardChinese'),
      pin: t('cardPin'),
      unpin: t('cardUnpin'),
      copy: t('cardCopy'),
      copied: t('cardCopied'),
      close: t('cardClose'),
      among: t('cardAmong'),
      sentence: (number, count) => t('cardSentence', number, count),
    },
  });

/** The code that reads lines, and marks and shows pairs, with its words in the browser's language. */
export const readingCode: ReadingCode = {
  createRead,
  textOf,
  blocksOf,
  createMarks: (document) => new Marks(document),
  openReading: (parts) => {
    const reading = openReading({ ...parts, openReveal });
    globalThis.duiduCopyPair = reading.copyPairAtMenu;
    parts.lifetime.atEnd(() => {
      globalThis.duiduCopyPair = undefined;
    });
    return reading;
  },
};
