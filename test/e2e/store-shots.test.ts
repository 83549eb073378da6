import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { takeStoreShots } from './store-shots.ts';
import { test } from './test.ts';

/** Width, height and kind of colour, as the head of a PNG file names them. */
async function headOf(file: string) {
  const bytes = await readFile(file);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), colour: bytes[25] };
}

test('the pictures for the stores have the sizes that these ask for', async ({ session }) => {
  const folder = await mkdtemp(join(tmpdir(), 'duidu-store-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const names = await takeStoreShots(session, (name) => `${folder}/${name}.png`);
  expect(names.filter((name) => name.startsWith('store-'))).toHaveLength(5);
  expect(names).toContain('tile');
  for (const name of names) {
    const { colour, ...size } = await headOf(`${folder}/${name}.png`);
    expect(size, name).toEqual(name === 'tile' ? { width: 440, height: 280 } : { width: 1280, height: 800 });
    // Chrome's store takes no transparency.
    if (session.browserName === 'chromium') expect(colour, name).toBe(2);
  }
});
