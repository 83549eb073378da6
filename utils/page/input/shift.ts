import type { Lifetime } from '../lifetime.ts';
import { isInField } from './field.ts';

/**
 * Tells whether the reader holds Shift, and nothing else: the one modifier that alone does nothing in either
 * browser on any system (Alt opens menus, Ctrl begins Copy and Find, Meta is the system's). What is typed in a
 * field and what begins a combination of keys does not count.
 * @param onChange called when that has changed
 */
export function watchShift(
  document: Document,
  lifetime: Lifetime,
  onChange: () => void,
): { readonly held: boolean } {
  const window = document.defaultView;
  const options = { capture: true, passive: true };
  const shift = { held: false };
  const become = (held: boolean): void => {
    if (held === shift.held) return;
    shift.held = held;
    onChange();
  };
  if (!window) return shift;
  const down = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.repeat) return;
    const { key, altKey, ctrlKey, metaKey } = event;
    become(key === 'Shift' && !altKey && !ctrlKey && !metaKey && !isInField(event));
  };
  lifetime.listen(window, 'keydown', down, options);
  lifetime.listen(
    window,
    'keyup',
    ({ isTrusted, key }) => isTrusted && key === 'Shift' && become(false),
    options,
  );
  lifetime.listen(window, 'blur', ({ isTrusted }) => isTrusted && become(false), options);
  // The page has not heard of keys while the focus was elsewhere.
  lifetime.listen(
    window,
    'pointermove',
    ({ isTrusted, shiftKey }) => isTrusted && !shiftKey && become(false),
    options,
  );
  return shift;
}
