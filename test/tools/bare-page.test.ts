import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { barePage } from '../../utils/tools/bare-page.ts';

test('a page keeps the structure of its texts, and nothing that leads elsewhere or runs', () => {
  const { window } = new JSDOM(`<!doctype html><html lang="zh"><head><meta name="author" content="A">
<link rel="stylesheet" href="a.css"><script src="a.js"></script><title>T</title></head>
<body onload="go()"><!-- hidden --><div class="text" data-id="7" style="display:none"><p lang="en">Tea.<br>茶。</p>
<a href="https://x.example/1">More</a><img src="a.png" srcset="b.png 2x" alt="A cup"><iframe src="https://x.example">
</iframe></div></body></html>`);
  const html = barePage(window);
  expect(html).toContain('<html lang="zh"><head><meta charset="utf-8">');
  expect(html).toContain('<body><div class="text" style="display:none"><p lang="en">Tea.<br>茶。</p>');
  expect(html).toContain('<a href="#">More</a><img src="#" alt="A cup">');
  expect(html).not.toMatch(/x\.example|a\.(?:css|js|png)|hidden -->|iframe|author|go\(\)/);
});
