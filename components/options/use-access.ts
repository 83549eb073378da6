import { useEffect, useState } from 'preact/hooks';
import { addedPatterns, watchAccess } from '../../utils/extension/sites.ts';

/** The sites that the reader has allowed, followed live, also when they change in the browser's own pages. */
export function useAccess(): readonly string[] {
  const [patterns, setPatterns] = useState<readonly string[]>([]);
  useEffect(() => {
    const refresh = () => void addedPatterns().then(setPatterns);
    refresh();
    return watchAccess(refresh);
  }, []);
  return patterns;
}
