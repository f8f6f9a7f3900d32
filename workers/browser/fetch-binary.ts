import { arrivals } from '../common/arrivals.ts';
import { sha256 } from '../common/sha256.ts';

/** A file of WebAssembly as it was built. */
export interface Binary {
  url: string;
  /** Hex. */
  sha256: string;
}

/** One that arrives damaged is fetched once more, past every HTTP cache. */
const REQUESTS: RequestCache[] = ['default', 'reload'];

/**
 * Its bytes, which are what was built: one flipped bit may pass every self-test and answer wrongly.
 * @throws Error when the host has no such file, or a damaged one; line-stalled; insecure-context; what `fetch` throws
 */
export async function fetchBinary({ url, sha256: built }: Binary): Promise<Uint8Array<ArrayBuffer>> {
  for (const cache of REQUESTS) {
    const { bytes, response } = await arrivals.fetch(url, { cache });
    if (!response.ok) throw new Error(`${url} could not be fetched (${response.status})`);
    if ((await sha256(bytes)) === built) return bytes;
  }
  throw new Error(`${url} arrived damaged twice`);
}
