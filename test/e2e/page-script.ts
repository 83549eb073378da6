import { basename, extname, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { build, type Plugin, type Rolldown } from 'vite';

/**
 * Bundles a module of ours so that a page can be given it: a script which makes what the module exports a global of
 * that name, and the styles that it imports.
 * @param entry path of the module from the project's root
 * @param plugins what it takes to read it, if not what our own code takes
 */
export async function bundleForPage(
  entry: string,
  name: string,
  plugins: Plugin[] = preact(),
): Promise<{ script: string; style: string }> {
  const root = resolve(import.meta.dirname, '../..');
  const made = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      copyPublicDir: false,
      lib: {
        entry: resolve(root, entry),
        formats: ['iife'],
        name,
        fileName: basename(entry, extname(entry)),
      },
    },
  })) as Rolldown.RolldownOutput[];
  const files = made.flatMap(({ output }) => output);
  const text = (end: string) =>
    files
      .filter(({ fileName }) => fileName.endsWith(end))
      .map((file) => (file.type === 'chunk' ? file.code : String(file.source)))
      .join('\n');
  return { script: `${text('.js')}\nglobalThis.${name} = ${name};`, style: text('.css') };
}
