import type { Tab } from '../../utils/extension/current-tab.ts';
import type { TabStatus } from '../../utils/extension/frame-status.ts';
import { t } from '../../utils/extension/i18n.ts';
import { count } from '../names.ts';

/** What Duidu found on the page, or why it does nothing there. */
export function PageSummary({ status, tab }: { status: TabStatus; tab: Tab }) {
  const [headline, more] = words(status, tab);
  return (
    <div class="summary" role="status" data-state={status.state}>
      <strong>{headline}</strong>
      {more && <p>{more}</p>}
    </div>
  );
}

function words({ state, pairs, singles }: TabStatus, tab: Tab): readonly [string, string?] {
  switch (state) {
    case 'reading':
      return singles > 0 ? [count('pairs', pairs), count('singles', singles)] : [count('pairs', pairs)];
    case 'working':
      return [t('stateWorking')];
    case 'no-pairs':
      return [t('stateNoPairs'), t('stateNoPairsMore')];
    case 'off':
      return [t('stateOff'), t('stateOffMore')];
    case 'error':
      return [t('stateError'), t('stateErrorMore')];
    case 'idle':
      if (tab.access === 'none') return [t('stateNotAllowed'), t('stateNotAllowedMore')];
      // Firefox takes the reader's permission for local files, and keeps them closed all the same.
      return isFile(tab) && !tab.filesOpen
        ? [t('stateNotLoaded'), t('stateFileMore')]
        : [t('stateNotLoaded'), t('stateNotLoadedMore')];
    case 'pdf':
      return [t('statePdf'), t('statePdfMore')];
    case 'closed':
      // Firefox does not even tell what its PDF viewer shows.
      if (/^[^?#]*\.pdf(?:[?#]|$)/i.test(tab.url)) return [t('statePdf'), t('statePdfMore')];
      if (isFile(tab)) return [t('stateFile'), t('stateFileMore')];
      // Where local files are closed, their addresses are not told either.
      return tab.url === '' && !tab.filesOpen
        ? [t('stateClosed'), `${t('stateClosedMore')} ${t('stateMayBeFile')}`]
        : [t('stateClosed'), t('stateClosedMore')];
  }
}

function isFile({ url }: Tab): boolean {
  return url.startsWith('file:');
}
