import { describe, expect, it, vi } from 'vitest';
import { patientFetch } from '../../../src/network/patient-fetch.ts';

/** An answer whose body sends `parts` and then ends, or stalls until it is aborted. */
function answer(parts: string[], signal: AbortSignal, stalls: boolean): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(new TextEncoder().encode(part));
      if (!stalls) controller.close();
      signal.addEventListener('abort', () => controller.error(signal.reason));
    },
  });
  return new Response(body);
}

/** A host that stalls in mid-transfer so many times before it sends everything. */
function host(stalls: number) {
  let asked = 0;
  return vi.fn<typeof fetch>(async (_, init) => {
    const stalled = asked++ < stalls;
    return answer(stalled ? ['ab'] : ['ab', 'cd'], init!.signal!, stalled);
  });
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('a patient fetch', () => {
  it('begins anew when no byte comes, and gives the whole', async () => {
    const seen: number[] = [];
    const fetch = host(2);
    const { bytes } = await patientFetch('x', { fetch, stalledAfter: 10, onBytes: (count) => seen.push(count) });
    expect(text(bytes)).toBe('abcd');
    expect(fetch).toHaveBeenCalledTimes(3);
    expect(seen).toEqual([0, 2, 0, 2, 0, 2, 4]);
  });

  it('says that the line stands still when it does so each time', async () => {
    const fetch = host(9);
    await expect(patientFetch('x', { fetch, stalledAfter: 10 })).rejects.toMatchObject({ name: 'line-stalled' });
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  it('ends at once when it is aborted', async () => {
    const abort = new AbortController();
    const fetched = patientFetch('x', { fetch: host(9), signal: abort.signal });
    abort.abort(new Error('enough'));
    await expect(fetched).rejects.toThrow('enough');
  });

  it('throws what the network says', async () => {
    const fetch = vi.fn(async () => Promise.reject(new TypeError('no network')));
    await expect(patientFetch('x', { fetch })).rejects.toThrow('no network');
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('tells of what the network says as the error that the caller names, and of a line that stands still as such', async () => {
    const fetch = vi.fn(async () => Promise.reject(new TypeError('no network')));
    const refused = patientFetch('x', { fetch, failure: 'model-missing' });
    await expect(refused).rejects.toMatchObject({
      name: 'model-missing',
      message: expect.stringContaining('no network'),
    });
    const stalled = patientFetch('x', { fetch: host(9), stalledAfter: 10, failure: 'model-missing' });
    await expect(stalled).rejects.toMatchObject({ name: 'line-stalled' });
  });

  it.each([
    ['is told', {}, 4],
    ['is not told of a packed body', { 'Content-Encoding': 'gzip' }, null],
  ])('of how many bytes %s', async (_, headers, total) => {
    const fetch = vi.fn(async () => new Response('abcd', { headers: { 'Content-Length': '4', ...headers } }));
    const onBytes = vi.fn();
    await patientFetch('x', { fetch, onBytes });
    expect(onBytes.mock.lastCall).toEqual([4, total]);
  });

  it('reads no further than it was told to', async () => {
    const { bytes } = await patientFetch('x', { fetch: host(0), mostBytes: 3 });
    expect(text(bytes)).toBe('abc');
  });
});
