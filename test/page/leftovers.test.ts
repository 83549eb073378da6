import { expect, test } from 'vitest';
import { BorrowedAttributes } from '../../utils/page/attributes.ts';
import { BorrowedStyles } from '../../utils/page/borrowed-styles.ts';
import { removeLeftovers } from '../../utils/page/leftovers.ts';

test('what an ended reader left goes, and what is the page’s stays', () => {
  document.documentElement.setAttribute('data-duidu-view', 'en');
  document.documentElement.setAttribute('data-duidu-count', '1');
  document.body.innerHTML =
    '<p data-duidu-pair="1" data-duidu-lang="en" aria-describedby="">Tea.</p>' +
    '<p data-duidu-pair="1" data-duidu-lang="zh" hidden="until-found" aria-hidden="true" style="color: red">茶。</p>' +
    '<p><duidu-run data-duidu-pair="2" data-duidu-lang="en">Rice.</duidu-run><br>' +
    '<duidu-run data-duidu-pair="2" data-duidu-lang="zh" hidden="until-found" aria-hidden="true">饭。</duidu-run></p>' +
    '<p hidden="until-found" aria-hidden="true" aria-describedby="note" data-own="1">Theirs.</p>';
  document.documentElement.append(document.createElement('duidu-card'));
  removeLeftovers(document);
  expect(document.documentElement.outerHTML).toBe(
    '<html><head></head><body><p>Tea.</p><p style="color: red">茶。</p><p>Rice.<br>饭。</p>' +
      '<p hidden="until-found" aria-hidden="true" aria-describedby="note" data-own="1">Theirs.</p></body></html>',
  );
});

/** A page on whose first paragraph a reader has put attributes and styles, before it was stopped. */
function lentPage(html: string): HTMLElement {
  document.body.innerHTML = html;
  const element = document.body.firstElementChild as HTMLElement;
  const attributes = new BorrowedAttributes();
  attributes.set(element, 'data-duidu-pair', '1');
  for (const [name, value] of [
    ['lang', 'zh-Hans'],
    ['aria-hidden', 'true'],
    ['hidden', 'until-found'],
    ['tabindex', '-1'],
  ] as const)
    attributes.set(element, name, value);
  new BorrowedStyles().set(element, { 'content-visibility': 'visible', '--duidu-area': '1' });
  return element;
}

test.each([
  '<p>茶。</p>',
  '<p class="a" style="color:red;;" lang="fr" aria-hidden="false" id="b">茶。</p>',
  '<p style="">茶。</p>',
])('attributes of the page’s own get what stood in them: %s', (html) => {
  lentPage(html);
  expect(document.body.innerHTML).not.toBe(html);
  removeLeftovers(document);
  expect(document.body.innerHTML).toBe(html);
});

test('a style that the page has changed since stays changed', () => {
  lentPage('<p style="color:red">茶。</p>').style.display = 'none';
  removeLeftovers(document);
  expect(document.body.innerHTML).toBe('<p style="color: red; display: none;">茶。</p>');
});

test('a note on anything else is not followed', () => {
  document.body.innerHTML = '<p data-duidu-pair="1" data-duidu-was-onclick="=alert(1)">茶。</p>';
  removeLeftovers(document);
  expect(document.body.innerHTML).toBe('<p>茶。</p>');
});
