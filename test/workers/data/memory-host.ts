/** A host and a browser cache in memory, whose faults a test can choose. */
import type { ShardCache } from '../../../workers/data/shard-cache.ts';

export const BASE = 'https://app.test/data/fashion-mnist/';

/** What a host answers for a file instead of the file: a status, other bytes, a broken connection, one that stands still. */
export type Fault = number | Uint8Array<ArrayBuffer> | 'offline' | 'breaks' | 'stalls';

export class MemoryHost {
  /** Names in the order in which they were asked for. */
  readonly requests: string[] = [];
  /** Faults by file name, one for each request; the last one stays. */
  readonly faults = new Map<string, (Fault | null)[]>();

  constructor(readonly files: Record<string, Uint8Array<ArrayBuffer>>) {}

  readonly fetch: typeof fetch = async (input, init) => {
    init?.signal?.throwIfAborted();
    const url = String(input);
    const name = url.slice(BASE.length);
    this.requests.push(name);
    const faults = this.faults.get(name) ?? this.faults.get('*') ?? [null];
    const fault = faults.length > 1 ? faults.shift()! : faults[0]!;
    if (fault === 'offline') throw new TypeError('fetch failed');
    if (typeof fault === 'number') return new Response(null, { status: fault });
    const content = fault instanceof Uint8Array ? fault : this.files[name];
    if (content === undefined) return new Response(null, { status: 404 });
    if (fault === 'stalls') return new Response(stalledStream(content, init?.signal));
    return new Response(fault === 'breaks' ? brokenStream(content) : content);
  };

  /** How often shards were asked for. */
  get shardRequests(): number {
    return this.requests.filter((name) => name.endsWith('.shard')).length;
  }
}

/** Half of the bytes, then an error, as when a connection breaks. */
function brokenStream(content: Uint8Array): ReadableStream {
  let sent = false;
  return new ReadableStream({
    pull(controller) {
      if (sent) controller.error(new TypeError('terminated'));
      else controller.enqueue(content.slice(0, content.length / 2));
      sent = true;
    },
  });
}

/** Half of the bytes, then none until it is aborted. */
function stalledStream(content: Uint8Array, signal: AbortSignal | null | undefined): ReadableStream {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(content.slice(0, content.length / 2));
      signal?.addEventListener('abort', () => controller.error(signal.reason));
    },
  });
}

export class MemoryCache implements ShardCache {
  readonly entries = new Map<string, Uint8Array<ArrayBuffer>>();
  /** How many files there is room for. */
  room = Number.POSITIVE_INFINITY;

  async match(request: RequestInfo | URL) {
    const entry = this.entries.get(String(request));
    return entry && new Response(entry);
  }

  async put(request: RequestInfo | URL, response: Response) {
    if (this.entries.size >= this.room) throw new DOMException('no room', 'QuotaExceededError');
    this.entries.set(String(request), new Uint8Array(await response.arrayBuffer()));
  }

  async delete(request: RequestInfo | URL) {
    return this.entries.delete(String(request));
  }

  async keys() {
    return [...this.entries.keys()].map((url) => new Request(url));
  }
}
