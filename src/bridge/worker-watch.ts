/**
 * Resolves when the worker of this name is gone. A worker that is ended from outside (out of memory, the browser's
 * task manager) fires no event, but its locks are released; so a worker holds the lock of its own name while it lives.
 * Where there are no locks, or the worker holds none, this never resolves and the deadlines of the calls remain.
 */
export async function workerGone(name: string, signal: AbortSignal, locks = globalThis.navigator?.locks) {
  const never = () => new Promise<never>(() => {});
  if (locks === undefined) return never();
  const held = await locks.request(name, { ifAvailable: true }, (lock) => lock === null);
  if (!held) return never();
  await locks.request(name, { signal }, () => {});
}
