import { type Draw, pick } from './kind.ts';

const workerKilled: Draw = () => ({
  kind: 'the worker is killed',
  strike: async ({ tab }) => {
    // It dies before it can answer.
    await tab.worker?.evaluate('self.close()').catch(() => {});
    return undefined;
  },
});

const workerHangs: Draw = () => ({
  kind: 'the worker hangs',
  haste: 8,
  strike: async ({ tab }) => {
    await tab.inWorker('hang');
    return undefined;
  },
});

const replicaKilled: Draw = () => ({
  kind: 'a replica is killed',
  acts: ['trains', 'trains, pauses and goes on', 'trains and stops at the best', 'teaches and keeps it'],
  prepare: async ({ tab }) => {
    await tab.inWorker('watchReplicas');
    // One that ends before its first word is missed after a minute.
    await tab.inWorker('hasten', 4);
    return undefined;
  },
  strike: async ({ tab }) => {
    await tab.inWorker('endReplica');
    return undefined;
  },
});

const serviceWorkerKilled: Draw = () => ({
  kind: 'the service worker is killed',
  offlineCopy: true,
  strike: async ({ scene, tab }) => {
    await scene.endServiceWorkers(tab);
    return undefined;
  },
});

const tabClosed: Draw = (random) => ({
  kind: 'the tab is closed',
  endsTab: true,
  ...pick(random, [
    { strike: async ({ tab }) => void (await tab.close()) },
    { strike: async ({ tab }) => void (await tab.crash()) },
  ] satisfies Pick<ReturnType<Draw>, 'strike'>[]),
});

const browserKilled: Draw = () => ({
  kind: 'the browser is killed',
  onDisk: true,
  endsTab: true,
  strike: async ({ scene }) => {
    await scene.killBrowser();
    return undefined;
  },
});

export const THREADS: readonly Draw[] = [
  workerKilled,
  workerHangs,
  replicaKilled,
  serviceWorkerKilled,
  tabClosed,
  browserKilled,
];
