import type { Reporter, TestModule } from 'vitest/node';

/** Ends the run with `N passed, N failed`: the plain line that CI reads where it does not know a runner. */
export default class ClosingLine implements Reporter {
  /** Counts tests, and as failed also what failed outside of any test (a module that can't be loaded, a hook). */
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    let passed = 0;
    let failed = unhandled.length;
    for (const module of modules) {
      failed += module.errors().length;
      for (const suite of module.children.allSuites()) failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        else if (state === 'failed') failed += 1;
      }
    }
    console.log(`${passed} passed, ${failed} failed`);
  }
}
