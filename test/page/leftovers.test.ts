import { expect, test } from 'vitest';
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
