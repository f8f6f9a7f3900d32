import { describe, expect, it, vi } from 'vitest';
import type { Arrived } from '../../../src/contract/arrivals-api.ts';
import { Arrivals } from '../../../workers/common/arrivals.ts';

const host = (headers: HeadersInit = {}) =>
  vi.fn(async (url: RequestInfo | URL) => {
    const body = String(url);
    return new Response(body, { headers: { 'Content-Length': String(body.length), ...headers } });
  });

/** What is heard last, past the ten times a second. */
async function heardOf(...fetches: ReturnType<typeof host>[]): Promise<Arrived | undefined> {
  const arrivals = new Arrivals();
  for (const [index, fetch] of fetches.entries()) await arrivals.fetch('x'.repeat(10 * (index + 1)), { fetch });
  const heard = vi.fn();
  await arrivals.follow(heard);
  await arrivals.fetch('', { fetch: host() });
  return heard.mock.lastCall?.[0];
}

describe('what a thread fetches', () => {
  it('is summed up over all transfers', async () => {
    expect(await heardOf(host(), host())).toEqual({ loadedBytes: 30, totalBytes: 30 });
  });

  it('is of unknown size once a host does not say how much it sends', async () => {
    const packed = host({ 'Content-Encoding': 'gzip' });
    expect(await heardOf(host(), packed)).toEqual({ loadedBytes: 30, totalBytes: null });
  });

  it('is told to who asked, too', async () => {
    const onBytes = vi.fn();
    await new Arrivals().fetch('xx', { fetch: host(), onBytes });
    expect(onBytes.mock.calls).toEqual([
      [0, null],
      [2, 2],
    ]);
  });
});
