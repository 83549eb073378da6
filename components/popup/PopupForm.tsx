import type { TabStatus } from '../../utils/extension/frame-status.ts';
import { t } from '../../utils/extension/i18n.ts';
import type { PageSettings, RevealStyle, View } from '../../utils/reading/settings.ts';
import { Choice } from '../controls/Choice.tsx';
import { DelaySlider } from '../controls/DelaySlider.tsx';
import { Switch } from '../controls/Switch.tsx';
import { PageSummary } from './PageSummary.tsx';

export interface PopupFormProps {
  readonly status: TabStatus;
  readonly site: string;
  readonly page: PageSettings;
  readonly onOff: (off: boolean) => void;
  readonly onView: (view: View) => void;
  readonly onReveal: (reveal: RevealStyle) => void;
  readonly onDelay: (delay: number) => void;
}

/** The popup as it looks for given facts. */
export function PopupForm(props: PopupFormProps) {
  const { status, site, page } = props;
  const runs = status.state !== 'not-loaded' && status.state !== 'not-allowed';
  return (
    <main class="popup">
      <h1>{t('name')}</h1>
      {runs && <Switch label={t('onThisSite', site)} on={!page.off} onChange={(on) => props.onOff(!on)} />}
      <PageSummary {...status} />
      {!page.off && (
        <>
          <Choice
            label={t('view')}
            name="view"
            value={page.view}
            options={[
              { value: 'en', label: t('viewEn'), lang: 'en' },
              { value: 'zh', label: t('viewZh'), lang: 'zh' },
              { value: 'both', label: t('viewBoth') },
            ]}
            onChange={props.onView}
          />
          <DelaySlider value={page.delay} onChange={props.onDelay} />
        </>
      )}
    </main>
  );
}
