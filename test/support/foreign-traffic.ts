import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A proxy that lets nothing through and writes down who was asked for. A browser that is told to use it for every
 * host but the app's own cannot make a foreign request unseen, from no thread and by no protocol.
 */
export interface ForeignTraffic {
  /** Command-line switches that send a Chromium here. */
  args: string[];
  /** `host` or full address of every request that was not the app's own. */
  requests: string[];
  close(): Promise<void>;
}

export async function watchForeignTraffic(): Promise<ForeignTraffic> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? 'unknown');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    requests.push(request.url ?? 'unknown');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    args: [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=localhost'],
    requests,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
