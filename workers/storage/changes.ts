import { STORAGE_CHANNEL, type StorageTopic } from '../../src/domain/storage.ts';

/**
 * Tells everyone what was changed: listeners of this thread, and by BroadcastChannel the page, its workers and the
 * other tabs. A change is told after its transaction is complete, so whoever reads then sees it.
 */
export class Changes {
  readonly #channel: BroadcastChannel | undefined;
  readonly #listeners = new Set<(topics: StorageTopic[]) => void>();

  constructor(name: string) {
    if (typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel(name === 'selvedge' ? STORAGE_CHANNEL : `${STORAGE_CHANNEL}-${name}`);
    this.#channel.onmessage = ({ data }) => this.#hear(data as StorageTopic[]);
  }

  /** Calls `listener` after every change, this thread's own included, until the returned function is called. */
  subscribe(listener: (topics: StorageTopic[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(topics: readonly StorageTopic[]): void {
    if (topics.length === 0) return;
    this.#channel?.postMessage(topics);
    this.#hear([...topics]);
  }

  close(): void {
    this.#channel?.close();
    this.#listeners.clear();
  }

  #hear(topics: StorageTopic[]): void {
    for (const listener of this.#listeners) listener(topics);
  }
}
