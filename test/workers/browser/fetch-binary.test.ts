import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchBinary } from '../../../workers/browser/fetch-binary.ts';
import { hash } from '../../support/official-files.ts';

const built = Uint8Array.from({ length: 100 }, (_, i) => i);
const flipped = built.map((byte, i) => (i === 50 ? byte ^ 1 : byte));
const binary = { url: 'kernels.wasm', sha256: hash(built) };

/** A host that answers one body after the other, and the HTTP cache modes that it was asked with. */
function host(...bodies: Uint8Array<ArrayBuffer>[]) {
  const modes: (RequestCache | undefined)[] = [];
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    modes.push(init.cache);
    return new Response(bodies[modes.length - 1]);
  });
  return modes;
}

afterEach(() => void vi.unstubAllGlobals());

describe('a binary', () => {
  it('is what was built', async () => {
    host(built);
    expect(await fetchBinary(binary)).toEqual(built);
  });

  it('with one flipped bit is fetched once more, past the HTTP cache', async () => {
    const modes = host(flipped, built);
    expect(await fetchBinary(binary)).toEqual(built);
    expect(modes).toEqual(['default', 'reload']);
  });

  it('with one flipped bit twice is refused', async () => {
    host(flipped, flipped);
    await expect(fetchBinary(binary)).rejects.toThrow('kernels.wasm arrived damaged twice');
  });

  it('that is not there is refused by its status', async () => {
    vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
    await expect(fetchBinary(binary)).rejects.toThrow('kernels.wasm could not be fetched (404)');
  });
});
