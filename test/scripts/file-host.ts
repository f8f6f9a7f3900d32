/** A local http server that sends files, honours byte ranges, and fails in the way that a test chooses. */
import { stat } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { turn } from '../support/turn.ts';

export interface FileHost {
  /** With a slash at the end. */
  origin: string;
  /** `name` or `name from <first byte>`, in the order of the requests. */
  requests: string[];
  files: Map<string, Uint8Array>;
  /** The connection is cut after so many bytes of an answer have arrived in `<name>.part`; one entry is used up by each. */
  cuts: number[];
  /** The folder in which the client gathers what arrives. */
  folder: string;
  /** False to answer every range request with the whole. */
  ranges: boolean;
}

export async function fileHost(files: Record<string, Uint8Array>): Promise<FileHost> {
  const host: FileHost = {
    origin: '',
    requests: [],
    files: new Map(Object.entries(files)),
    cuts: [],
    folder: '',
    ranges: true,
  };
  host.origin = await listen((request, response) => {
    const name = request.url!.slice(1);
    const range = /^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1];
    host.requests.push(range === undefined ? name : `${name} from ${range}`);
    const file = host.files.get(name);
    if (file === undefined) return response.writeHead(404).end();
    const from = host.ranges ? Number(range ?? 0) : 0;
    const body = file.subarray(from);
    const head = { 'Content-Length': body.length, 'Content-Range': `bytes ${from}-${file.length - 1}/${file.length}` };
    response.writeHead(from > 0 ? 206 : 200, head);
    const cut = host.cuts.shift();
    if (cut === undefined) return response.end(body);
    response.flushHeaders();
    response.write(body.subarray(0, cut));
    return hasArrived(join(host.folder, `${name}.part`), from + cut).then(() => response.destroy());
  });
  return host;
}

async function hasArrived(path: string, bytes: number): Promise<void> {
  while (((await stat(path).catch(() => undefined))?.size ?? 0) < bytes) await turn();
}

/** @returns the origin of a server that is closed after the test */
export async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(
    () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** An address that refuses connections. */
export async function closedOrigin(): Promise<string> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return `http://127.0.0.1:${port}/`;
}
