import { type ErrorCode, SelvedgeError } from '../domain/errors.ts';

/** Milliseconds without a byte after which a transfer counts as stalled; a slow line goes on for as long as it takes. */
const STALLED_AFTER = 20_000;

/** How many times a transfer that stalls is begun anew, each on a new connection. */
const TRIES = 3;

export interface PatientFetchOptions {
  /** As which error the caller tells of what `fetch` throws; it goes on as it is when this is left out. */
  failure?: ErrorCode;
  /** The body is cut off there, so that a wrong answer cannot fill the memory. */
  mostBytes?: number;
  cache?: RequestCache;
  signal?: AbortSignal | undefined;
  /**
   * Hears how many bytes are here, and of how many; falls back to 0 when the transfer is begun anew.
   * `total` is null before the first byte, and where the host does not say.
   */
  onBytes?: (bytes: number, total: number | null) => void;
  fetch?: typeof fetch;
  stalledAfter?: number;
}

/** An answer of the host, whatever its status. */
export interface FetchedBytes {
  bytes: Uint8Array<ArrayBuffer>;
  response: Response;
}

/**
 * Fetches a whole body, however slow the line is: only when no byte comes for 20 s is the transfer given up and begun
 * anew, three times in all.
 * @throws line-stalled when it stalled each time; `failure`, or what `fetch` throws; the signal's reason
 */
export async function patientFetch(url: string, options: PatientFetchOptions = {}): Promise<FetchedBytes> {
  for (let tries = TRIES; ; tries--) {
    const stall = new AbortController();
    try {
      return await fetchOnce(url, options, stall);
    } catch (error) {
      options.signal?.throwIfAborted();
      if (!stall.signal.aborted) throw explained(url, error, options.failure);
      if (tries <= 1) throw new SelvedgeError('line-stalled', `${url} stands still`, { cause: error });
    }
  }
}

function explained(url: string, cause: unknown, failure: ErrorCode | undefined): unknown {
  return failure === undefined
    ? cause
    : new SelvedgeError(failure, `${url} could not be fetched: ${String(cause)}`, { cause });
}

async function fetchOnce(url: string, options: PatientFetchOptions, stall: AbortController): Promise<FetchedBytes> {
  const { mostBytes = Number.POSITIVE_INFINITY, cache, signal, onBytes, stalledAfter = STALLED_AFTER } = options;
  const fetchIt = options.fetch ?? globalThis.fetch;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stall.abort(new Error('stalled')), stalledAfter);
  };
  onBytes?.(0, null);
  wait();
  try {
    const response = await fetchIt(url, {
      ...(cache && { cache }),
      signal: signal ? AbortSignal.any([signal, stall.signal]) : stall.signal,
    });
    const total = announcedBytes(response.headers);
    const parts: Uint8Array[] = [];
    let length = 0;
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      wait();
      const room = part.value.subarray(0, mostBytes - length);
      parts.push(room);
      length += room.length;
      onBytes?.(length, total);
      if (length >= mostBytes) {
        await reader?.cancel();
        break;
      }
    }
    return { bytes: joined(parts, length), response };
  } finally {
    clearTimeout(timer);
  }
}

/** What is announced of a packed body is its length as packed, which the bytes that come out of it do not add up to. */
function announcedBytes(headers: Headers): number | null {
  const length = headers.get('Content-Length');
  return length === null || headers.has('Content-Encoding') ? null : Number(length);
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
