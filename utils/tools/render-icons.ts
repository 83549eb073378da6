import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** The sizes, in pixels, that Chrome, Firefox and their stores ask for. */
export const ICON_SIZES = [16, 32, 48, 96, 128] as const;

const SEAL = /#b8402e/g;
const QUIET = '#8a8a86';

/** Chrome's store shows this one, and wants 16 of its pixels left empty on each side. */
const STORE_SIZE = 128;
const WITH_MARGIN = 'viewBox="-10.667 -10.667 85.334 85.334"';

let ready: Promise<void> | undefined;

/**
 * Draws the icon as PNG files into `folder`: `icon/N.png` in colour, and `icon/quiet-N.png` in grey for pages
 * where Duidu does nothing.
 * @returns the paths of the files, relative to `folder`
 */
export async function renderIcons(folder: string): Promise<string[]> {
  ready ??= startDrawing();
  await ready;
  const svg = await readFile(new URL('icon.svg', import.meta.url), 'utf8');
  await mkdir(path.join(folder, 'icon'), { recursive: true });
  const drawings = ICON_SIZES.flatMap((size) => [
    { name: `icon/${size}.png`, png: render(svg, size) },
    { name: `icon/quiet-${size}.png`, png: render(svg.replace(SEAL, QUIET), size) },
  ]);
  await Promise.all(drawings.map(({ name, png }) => writeFile(path.join(folder, name), png)));
  return drawings.map(({ name }) => name);
}

async function startDrawing(): Promise<void> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'));
  await initWasm(wasm).catch((error: Error) => {
    // WXT loads its config, and this module with it, anew for a second build in the same process.
    if (!error.message.startsWith('Already initialized')) throw error;
  });
}

function render(svg: string, size: number): Uint8Array {
  const drawing = size === STORE_SIZE ? svg.replace('viewBox="0 0 64 64"', WITH_MARGIN) : svg;
  return new Resvg(drawing, { fitTo: { mode: 'width', value: size } }).render().asPng();
}
