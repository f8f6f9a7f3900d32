import type { StorageUsage } from '../../src/domain/storage.ts';

/** Room taken and room there is, as the browser estimates them for everything of this origin. Never rejects. */
export async function storageUsage(): Promise<StorageUsage> {
  // Absent over plain http; rejects in an opaque origin.
  const manager: StorageManager | undefined = navigator.storage;
  const [estimate, persistent] = await Promise.all([
    manager?.estimate?.().catch(() => undefined),
    manager?.persisted?.().catch(() => undefined),
  ]);
  return {
    usedBytes: estimate?.usage ?? null,
    quotaBytes: estimate?.quota ?? null,
    persistent: persistent ?? null,
  };
}
