import type { Page } from 'puppeteer-core';
import type { Session } from './session.ts';

/** What is on the clipboard now, as another page gets it that the reader pastes it into. */
export async function clipboard(session: Session, back: Page): Promise<string> {
  const page = await session.open('http://news.example/field.html', '<textarea autofocus></textarea>');
  await page.click('textarea');
  await page.keyboard.down('Control');
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  await page.waitForFunction(() => document.querySelector('textarea')?.value);
  const text = await page.$eval('textarea', (field) => field.value);
  await page.close();
  await back.bringToFront();
  return text;
}
