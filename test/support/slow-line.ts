import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import type { Worker } from 'playwright-core';
import { onTestFinished } from 'vitest';

/** How a file comes: in so many milliseconds, piece by piece; or its first half, and then nothing. */
export type Pace = number | 'stalls';

/** A line to a site on which some files come slowly, or come to a stand. */
export interface SlowLine {
  url: string;
  /** By what their address matches; may be changed at any time. */
  paces: Map<RegExp, Pace>;
}

/** Pieces of a file that comes slowly. */
const PIECES = 60;

/** Opens a line to the site at `origin`, closed after the test. */
export async function openSlowLine(origin: string): Promise<SlowLine> {
  const paces: SlowLine['paces'] = new Map();
  const server = createServer(async ({ url = '/', headers }, response) => {
    const { 'if-none-match': tag = '', 'sec-fetch-mode': mode = '' } = headers as Record<string, string>;
    // Plain, so that the length that is announced is that of what comes.
    const plain = { 'accept-encoding': 'identity' };
    const request = {
      headers: { ...plain, 'if-none-match': tag, 'sec-fetch-mode': mode },
      redirect: 'manual',
    } as const;
    const answer = await fetch(new URL(url, origin), request).catch(() => undefined);
    // The site is closed before the line to it.
    if (answer === undefined) {
      response.destroy();
      return;
    }
    const body = Buffer.from(await answer.arrayBuffer());
    const own = ['connection', 'keep-alive', 'transfer-encoding'];
    response.writeHead(answer.status, Object.fromEntries([...answer.headers].filter(([name]) => !own.includes(name))));
    const [, pace = 0] = [...paces].find(([pattern]) => pattern.test(url)) ?? [];
    await send(response, body, pace);
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  onTestFinished(
    () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  );
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/`, paces };
}

async function send(response: ServerResponse, body: Buffer, pace: Pace): Promise<void> {
  if (pace === 0) return void response.end(body);
  if (pace === 'stalls') return void response.write(body.subarray(0, body.length >> 1));
  for (let piece = 0; piece < PIECES; piece++) {
    response.write(body.subarray((piece * body.length) / PIECES, ((piece + 1) * body.length) / PIECES));
    await after(pace / PIECES);
  }
  response.end();
}

/** Lets a worker's patience pass in a fortieth of the time. */
export const hasten = (worker: Worker) =>
  worker.evaluate(() => {
    const { setTimeout: real } = globalThis;
    Object.assign(globalThis, { setTimeout: (act: () => void, delay = 0) => real(act, delay / 40) });
  });
