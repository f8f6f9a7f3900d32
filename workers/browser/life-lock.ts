/**
 * A worker that is ended from outside (out of memory, the browser's task manager) fires no event where it was
 * started, but its locks are released. So a worker holds the lock of its own name while it lives.
 */
const locks: LockManager | undefined = navigator.locks;

/** Holds the lock of this worker's name for as long as it lives; resolves when it is held, or cannot be. */
export function holdLifeLock(): Promise<void> {
  return new Promise((resolve) => {
    const hold = () => {
      resolve();
      return new Promise(() => {});
    };
    // An opaque origin refuses locks, plain http has none: then the deadlines of the calls remain.
    if (locks === undefined) resolve();
    else locks.request(self.name, hold).catch(() => resolve());
  });
}

/** Resolves when the worker of this name, which holds its lock by now, is gone; never where there are no locks. */
export async function lifeEnds(name: string, signal: AbortSignal): Promise<void> {
  const free = await locks?.request(name, { ifAvailable: true }, (lock) => lock !== null).catch(() => true);
  if (free ?? true) return new Promise(() => {});
  await locks?.request(name, { signal }, () => {});
}
