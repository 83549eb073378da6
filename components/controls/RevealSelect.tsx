import { t } from '../../utils/extension/i18n.ts';
import { REVEAL_STYLES, type RevealStyle } from '../../utils/reading/settings.ts';
import { revealName } from '../names.ts';
import { Select } from './Select.tsx';

/** How the other language is shown. */
export function RevealSelect(props: { value: RevealStyle; onChange: (reveal: RevealStyle) => void }) {
  const options = REVEAL_STYLES.map((value) => ({ value, label: revealName(value) }));
  return <Select label={t('reveal')} options={options} {...props} />;
}
