/** Serves the production build as a careful host would; `npm start` and the browser tests use it. */
import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative } from 'node:path';
import sirv from 'sirv';
import { CommandError, runCommand } from './support/command.ts';
import { cacheControl, SECURITY_HEADERS } from './support/headers.ts';

const DIST = join(import.meta.dirname, '../dist');
const PORT = 4173;

export interface ServeOptions {
  /** The built folder. */
  root?: string;
  /** 0 takes any free one. */
  port?: number;
}

export interface Served {
  /** e.g. `http://localhost:4173/`: a secure context, so camera and service worker are allowed. */
  url: string;
  /** Ends open connections, too. */
  close(): Promise<void>;
}

/**
 * Serves the files that are in `root` at the start, to this machine only.
 * @throws CommandError when there is no build or the port is taken
 */
export async function serve({ root = DIST, port = PORT }: ServeOptions = {}): Promise<Served> {
  if (!existsSync(join(root, 'index.html'))) {
    throw new CommandError(`There is no built app in ${relative(process.cwd(), root)}/. Run \`npm run build\` first.`);
  }
  const files = sirv(root, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders(response, path) {
      response.setHeader('Cache-Control', cacheControl(path));
      if (path.endsWith('.shard')) response.setHeader('Content-Type', 'application/octet-stream');
    },
  });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    // sirv hears no error of the file that it reads: one that a new build has deleted would end the server.
    response.on('pipe', (file) => file.on('error', () => response.destroy()));
    if (request.method === 'GET' || request.method === 'HEAD') {
      files(request, response, () => answerUnknown(request, response));
    } else {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explainListening(error, port)));
    server.listen(port, 'localhost', resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** The app is one page: a person who opens any other address of it is sent there; a missing file stays missing. */
function answerUnknown({ url = '/', headers }: IncomingMessage, response: ServerResponse): void {
  const isFile = /\.[^/]*$/.test(url.split('?', 1)[0]!);
  if (headers['sec-fetch-mode'] === 'navigate' && !isFile) {
    response.writeHead(302, { Location: '/', 'Cache-Control': 'no-store' }).end();
  } else {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
    response.end('Not found\n');
  }
}

function explainListening(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new CommandError(
      `Port ${port} is in use. End what uses it, or choose another one: PORT=${port + 1} npm start`,
    );
  }
  if (error.code === 'EACCES') {
    return new CommandError(`Port ${port} may not be opened. Choose one above 1023: PORT=${PORT} npm start`);
  }
  return error;
}

/**
 * The port that the environment asks for.
 * @throws CommandError when PORT is no port
 */
export function portOf(environment: NodeJS.ProcessEnv): number {
  const text = environment.PORT?.trim();
  if (!text) return PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new CommandError(`PORT is "${text}"; it must be a whole number from 0 to 65535.`);
}

await runCommand(import.meta.filename, async () => {
  const { url } = await serve({ port: portOf(process.env) });
  console.log(`Selvedge is at ${url}`);
});
