import { t } from '../../utils/extension/i18n.ts';
import type { Settings } from '../../utils/reading/settings.ts';
import { Checkbox } from '../controls/Checkbox.tsx';
import { DelaySlider } from '../controls/DelaySlider.tsx';
import { RevealSelect } from '../controls/RevealSelect.tsx';
import { ViewChoice } from '../controls/ViewChoice.tsx';

const CHECKBOXES = [
  { field: 'dimSingles', label: 'dimSingles', hint: 'dimSinglesHint' },
  { field: 'peek', label: 'peek', hint: 'peekHint' },
  { field: 'chineseFirst', label: 'chineseFirst', hint: 'chineseFirstHint' },
  { field: 'printBoth', label: 'printBoth', hint: 'printBothHint' },
] as const;

/** How pages are read, on every site that does not say otherwise. */
export function ReadingForm(props: {
  settings: Settings;
  onChange: (change: Partial<Omit<Settings, 'sites'>>) => void;
}) {
  const { settings, onChange } = props;
  return (
    <div class="controls">
      <ViewChoice value={settings.view} onChange={(view) => onChange({ view })} />
      <RevealSelect value={settings.reveal} onChange={(reveal) => onChange({ reveal })} />
      <DelaySlider value={settings.delay} onChange={(delay) => onChange({ delay })} />
      {CHECKBOXES.map(({ field, label, hint }) => (
        <Checkbox
          key={field}
          label={t(label)}
          hint={t(hint)}
          checked={settings[field]}
          onChange={(checked) => onChange({ [field]: checked })}
        />
      ))}
    </div>
  );
}
