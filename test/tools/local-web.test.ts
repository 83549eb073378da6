import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { LocalWeb } from '../e2e/local-web.ts';

test('a browser that ends in the middle of a CONNECT takes nothing down', async () => {
  const web = await LocalWeb.start();
  const socket = connect(web.port, '127.0.0.1');
  socket.write('CONNECT push.example:443 HTTP/1.1\r\nHost: push.example:443\r\n\r\n');
  await once(socket, 'data');
  const closed = once(socket, 'close');
  socket.resetAndDestroy();
  await closed;
  const answer = await fetch(`http://127.0.0.1:${web.port}/none`);
  expect(answer.status).toBe(404);
  expect(web.requests[0]).toContain('push.example:443');
  await web.close();
});
