import { SHARED_NAME, sharedAddress, sharedCache, shareOf } from '../domain/shared-files.ts';
import type { FoundFile } from '../elements/dropped-files.ts';

/** Milliseconds in which the page of a share is on its way; what was not taken by then nobody comes for. */
const ON_ITS_WAY = 60_000;

/** The files of a share, in their order; none where they were taken before or never arrived. */
export async function sharedFiles(root: string, id: string): Promise<FoundFile[]> {
  const cache = await caches.open(sharedCache(root));
  const found: FoundFile[] = [];
  for (const request of await keptOf(cache, root, id)) {
    const response = await cache.match(request);
    if (response === undefined) continue;
    const name = decodeURIComponent(response.headers.get(SHARED_NAME) ?? '') || 'Shared picture';
    const blob = await response.blob();
    const file = new File([blob], name, { type: blob.type, lastModified: Number(id) });
    // Pictures from a camera roll are often all called the same.
    const known = found.some(({ path }) => path === name);
    found.push({ file, path: known ? `${found.length + 1}/${name}` : name });
  }
  return found;
}

/** Lets go of a share. */
export async function forgetShare(root: string, id: string): Promise<void> {
  const cache = await caches.open(sharedCache(root));
  await Promise.all((await keptOf(cache, root, id)).map((request) => cache.delete(request)));
}

/** Lets go of shares that no page has taken, but for `kept`. */
export async function forgetAbandoned(root: string, kept: string | null): Promise<void> {
  // Without a secure address there are no caches, and nothing that could wait in one.
  if ((await globalThis.caches?.has(sharedCache(root))) !== true) return;
  const cache = await caches.open(sharedCache(root));
  const ids = new Set((await cache.keys()).map(({ url }) => shareOf(url)));
  for (const id of ids) {
    const isOnItsWay = Date.now() - Number(id) < ON_ITS_WAY;
    if (id !== kept && !isOnItsWay) await forgetShare(root, id);
  }
}

async function keptOf(cache: Cache, root: string, id: string): Promise<Request[]> {
  const start = sharedAddress(root, id);
  const at = ({ url }: Request) => Number(url.slice(start.length));
  return (await cache.keys()).filter(({ url }) => url.startsWith(start)).toSorted((a, b) => at(a) - at(b));
}
