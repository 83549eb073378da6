import { t } from '../../utils/extension/i18n.ts';

/** What is inside, whose it is, and where the full texts are. */
export function Licences() {
  return (
    <>
      <p>{t('licencesIntro')}</p>
      <p>{t('licencesLexicon')}</p>
      <p>
        <a href="/licences.txt">{t('licencesAll')}</a>
      </p>
    </>
  );
}
