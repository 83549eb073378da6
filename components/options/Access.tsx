import { t } from '../../utils/extension/i18n.ts';
import { askFor, builtInPatterns, EVERYWHERE, giveBack } from '../../utils/extension/sites.ts';
import { Switch } from '../controls/Switch.tsx';
import { useAccess } from './use-access.ts';

/** Where Duidu runs by itself, and the way to take that back. */
export function Access() {
  const patterns = useAccess();
  const everywhere = patterns.includes(EVERYWHERE);
  return (
    <div class="access">
      <p>{t('accessIntro')}</p>
      <ul class="rows">
        {builtInPatterns().map((pattern) => (
          <li key={pattern}>
            <span>{siteOfPattern(pattern)}</span>
            <span class="quiet">{t('accessBuiltIn')}</span>
          </li>
        ))}
        {patterns
          .filter((pattern) => pattern !== EVERYWHERE)
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
