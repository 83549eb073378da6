import { useEffect, useState } from 'preact/hooks';
import { followSettings } from '../utils/extension/settings-store.ts';
import type { Settings } from '../utils/reading/settings.ts';

/** The settings, followed live; `undefined` until they have been read. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    const following = followSettings(setSettings);
    return () => void following.then((end) => end());
  }, []);
  return settings;
}
