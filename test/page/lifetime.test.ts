import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { Lifetime } from '../../utils/page/lifetime.ts';

const broken = new Error('broken');

test('an error in what happens later is told, and goes no further', () => {
  const onError = vi.fn();
  const lifetime = new Lifetime(onError);
  const uncaught = vi.fn((event: ErrorEvent) => event.preventDefault());
  window.addEventListener('error', uncaught);
  lifetime.listen(document, 'click', () => {
    throw broken;
  });
  document.dispatchEvent(new Event('click'));
  lifetime.guard(() => {
    throw broken;
  })();
  expect(onError.mock.calls).toEqual([[broken], [broken]]);
  expect(uncaught).not.toHaveBeenCalled();
  window.removeEventListener('error', uncaught);
});

test('after the end nothing runs any more, and nothing listens', () => {
  const lifetime = new Lifetime(() => {});
  const work = vi.fn();
  const remembered = lifetime.guard(work);
  lifetime.listen(window, 'resize', work, { capture: true });
  lifetime.listen(document, 'click', work);
  lifetime.end();
  remembered();
  window.dispatchEvent(new Event('resize'));
  document.dispatchEvent(new Event('click'));
  expect(work).not.toHaveBeenCalled();
  expect(lifetime.isOver).toBe(true);
});

test('the end takes everything back, once, in order, though one step fails', () => {
  const steps: string[] = [];
  const lifetime = new Lifetime(() => {});
  lifetime.atEnd(() => steps.push('first'));
  lifetime.atEnd(() => {
    throw broken;
  });
  lifetime.atEnd(() => steps.push('last'));
  expect(() => lifetime.end()).toThrow(broken);
  lifetime.end();
  expect(steps).toEqual(['first', 'last']);
});

test('all code for pages listens and waits by way of a lifetime', () => {
  const folder = resolve(import.meta.dirname, '../../utils/page');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  expect(files).toContain('lifetime.ts');
  for (const name of files.filter((each) => each !== 'lifetime.ts')) {
    const source = readFileSync(resolve(folder, name), 'utf8');
    expect(source.includes('.addEventListener('), name).toBe(false);
    if (
      /\b(setTimeout|setInterval|request\w+(Callback|Frame)|queueMicrotask)\(|new \w+Observer\(/.test(source)
    )
      expect(source, name).toMatch(/lifetime\s*\.guard\(/);
  }
});
