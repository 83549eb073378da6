import { t } from '../../utils/extension/i18n.ts';
import { changeSettings } from '../../utils/extension/settings-store.ts';
import { type Settings, withoutSite, withSite } from '../../utils/reading/settings.ts';
import { revealName, siteName, viewName } from '../names.ts';

/** The sites that have settings of their own. */
export function SiteTable({ sites }: { sites: Settings['sites'] }) {
  const names = Object.keys(sites).toSorted();
  if (names.length === 0) return <p class="quiet">{t('sitesNone')}</p>;
  return (
    <table>
      <caption>{t('sitesCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('sitesSite')}</th>
          <th scope="col">{t('sitesOn')}</th>
          <th scope="col">{t('view')}</th>
          <th scope="col">{t('reveal')}</th>
          <th scope="col">{t('sitesText')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <SiteRow key={name} name={name} site={sites[name] ?? {}} />
        ))}
      </tbody>
    </table>
  );
}

function SiteRow({ name, site }: { name: string; site: Settings['sites'][string] }) {
  const setOn = (on: boolean) => changeSettings((all) => withSite(all, name, { off: on ? undefined : true }));
  return (
    <tr>
      <th scope="row">{siteName(name)}</th>
      <td>
        <input
          type="checkbox"
          aria-label={t('onThisSite', siteName(name))}
          checked={!site.off}
          onChange={(event) => void setOn(event.currentTarget.checked)}
        />
      </td>
      <td>{site.view ? viewName(site.view) : t('sitesGeneral')}</td>
      <td>{site.reveal ? revealName(site.reveal) : t('sitesGeneral')}</td>
      <td>{t(site.peek === undefined ? 'sitesGeneral' : site.peek ? 'sitesSentence' : 'sitesWhole')}</td>
      <td>
        <button
          type="button"
          aria-label={t('sitesForgetSite', siteName(name))}
          onClick={() => void changeSettings((all) => withoutSite(all, name))}
        >
          {t('sitesForget')}
        </button>
      </td>
    </tr>
  );
}
