import { useCallback, useEffect, useState } from 'preact/hooks';
import { currentTab, type Tab } from '../../utils/extension/current-tab.ts';
import { type TabStatus, tabStatus } from '../../utils/extension/frame-status.ts';
import { onMessage } from '../../utils/extension/messages.ts';
import { currentShortcuts } from '../../utils/extension/shortcuts.ts';

interface TabFacts {
  readonly tab: Tab;
  readonly status: TabStatus;
  /** The shortcut of the next view as it is set now; `undefined` where the browser knows none. */
  readonly shortcut: string | undefined;
}

/** The tab that the popup is about and what Duidu shows there, followed live; and a way to ask again. */
export function useTab(): { facts: TabFacts | undefined; refresh: () => Promise<void> } {
  const [facts, setFacts] = useState<TabFacts>();
  const refresh = useCallback(async () => {
    const tab = await currentTab();
    const [status, shortcuts] = await Promise.all([tabStatus(tab.id), currentShortcuts()]);
    setFacts({ tab, status, shortcut: shortcuts['next-view'] });
  }, []);
  useEffect(() => {
    void refresh();
    return onMessage('statusChanged', () => void refresh());
  }, [refresh]);
  // A page on which nothing is found does not say so of its own accord.
  const isWorking = facts?.status.state === 'working';
  useEffect(() => {
    if (!isWorking) return;
    const timer = setInterval(() => void refresh(), 200);
    return () => clearInterval(timer);
  }, [isWorking, refresh]);
  return { facts, refresh };
}
