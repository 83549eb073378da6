import { afterEach, expect, test, vi } from 'vitest';
import { HiddenTexts } from '../../utils/page/hidden-texts.ts';
import { Lifetime } from '../../utils/page/lifetime.ts';
import { tagLook } from '../../utils/page/visibility.ts';

afterEach(() => vi.unstubAllGlobals());

test('only what can be seen by now, and has a text, has the page read again', () => {
  const observed = new Set<Element>();
  let tell = (_: Element[]): void => {};
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: (entries: { target: Element }[]) => void) {
        tell = (targets) => callback(targets.map((target) => ({ target })));
      }
      observe = (target: Element) => observed.add(target);
      disconnect = () => observed.clear();
    },
  );
  document.body.innerHTML =
    '<p id="late" hidden>Late</p><p id="never" style="visibility: hidden">Never</p><p id="empty" hidden> </p>';
  const byId = (id: string) => document.getElementById(id) as Element;
  const [late, never] = [byId('late'), byId('never')];
  const onSeen = vi.fn();
  const lifetime = new Lifetime((error) => {
    throw error;
  });
  const hidden = new HiddenTexts(tagLook, onSeen, lifetime);
  for (const element of [late, never, byId('empty')]) hidden.follow(element);
  expect([...observed]).toEqual([late, never]);

  // A browser tells of each that has a size when it begins to observe it.
  tell([never]);
  expect(onSeen).not.toHaveBeenCalled();
  late.removeAttribute('hidden');
  tell([never, late]);
  expect(onSeen).toHaveBeenCalledTimes(1);
  late.remove();
  tell([late]);
  expect(onSeen).toHaveBeenCalledTimes(1);
  lifetime.end();
  expect(observed.size).toBe(0);
});
