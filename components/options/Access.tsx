import { t } from '../../utils/extension/i18n.ts';
import { askFor, builtInPatterns, EVERYWHERE, giveBack } from '../../utils/extension/sites.ts';
import { Switch } from '../controls/Switch.tsx';
import { useAccess } from './use-access.ts';

/** Where Duidu runs by itself, and the way to take that back. */
export function Access() {
  const patterns = useAccess();
  if (!patterns) return null;
  const everywhere = patterns.includes(EVERYWHERE);
  const builtIn = builtInPatterns();
  return (
    <div class="access">
      <p>{t('accessIntro')}</p>
      <ul class="rows">
        {builtIn.map((pattern) => (
          <li key={pattern}>
            <span>{siteOfPattern(pattern)}</span>
            {patterns.includes(pattern) || everywhere ? (
              <span class="quiet">{t('accessBuiltIn')}</span>
            ) : (
              <button
                type="button"
                aria-label={t('accessAllowOn', siteOfPattern(pattern))}
                onClick={() => void askFor(pattern)}
              >
                {t('accessAllow')}
              </button>
            )}
          </li>
        ))}
        {patterns
          .filter((pattern) => pattern !== EVERYWHERE && !builtIn.includes(pattern))
          .map((pattern) => (
            <li key={pattern}>
              <span>{siteOfPattern(pattern)}</span>
              <button
                type="button"
                aria-label={t('accessTakeBackFrom', siteOfPattern(pattern))}
                onClick={() => void giveBack(pattern)}
              >
                {t('accessTakeBack')}
              </button>
            </li>
          ))}
      </ul>
      <Switch
        label={t('everywhere')}
        on={everywhere}
        onChange={(on) => void (on ? askFor(EVERYWHERE) : giveBack(EVERYWHERE))}
      />
    </div>
  );
}

/** A match pattern as a reader would say it: `*://*.dahe.cn/*` is dahe.cn. */
function siteOfPattern(pattern: string): string {
  return pattern.startsWith('file:') ? t('accessFiles') : pattern.replace(/^[^/]*:\/\/(\*\.)?|\/\*$/g, '');
}
