import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** What a served address answers: a body and its type (a page unless it says otherwise). */
export interface Served {
  readonly body: string | Uint8Array;
  readonly type?: string;
  /** More response headers, such as a Content-Security-Policy. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Types of the files that a saved page needs to look like itself; browsers find out about images alone. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

/**
 * Services that browsers call of their own accord, with or without an extension. Everything else that
 * reaches the proxy was asked for by a page or by the extension.
 */
const OF_THE_BROWSER = /(^|\.)(google|googleapis|gstatic|gvt1|mozilla|firefox|ubuntu)\.(com|org|net)$/;

/**
 * The whole web of a test browser: an HTTP proxy on this machine that answers the addresses it was given,
 * refuses all others, and keeps a record of every request. So pages can stand on any host (news.dahe.cn),
 * and nothing reaches the network.
 */
export class LocalWeb {
  readonly #served = new Map<string, Served>();
  readonly #folders = new Map<string, string>();
  readonly #requests: string[] = [];
  readonly #server = createServer((request, response) => this.#answer(request, response));

  private constructor() {
    // TLS is asked for by CONNECT; there is none here, so that such a request is recorded and fails.
    this.#server.on('connect', (request: IncomingMessage, socket) => {
      this.#record(`https://${request.url ?? ''}`);
      // Node leaves such a connection to us: without a listener, a browser that is closed here would end this process.
      socket.on('error', () => socket.destroy());
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
  }

  /** Starts a proxy on a free port of the loopback interface. */
  static async start(): Promise<LocalWeb> {
    const web = new LocalWeb();
    await new Promise<void>((resolve) => web.#server.listen(0, '127.0.0.1', resolve));
    return web;
  }

  /** The port of the proxy on 127.0.0.1. */
  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** The addresses that pages and extension asked for since the last {@link reset}, in order. */
  get requests(): readonly string[] {
    return this.#requests;
  }

  /** Puts a page (or any file) at an `http:` address. */
  serve(url: string, served: Served | string): void {
    this.#served.set(url, typeof served === 'string' ? { body: served } : served);
  }

  /** Puts the files of a folder (a saved page and what it needs) under an `http:` address that ends in a slash. */
  serveFolder(url: string, folder: string): void {
    this.#folders.set(url, folder);
  }

  /** Forgets all pages and requests. */
  reset(): void {
    this.#served.clear();
    this.#folders.clear();
    this.#requests.length = 0;
  }

  /** Stops the proxy and drops its connections. */
  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #record(url: string): void {
    if (!OF_THE_BROWSER.test(new URL(url, 'http://none.invalid').hostname)) this.#requests.push(url);
  }

  #file(url: string): Served | undefined {
    for (const [prefix, folder] of this.#folders) {
      if (!url.startsWith(prefix)) continue;
      const path = normalize(
        decodeURIComponent(new URL(url).pathname.slice(new URL(prefix).pathname.length)),
      );
      try {
        return {
          body: readFileSync(join(folder, path)),
          type: TYPES[extname(path)] ?? 'text/html; charset=utf-8',
        };
      } catch {
        return undefined;
      }
    }
    return undefined;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = request.url ?? '';
    this.#record(url);
    const served = this.#served.get(url) ?? this.#file(url);
    if (!served) {
      response.writeHead(404).end();
      return;
    }
    response
      .writeHead(200, { 'content-type': served.type ?? 'text/html; charset=utf-8', ...served.headers })
      .end(served.body);
  }
}
