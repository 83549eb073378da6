import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/extension/i18n.ts';
import { openOptions, openShortcutSettings } from '../../utils/extension/own-pages.ts';
import { changeSettings } from '../../utils/extension/settings-store.ts';
import { HAS_SHORTCUTS } from '../../utils/extension/shortcuts.ts';
import { isPinned } from '../../utils/extension/toolbar.ts';
import { Article } from '../article/Article.tsx';
import { ViewChoice } from '../controls/ViewChoice.tsx';
import { useSettings } from '../use-settings.ts';

/** The first page that a new reader sees: an article to try it on, and what Duidu may see. */
export function Welcome() {
  return (
    <main class="page welcome">
      <header>
        <h1>
          <img src="/icon/96.png" alt="" width={32} height={32} />
          {t('welcomeTitle')}
        </h1>
        <p class="lead">{t('welcomeTry')}</p>
      </header>
      <LiveView />
      <Article />
      <section>
        <h2>{t('welcomeSees')}</h2>
        <p>{t('welcomeSeesMore')}</p>
      </section>
      <section class="actions">
        <PinHint />
        {HAS_SHORTCUTS && (
          <button type="button" onClick={() => void openShortcutSettings()}>
            {t('shortcutsChange')}
          </button>
        )}
        <button type="button" onClick={() => void openOptions()}>
          {t('settings')}
        </button>
      </section>
    </main>
  );
}

function LiveView() {
  const settings = useSettings();
  if (!settings) return null;
  return (
    <ViewChoice value={settings.view} onChange={(view) => void changeSettings((all) => ({ ...all, view }))} />
  );
}

/** No extension may pin itself, so that a hint is all there can be; it goes when it has been followed. */
function PinHint() {
  const [pinned, setPinned] = useState(true);
  useEffect(() => {
    const refresh = () => void isPinned().then(setPinned);
    refresh();
    addEventListener('focus', refresh);
    return () => removeEventListener('focus', refresh);
  }, []);
  return pinned ? null : <p class="pin">{t('welcomePin')}</p>;
}
