import { t } from '../../utils/extension/i18n.ts';
import { VIEWS, type View } from '../../utils/reading/settings.ts';
import { viewName } from '../names.ts';
import { Choice } from './Choice.tsx';

/** Which language to read, or both; the name of a language is written in it. */
export function ViewChoice(props: { value: View; onChange: (view: View) => void }) {
  const options = VIEWS.map((value) => ({
    value,
    label: viewName(value),
    ...((value === 'en' || value === 'zh') && { lang: value }),
  }));
  return <Choice label={t('view')} name="view" options={options} {...props} />;
}
