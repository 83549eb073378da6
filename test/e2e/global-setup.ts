import type { TestProject } from 'vitest/node';
import { buildExtension } from './build-extension.ts';
import type { BrowserName } from './find-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browserName: BrowserName;
  }
}

/** Builds the extension for the browser of the project before its tests run. */
export default async function setup(project: TestProject): Promise<void> {
  await buildExtension(project.getProvidedContext().browserName);
}
