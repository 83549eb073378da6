/** What a page looks like, by the red in its pixels: enough for black, grey and white. */
import type { Page, ScreenshotClip, ScreenshotOptions } from 'puppeteer-core';

/** The darkest and the lightest pixel of what is drawn, from 0 to 255. */
export interface Tones {
  readonly darkest: number;
  readonly lightest: number;
}

/** What is drawn of an element of a page that has not been scrolled, in the window or out of it. */
export async function tonesOf(page: Page, selector: string): Promise<Tones> {
  const clip = await page.$eval(selector, (element) => element.getBoundingClientRect().toJSON());
  return tonesOn(page, { clip });
}

/** What is drawn in a part of the window. Its size stays: Chromium would change it, as a reader never does who points. */
export async function tonesIn(page: Page, clip: ScreenshotClip): Promise<Tones> {
  return tonesOn(page, { clip, captureBeyondViewport: false });
}

async function tonesOn(page: Page, options: ScreenshotOptions): Promise<Tones> {
  const picture = await page.screenshot({ ...options, encoding: 'base64' });
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data: pixels } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    let [darkest, lightest] = [255, 0];
    for (let i = 0; i < pixels.length; i += 4) {
      darkest = Math.min(darkest, pixels[i] ?? 255);
      lightest = Math.max(lightest, pixels[i] ?? 0);
    }
    return { darkest, lightest };
  }, picture);
}
