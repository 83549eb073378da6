import { useState } from 'preact/hooks';
import { t } from '../../utils/extension/i18n.ts';
import { changeSettings } from '../../utils/extension/settings-store.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/reading/settings.ts';
import { type FileProblem, readSettingsFile, writeSettingsFile } from '../../utils/reading/settings-file.ts';

/** Settings out to a file, in from one, and back to how they were at first. */
export function Transfer({ settings }: { settings: Settings }) {
  const [outcome, setOutcome] = useState<{ text: string; bad?: boolean }>();

  const take = async (file: File) => {
    const read = readSettingsFile(await file.text());
    if ('problem' in read) return setOutcome({ text: inWords(read.problem), bad: true });
    await changeSettings(() => read.settings);
    setOutcome({ text: t('importDone') });
  };
  const reset = async () => {
    await changeSettings(() => DEFAULT_SETTINGS);
    setOutcome({ text: t('resetDone') });
  };
  // A data address, so that nothing has to be let go of later.
  const file = `data:application/json;charset=utf-8,${encodeURIComponent(writeSettingsFile(settings))}`;

  return (
    <>
      <div class="actions">
        <a class="button" href={file} download="duidu-settings.json">
          {t('export')}
        </a>
        <label class="button">
          {t('import')}
          <input
            type="file"
            accept="application/json,.json"
            onChange={(event) => {
              const [chosen] = event.currentTarget.files ?? [];
              if (chosen) void take(chosen);
              event.currentTarget.value = '';
            }}
          />
        </label>
        <button type="button" onClick={() => void reset()}>
          {t('reset')}
        </button>
      </div>
      <p role="status" class={outcome?.bad ? 'bad' : 'quiet'}>
        {outcome?.text}
      </p>
    </>
  );
}

function inWords({ kind, fields }: FileProblem): string {
  return kind === 'not-json' ? t('importNotJson') : t('importWrongFields', fields.join(', '));
}
