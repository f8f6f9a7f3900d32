import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContextOptions } from 'playwright-core';

/** Chromium asks these for itself, whatever its switches say: for updates of its parts and for its accounts. */
const BROWSERS_OWN = ['update.googleapis.com', 'accounts.google.com'];

/**
 * A proxy that lets nothing through and writes down who was asked for. A profile that is told to use it for every
 * host but the app's own cannot make a foreign request unseen, from no thread and by no protocol.
 */
export interface ForeignTraffic {
  /** Sends a profile's traffic here. */
  proxy: NonNullable<BrowserContextOptions['proxy']>;
  /** Host and port or full address of every request so far that went to another host than the app's own. */
  requests(): string[];
  close(): Promise<void>;
}

export async function watchForeignTraffic(): Promise<ForeignTraffic> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? 'unknown');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? 'unknown');
    // A browser that is closed meanwhile breaks its connections off.
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    proxy: { server: `http://127.0.0.1:${port}`, bypass: 'localhost' },
    requests: () => asked.filter((address) => !BROWSERS_OWN.includes(hostOf(address))),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** The host in `host:port`, as a browser asks for a tunnel, or in a full address. */
const hostOf = (address: string) => (address.includes('://') ? new URL(address).hostname : address.split(':')[0]!);
