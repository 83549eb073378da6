import { useEffect, useState } from 'preact/hooks';
import { readSettings, watchSettings } from '../utils/extension/settings-store.ts';
import type { Settings } from '../utils/reading/settings.ts';

/** The settings, followed live; `undefined` until they have been read. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    void readSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  return settings;
}
