import { useEffect, useState } from 'preact/hooks';
import { allowedPatterns, watchAccess } from '../../utils/extension/sites.ts';

/** The match patterns that are allowed, or `undefined` until that is known; followed live, also when they change in the browser's own pages. */
export function useAccess(): readonly string[] | undefined {
  const [patterns, setPatterns] = useState<readonly string[]>();
  useEffect(() => {
    const refresh = () => void allowedPatterns().then(setPatterns);
    refresh();
    return watchAccess(refresh);
  }, []);
  return patterns;
}
