import type { OfflineRequest } from '../../src/contract/offline-api.ts';

/** Fetches the newest version of the app, if there is one, and has it take over. Never rejects. */
export async function takeNewest(registration: ServiceWorkerRegistration): Promise<void> {
  try {
    const updated = await registration.update();
    const worker = updated.installing ?? updated.waiting;
    if (worker === null || worker === undefined) return;
    await untilInstalled(worker);
    const request: OfflineRequest = { ask: 'use-now' };
    worker.postMessage(request);
  } catch {
    // Without a network there is no newer version; the page that follows says what is missing.
  }
}

function untilInstalled(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state !== 'installing') resolve();
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
