import { sendMessage } from '../../utils/extension/messages.ts';
import { changeSettings } from '../../utils/extension/settings-store.ts';
import {
  type PageSettings,
  type Settings,
  settingsForSite,
  siteOfUrl,
  withSite,
  withView,
} from '../../utils/reading/settings.ts';
import { useSettings } from '../use-settings.ts';
import { PopupForm } from './PopupForm.tsx';
import { useTab } from './use-tab.ts';

/** The popup: knows the tab and the settings, and turns choices into changes of them. */
export function Popup() {
  const { tab, status, refresh } = useTab();
  const settings = useSettings();
  if (!tab || !status || !settings) return null;

  const site = status.site || siteOfUrl(tab.url);
  const page = { ...settingsForSite(settings, site), ...(tab.private && status.settings) };
  // In a private window a choice goes to the page alone: nothing of it is stored.
  const change = async (here: Partial<PageSettings>, remembered: (settings: Settings) => Settings) => {
    if (!tab.private) return changeSettings(remembered);
    await sendMessage('applyHere', here, tab.id);
    await refresh();
  };

  return (
    <PopupForm
      status={status}
      site={site}
      page={page}
      onOff={(off) => void change({ off }, (all) => withSite(all, site, { off: off || undefined }))}
      onView={(view) => void change({ view }, (all) => withView(all, site, view))}
      onReveal={(reveal) => void change({ reveal }, (all) => ({ ...all, reveal }))}
      onDelay={(delay) => void change({ delay }, (all) => ({ ...all, delay }))}
    />
  );
}
