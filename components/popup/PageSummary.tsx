import type { TabStatus } from '../../utils/extension/frame-status.ts';
import { t } from '../../utils/extension/i18n.ts';

/** What Duidu found on the page, or why it does nothing there. */
export function PageSummary({ state, pairs, singles }: Pick<TabStatus, 'state' | 'pairs' | 'singles'>) {
  const [headline, more] = words(state, pairs, singles);
  return (
    <div class="summary" role="status" data-state={state}>
      <strong>{headline}</strong>
      {more && <p>{more}</p>}
    </div>
  );
}

function words(state: TabStatus['state'], pairs: number, singles: number): readonly [string, string?] {
  switch (state) {
    case 'reading':
      return singles > 0 ? [count(pairs, 'pairs'), count(singles, 'singles')] : [count(pairs, 'pairs')];
    case 'working':
      return [t('stateWorking')];
    case 'no-pairs':
      return [t('stateNoPairs'), t('stateNoPairsMore')];
    case 'off':
      return [t('stateOff'), t('stateOffMore')];
    case 'error':
      return [t('stateError'), t('stateErrorMore')];
    case 'not-loaded':
      return [t('stateNotLoaded'), t('stateNotLoadedMore')];
    case 'not-allowed':
      return [t('stateNotAllowed'), t('stateNotAllowedMore')];
  }
}

function count(number: number, what: 'pairs' | 'singles'): string {
  return number === 1 ? t(`${what}One`) : t(`${what}Many`, number);
}
