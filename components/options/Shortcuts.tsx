import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/extension/i18n.ts';
import { openShortcutSettings } from '../../utils/extension/own-pages.ts';
import { currentShortcuts } from '../../utils/extension/shortcuts.ts';

/** The shortcuts as they are set now, and the way to the page where the browser lets one change them. */
export function Shortcuts() {
  const [shortcuts, setShortcuts] = useState<Record<string, string>>({});
  useEffect(() => {
    const refresh = () => void currentShortcuts().then(setShortcuts);
    refresh();
    // They are changed on a page of the browser, from which one comes back here.
    addEventListener('focus', refresh);
    return () => removeEventListener('focus', refresh);
  }, []);
  const row = (label: string, shortcut: string | undefined) => (
    <li>
      <span>{label}</span>
      <kbd>{shortcut || t('shortcutNone')}</kbd>
    </li>
  );
  return (
    <>
      <ul class="rows">
        {row(t('commandNextView'), shortcuts['next-view'])}
        {row(t('commandReveal'), shortcuts.reveal)}
      </ul>
      <button type="button" onClick={() => void openShortcutSettings()}>
        {t('shortcutsChange')}
      </button>
    </>
  );
}
