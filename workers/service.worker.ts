/**
 * The service worker: keeps the app on the device. The dataset is none of its business: the classifier's worker
 * stores the shards itself, each when its SHA-256 is right.
 */
import type { OfflineRequest, PrecacheStatus } from '../src/contract/offline-api.ts';
import { takeNewest } from './offline/newest-version.ts';
import { routeShares } from './offline/share-target.ts';
import { type PrecacheEntry, Shell } from './offline/shell.ts';

declare const self: ServiceWorkerGlobalScope;
/** The built files, and what a host should send beside them; both are written in by the build. */
declare const PRECACHE_MANIFEST: PrecacheEntry[];
declare const SECURITY_HEADERS: Record<string, string>;

const openTabs = async () =>
  (await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).map(({ id }) => id);

const root = new URL(self.registration.scope);
const shell = new Shell(PRECACHE_MANIFEST, root, SECURITY_HEADERS, {
  openTabs,
  takeNewest: () => takeNewest(self.registration),
});
shell.route();
routeShares(root);

self.addEventListener('install', (event) => shell.install(event));
// The page of the first visit then asks this worker, too, and is told when it may go offline.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const request = event.data as OfflineRequest;
  const answer = (status: PrecacheStatus) => event.ports[0]?.postMessage(status);
  if (request.ask === 'use-now') event.waitUntil(self.skipWaiting());
  if (request.ask === 'precache-status') event.waitUntil(shell.status(request.language).then(answer));
  if (request.ask === 'precache-repair') event.waitUntil(shell.repair(request.language).then(answer));
});
