import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a test site answers on one path. */
export interface Answer {
  body: string | Uint8Array;
  /** `text/html; charset=utf-8` when not said. */
  type?: string;
  headers?: Record<string, string>;
  status?: number;
}

export type Route = Answer | ((request: IncomingMessage) => Answer | Promise<Answer>);

export interface Site {
  /** Address of a path under an official-looking host that the test browsers send to loopback. */
  url(path: string, host?: string): string;
  /** Changes, adds or removes (null) what a path answers from now on. */
  serve(path: string, route: Route | null): void;
  close(): Promise<void>;
}

/** Stands for a department's site: the extension works on `*.gov.cn` by itself. */
export const OFFICIAL_HOST = 'czj.example.gov.cn';
/** A host on which the extension does nothing until it is asked. */
export const OTHER_HOST = 'news.example.com';

/** Serves the routes on a free loopback port until closed. A path that has none is answered with 404. */
export async function startSite(routes: Record<string, Route> = {}): Promise<Site> {
  const table = new Map(Object.entries(routes));
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const route = table.get(path);
    const answer = typeof route === 'function' ? await route(request) : route;
    const { status, type, headers, body } = answer ?? { status: 404, type: 'text/plain', headers: {}, body: path };
    response.writeHead(status ?? 200, { 'content-type': type ?? 'text/html; charset=utf-8', ...headers });
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: (path, host = OFFICIAL_HOST) => `http://${host}:${port}${path}`,
    serve: (path, route) => void (route ? table.set(path, route) : table.delete(path)),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
