import { useState } from 'preact/hooks';
import { t } from '../../utils/extension/i18n.ts';

/** A report on wrong pairs: made when it is asked for, shown before it is copied, and sent by nobody. */
export function Report({ makeReport }: { makeReport: () => Promise<string> }) {
  const [report, setReport] = useState('');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(report);
    setCopied(true);
  };
  return (
    <details
      class="report"
      onToggle={(event) => event.currentTarget.open && void makeReport().then(setReport)}
    >
      <summary>{t('report')}</summary>
      <p class="quiet">{t('reportNote')}</p>
      <div class="field">
        <textarea readOnly rows={4} aria-label={t('reportText')} value={report} />
      </div>
      <button type="button" disabled={report === ''} onClick={() => void copy()}>
        {copied ? t('reportCopied') : t('reportCopy')}
      </button>
    </details>
  );
}
