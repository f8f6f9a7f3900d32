/**
 * Does `work` with the screen kept on, where the browser can, and with `hold` in force (no update is offered).
 * @param hold begins something that lasts as long as the work, and returns what ends it
 */
export async function longJob<T>(hold: () => () => void, work: () => Promise<T>): Promise<T> {
  const release = hold();
  const awake = keepAwake();
  try {
    return await work();
  } finally {
    awake.end();
    release();
  }
}

/** Holds a screen wake lock; the browser takes it away when the page is hidden, so it is asked for again. */
function keepAwake(): { end(): void } {
  const over = new AbortController();
  let lock: WakeLockSentinel | undefined;
  const ask = async () => {
    if (document.hidden || over.signal.aborted) return;
    try {
      lock = await navigator.wakeLock?.request('screen');
      if (over.signal.aborted) await lock?.release();
    } catch {
      // A low battery or a policy refuses it: the job goes on, the screen may go off.
    }
  };
  document.addEventListener('visibilitychange', ask, { signal: over.signal });
  void ask();
  return {
    end: () => {
      over.abort();
      lock?.release().catch(() => {
        // It was taken away already.
      });
    },
  };
}
