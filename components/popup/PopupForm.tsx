import type { Tab } from '../../utils/extension/current-tab.ts';
import type { TabStatus } from '../../utils/extension/frame-status.ts';
import { t } from '../../utils/extension/i18n.ts';
import type { PageSettings, RevealStyle, View } from '../../utils/reading/settings.ts';
import { DelaySlider } from '../controls/DelaySlider.tsx';
import { RevealSelect } from '../controls/RevealSelect.tsx';
import { Switch } from '../controls/Switch.tsx';
import { ViewChoice } from '../controls/ViewChoice.tsx';
import { siteName } from '../names.ts';
import { PageSummary } from './PageSummary.tsx';
import { Report } from './Report.tsx';

export interface PopupFormProps {
  readonly tab: Tab;
  readonly status: TabStatus;
  /** The settings that hold on the page. */
  readonly page: PageSettings;
  /** Some of what is chosen here is set for this site alone. */
  readonly onlyHere: boolean;
  /** The shortcut of the next view, or an empty text; `undefined` where the browser knows none. */
  readonly shortcut: string | undefined;
  readonly onOff: (off: boolean) => void;
  readonly onView: (view: View) => void;
  readonly onReveal: (reveal: RevealStyle) => void;
  readonly onPeek: (peek: boolean) => void;
  readonly onDelay: (delay: number) => void;
  readonly onOnlyHere: (only: boolean) => void;
  readonly onAlways: (always: boolean) => void;
  readonly onRun: () => void;
  readonly onOptions: () => void;
  readonly makeReport: () => Promise<string>;
}

/** The popup as it looks for given facts. */
export function PopupForm(props: PopupFormProps) {
  const { tab, status, page } = props;
  const { state } = status;
  const runs = status.main !== undefined;
  const site = siteName(tab.site);
  const remembers = !tab.private && tab.site !== '';
  return (
    <main class="popup">
      <header>
        <h1>
          <img src="/icon/48.png" alt="" width={24} height={24} />
          {t('name')}
        </h1>
        {runs && (
          <Switch
            label={tab.private ? t('onThisPage') : t('onThisSite', site)}
            on={!page.off}
            onChange={(on) => props.onOff(!on)}
          />
        )}
      </header>
      <PageSummary status={status} tab={tab} />
      {state === 'idle' && (
        <button type="button" class="main-action" onClick={props.onRun}>
          {t('runHere')}
        </button>
      )}
      {tab.pattern && tab.access !== 'built-in' && remembers && state !== 'closed' && state !== 'pdf' && (
        <Switch
          label={t('alwaysHere', site)}
          on={tab.access === 'allowed'}
          onChange={props.onAlways}
          hooks={{ 'data-access': tab.access }}
        />
      )}
      {runs && !page.off && (
        <section class="controls">
          <ViewChoice value={page.view} onChange={props.onView} />
          <RevealSelect value={page.reveal} onChange={props.onReveal} />
          <Switch label={t('peek')} on={page.peek} onChange={props.onPeek} hooks={{ 'data-peek': '' }} />
          <DelaySlider value={page.delay} onChange={props.onDelay} />
          {remembers && (
            <Switch
              label={t('onlyThisSite', site)}
              on={props.onlyHere}
              onChange={props.onOnlyHere}
              hooks={{ 'data-only-here': '' }}
            />
          )}
        </section>
      )}
      {runs && !page.off && <Report makeReport={props.makeReport} />}
      {tab.private && <p class="quiet">{t('privateNote')}</p>}
      <footer>
        {props.shortcut !== undefined && (
          <span class="quiet">
            {t('shortcutNextView')} <kbd>{props.shortcut || t('shortcutNone')}</kbd>
          </span>
        )}
        <button type="button" class="link" onClick={props.onOptions}>
          {t('settings')}
        </button>
      </footer>
    </main>
  );
}
