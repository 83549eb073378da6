import { expect } from 'vitest';
import { switchSite } from './hand.ts';
import { TEXTS } from './living-texts.ts';
import { outerHtml, shownAs } from './look.ts';
import { test } from './test.ts';
import { until } from './until.ts';

declare global {
  /** Does what the page does; defined by the page. */
  function write(): void;
}

const text = (number: number): string => `${TEXTS[number]?.en} ${TEXTS[number]?.zh}`;

/** A page that writes into text nodes that hold both languages, in the ways there are. */
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Written to</title><body>
${[0, 1, 2, 3, 5, 6].map((number) => `<p>${text(number)}</p>`).join('\n')}
<script>
const nodes = [...document.querySelectorAll('p')].map((p) => p.firstChild);
function write() {
  nodes[0].appendData(' And more. 还有更多。');
  nodes[0].data += ' At last. 最后。';
  nodes[1].data = ${JSON.stringify(text(4))};
  nodes[2].nodeValue = ${JSON.stringify(text(2))} + ' And more. 还有更多。';
  nodes[3].appendData(' Soon over.');
  nodes[3].data = '';
  nodes[4].appendData('。还有。');
  nodes[5].parentNode.normalize();
}
</script>`;

test('what a page adds to its texts, and what it sets them to, is all there, and all that is', async ({
  session,
}) => {
  const plain = await session.open('http://plain.example/', PAGE);
  const page = await session.open('http://news.dahe.cn/written.html', PAGE);
  await shownAs(page, 'en');
  expect(await page.evaluate(() => document.querySelectorAll('duidu-run').length), 'divided').toBe(12);
  const seen = await plain.evaluate(() => {
    write();
    return document.body.textContent;
  });
  const now = await page.evaluate(async () => {
    write();
    await Promise.resolve();
    return document.body.textContent;
  });
  expect(now, 'at once').toBe(seen);
  await until(
    () =>
      page.evaluate(() =>
        [...document.querySelectorAll('p')].map((p) => p.querySelectorAll('duidu-run').length > 0).join(),
      ),
    'true,true,true,false,true,true',
  );
  expect(await page.evaluate(() => document.body.textContent), 'divided anew').toBe(seen);
  await switchSite(session, page, 'off');
  expect(await outerHtml(page)).toBe(await outerHtml(plain));
});
