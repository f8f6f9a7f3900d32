import { APP_ROOT } from './app-root.ts';

/** The caches of the app's own files, by the address that Workbox puts at the end of their names: others may share the host. */
async function names(): Promise<string[]> {
  try {
    return (await caches.keys()).filter((name) => name.endsWith(`-${APP_ROOT}`));
  } catch {
    // Browsers refuse it where nothing may be kept.
    return [];
  }
}

/** Bytes of the app's own offline copy. */
export async function offlineCopyBytes(): Promise<number> {
  let bytes = 0;
  for (const name of await names()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) bytes += (await (await cache.match(request))?.blob())?.size ?? 0;
  }
  return bytes;
}

/** Deletes the app's own offline copy. */
export async function forgetOfflineCopy(): Promise<void> {
  for (const name of await names()) await caches.delete(name);
}
