import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Tab, tabInQuestion } from '../../utils/extension/current-tab.ts';
import { type TabStatus, tabStatus } from '../../utils/extension/frame-status.ts';
import { onMessage } from '../../utils/extension/messages.ts';

/** The tab that the popup is about, with what Duidu shows there, followed live; and a way to ask again. */
export function useTab(): { tab?: Tab; status?: TabStatus; refresh: () => Promise<void> } {
  const [state, setState] = useState<{ tab: Tab; status: TabStatus }>();
  const refresh = useCallback(async () => {
    const tab = await tabInQuestion(location.search);
    setState({ tab, status: await tabStatus(tab.id) });
  }, []);
  useEffect(() => {
    void refresh();
    return onMessage('statusChanged', () => void refresh());
  }, [refresh]);
  return { ...state, refresh };
}
