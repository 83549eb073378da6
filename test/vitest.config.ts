import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { configDefaults, defineConfig } from 'vitest/config';
import ClosingLine from './closing-line.ts';

/** The same end-to-end tests run once in each browser; a test asks for it by the `session` fixture. */
const inBrowser = (browserName: 'chromium' | 'firefox', groupOrder: number) => ({
  extends: true as const,
  test: {
    name: `e2e-${browserName}`,
    include: ['test/e2e/**/*.test.ts'],
    exclude: [
      // What Firefox keeps out of a test's reach.
      ...(browserName === 'firefox' ? ['test/e2e/*.chromium.test.ts'] : []),
      // Real keys need a screen of X11; elsewhere they would be taken from whoever sits there.
      ...(process.platform === 'linux' ? [] : ['test/e2e/shortcuts.*']),
    ],
    globalSetup: ['test/e2e/global-setup.ts'],
    provide: { browserName },
    // Workers without isolation: each starts its browser once. No more than two at a time, one kind after the other,
    // as more would compete for the pointer's timing.
    isolate: false,
    maxWorkers: 2,
    sequence: { groupOrder },
    hookTimeout: 300_000,
    testTimeout: 300_000,
    // A busy machine can bring a pointer or a key late; a fault is what fails again and again.
    retry: 2,
  },
});

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [preact()],
  test: {
    exclude: [...configDefaults.exclude, '.output/**', '.wxt/**'],
    reporters: ['default', new ClosingLine()],
    // For what hangs, not for what is slow: property tests on a busy machine take their time.
    testTimeout: 180_000,
    // On the core that Vitest would leave free, too: a test command has a machine to itself.
    maxWorkers: '100%',
    projects: [
      {
        // Without a DOM, which proves that these layers need none.
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/{text,align,reading,tools,pages}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          name: 'unit-dom',
          environment: 'jsdom',
          include: ['test/{page,components,extension}/**/*.test.{ts,tsx}'],
        },
      },
      inBrowser('chromium', 1),
      inBrowser('firefox', 2),
    ],
  },
});
