import { t } from '../../utils/extension/i18n.ts';
import { MAX_DELAY } from '../../utils/reading/settings.ts';

/** How long the pointer rests before the other side opens, in milliseconds. */
export function DelaySlider(props: { value: number; onChange: (delay: number) => void }) {
  const words = props.value === 0 ? t('delayNone') : t('delayValue', props.value);
  return (
    <label class="slider">
      <span>{t('delay')}</span>
      <output>{words}</output>
      <input
        type="range"
        min={0}
        max={MAX_DELAY}
        step={50}
        value={props.value}
        aria-valuetext={words}
        onInput={(event) => props.onChange(event.currentTarget.valueAsNumber)}
      />
    </label>
  );
}
