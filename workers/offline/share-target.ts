import { registerRoute } from 'workbox-routing';
import { MOST_IN_PILE } from '../../src/domain/pile.ts';
import { SHARE_QUERY, SHARED_NAME, sharedAddress, sharedCache } from '../../src/domain/shared-files.ts';

/**
 * Takes the form by which the system shares files with the app, without a network too, and never passes it on to one: the
 * files wait here for the page that is opened then. What they are is looked at by who opens them.
 * @param root absolute address of the app
 */
export function routeShares(root: URL): void {
  registerRoute(
    ({ url }) => url.pathname === root.pathname && url.searchParams.has(SHARE_QUERY),
    async ({ request }) => {
      // A page that finds no files under the id says that they did not arrive.
      const id = await keep(request, root.href).catch(() => '');
      return Response.redirect(`${root.href}?${SHARE_QUERY}=${id}`, 303);
    },
    'POST',
  );
}

/** Bytes of all files together: a hundred photos of large cameras, and far from what fills a device. */
const MOST_BYTES = 1e9;

/** @returns the id of the share. All of its files are kept, or none. @throws Error where they are too large */
async function keep(request: Request, root: string): Promise<string> {
  const files = [...(await request.formData()).values()].filter(isFile).slice(0, MOST_IN_PILE);
  if (files.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) throw new Error('more than is taken at once');
  const cache = await caches.open(sharedCache(root));
  const id = String(Date.now());
  const addresses = files.map((_, at) => sharedAddress(root, id) + at);
  try {
    for (const [at, file] of files.entries()) {
      const headers = { 'Content-Type': file.type, [SHARED_NAME]: encodeURIComponent(file.name) };
      await cache.put(addresses[at]!, new Response(file, { headers }));
    }
  } catch (error) {
    await Promise.all(addresses.map((address) => cache.delete(address)));
    throw error;
  }
  return id;
}

/** A form without files has a nameless, empty one. */
const isFile = (value: FormDataEntryValue): value is File =>
  typeof value !== 'string' && (value.name !== '' || value.size > 0);
