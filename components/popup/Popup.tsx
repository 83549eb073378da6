import { sendMessage } from '../../utils/extension/messages.ts';
import { openOptions } from '../../utils/extension/own-pages.ts';
import { reportOn } from '../../utils/extension/report.ts';
import { changeSettings } from '../../utils/extension/settings-store.ts';
import { askFor, giveBack, runIn } from '../../utils/extension/sites.ts';
import {
  CHOICES,
  type PageSettings,
  type Settings,
  settingsForSite,
  withChoice,
  withSite,
} from '../../utils/reading/settings.ts';
import { useSettings } from '../use-settings.ts';
import { PopupForm } from './PopupForm.tsx';
import { useTab } from './use-tab.ts';

/** The popup: knows the tab and the settings, and turns choices into changes of them. */
export function Popup() {
  const { facts, refresh } = useTab();
  const settings = useSettings();
  if (!facts || !settings) return null;

  const { tab, status, shortcut } = facts;
  const site = status.main?.site ?? tab.site;
  const page = (tab.private && status.main?.settings) || settingsForSite(settings, site);
  // In a private window a choice goes to the page alone: nothing of it is stored.
  const change = async (here: Partial<PageSettings>, remembered: (settings: Settings) => Settings) => {
    if (!tab.private) return changeSettings(remembered);
    await sendMessage('applyHere', here, tab.id);
    await refresh();
  };
  const setOnlyHere = (only: boolean) => {
    const own = Object.fromEntries(CHOICES.map((field) => [field, only ? page[field] : undefined]));
    return changeSettings((all) => withSite(all, site, own));
  };
  const setAlways = async (always: boolean) => {
    if (!tab.pattern) return;
    await (always ? askFor(tab.pattern) : giveBack(tab.pattern));
    await refresh();
  };

  return (
    <PopupForm
      tab={{ ...tab, site }}
      status={status}
      page={page}
      onlyHere={CHOICES.some((field) => settings.sites[site]?.[field] !== undefined)}
      shortcut={shortcut}
      onOff={(off) => void change({ off }, (all) => withSite(all, site, { off: off || undefined }))}
      onView={(view) => void change({ view }, (all) => withChoice(all, site, { view }))}
      onReveal={(reveal) => void change({ reveal }, (all) => withChoice(all, site, { reveal }))}
      onPeek={(peek) => void change({ peek }, (all) => withChoice(all, site, { peek }))}
      onDelay={(delay) => void change({ delay }, (all) => ({ ...all, delay }))}
      onOnlyHere={(only) => void setOnlyHere(only)}
      onAlways={(always) => void setAlways(always)}
      onRun={() => void runIn(tab.id)}
      onOptions={() => void openOptions()}
      makeReport={() => reportOn(tab, status)}
    />
  );
}
