import { t } from '../../utils/extension/i18n.ts';
import { changeSettings } from '../../utils/extension/settings-store.ts';
import { HAS_SHORTCUTS } from '../../utils/extension/shortcuts.ts';
import { useSettings } from '../use-settings.ts';
import { Access } from './Access.tsx';
import { Licences } from './Licences.tsx';
import { ReadingForm } from './ReadingForm.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { SiteTable } from './SiteTable.tsx';
import { Transfer } from './Transfer.tsx';

/** The options page: every setting, with a small article that follows them. */
export function Options() {
  const settings = useSettings();
  if (!settings) return null;
  return (
    <main class="page">
      <header>
        <h1>
          <img src="/icon/96.png" alt="" width={32} height={32} />
          {t('optionsTitle')}
        </h1>
      </header>
      <div class="beside">
        <section>
          <h2>{t('optionsReading')}</h2>
          <ReadingForm
            settings={settings}
            onChange={(change) => void changeSettings((all) => ({ ...all, ...change }))}
          />
        </section>
        <section>
          <h2>{t('optionsPreview')}</h2>
          <iframe class="preview" src="/article.html" title={t('optionsPreview')} />
        </section>
      </div>
      <section>
        <h2>{t('optionsSites')}</h2>
        <Access />
        <SiteTable sites={settings.sites} />
      </section>
      {HAS_SHORTCUTS && (
        <section>
          <h2>{t('optionsShortcuts')}</h2>
          <Shortcuts />
        </section>
      )}
      <section>
        <h2>{t('optionsTransfer')}</h2>
        <Transfer settings={settings} />
      </section>
      <section>
        <h2>{t('optionsLicences')}</h2>
        <Licences />
      </section>
    </main>
  );
}
