import { TROUBLES } from '../host.ts';
import type { Tab } from '../scene.ts';
import { type Draw, LONG_ACTS, pick } from './kind.ts';

/** What is fetched, by address. */
const FETCHED = [
  /\/assets\/classifier\.worker/,
  /\/assets\/.*\.wasm/,
  /\/assets\/(?!classifier|index).*\.js/,
  /\/models\/.*weights/,
  /\/models\/.*json/,
  /\/examples\//,
  /\/sketch\//,
  /\/data\/.*\.json/,
  /\.shard/,
  /\/service-worker\.js/,
  /./,
];

/** Stalled transfers are given up after three times twenty seconds. */
const HASTE = 8;

const line: Draw = (random) => {
  const kind = pick(random, TROUBLES);
  const of = pick(random, FETCHED);
  const anew = random.integer(2) === 0;
  const trouble: ReturnType<Draw>['strike'] = async ({ scene, tab }) => {
    scene.world.host.trouble = { of, kind };
    if (kind === 'stalls') scene.inNewWorkers('hasten', HASTE);
    // What the page has already it does not fetch again.
    if (anew) await tab.reload().catch(() => {});
    return undefined;
  };
  return {
    kind: `the line: ${kind}`,
    ...(kind === 'stalls' && { haste: HASTE }),
    ...(anew ? { prepare: trouble } : { strike: trouble }),
    lift: async ({ scene }) => {
      scene.world.host.trouble = undefined;
      scene.prelude = undefined;
      scene.world.host.breakOff();
    },
  };
};

/** Trouble on the first visit, before anything is kept. */
const firstVisit: Draw = (random) => {
  const kind = pick(random, TROUBLES);
  const of = pick(random, FETCHED);
  return {
    kind: `the first visit: ${kind}`,
    atFirst: true,
    offlineCopy: true,
    prepare: async ({ scene }) => {
      scene.world.host.trouble = { of, kind };
      if (kind === 'stalls') scene.inNewWorkers('hasten', HASTE);
      return undefined;
    },
    lift: async ({ scene }) => {
      scene.world.host.trouble = undefined;
      scene.prelude = undefined;
      scene.world.host.breakOff();
    },
  };
};

/** Another tab takes an update while this one works. */
const updateElsewhere: Draw = () => {
  let other: Tab | undefined;
  return {
    kind: 'an update taken in another tab',
    offlineCopy: true,
    acts: LONG_ACTS,
    prepare: async ({ scene }) => {
      other = await scene.tab();
      await other.call('started');
      scene.world.host.version = scene.world.versions[1];
      await other.page.evaluate('navigator.serviceWorker.getRegistration().then((found) => found?.update())');
      await other.page.waitForFunction(
        'navigator.serviceWorker.getRegistration().then((found) => found?.waiting !== null)',
      );
      return undefined;
    },
    strike: async () => {
      // Its page is loaded anew once this tab is no longer at work.
      await other!.call('takeUpdate');
      return undefined;
    },
  };
};

const update: Draw = () => ({
  kind: 'an update in the middle',
  offlineCopy: true,
  acts: LONG_ACTS,
  strike: async ({ scene, tab }) => {
    scene.world.host.version = scene.world.versions[1];
    await tab.page.evaluate('navigator.serviceWorker.getRegistration().then((found) => found?.update())');
    return undefined;
  },
});

const KEPT = [
  'index\\.html',
  'assets/index',
  'assets/classifier',
  'assets/.*\\.js',
  'assets/.*\\.wasm',
  'models/',
  'examples/',
  '.',
];

const copyDamaged: Draw = (random) => {
  const pattern = pick(random, KEPT);
  const harm = pick(random, ['a flipped bit', 'a cut end', 'a wrong body'] as const);
  const seed = random.integer(1e9);
  const offline = random.integer(2) === 0;
  return {
    kind: `the offline copy: ${harm}${offline ? ', without a network' : ''}`,
    offlineCopy: true,
    prepare: async ({ scene, tab }) => {
      await tab.call('damageCache', pattern, harm, seed);
      if (offline) scene.world.host.trouble = { of: /./, kind: 'gone' };
      // It forgets what it has verified when the browser ends it.
      await scene.endServiceWorkers(tab);
      await tab.reload();
      return undefined;
    },
    lift: async ({ scene }) => {
      scene.world.host.trouble = undefined;
    },
  };
};

export const NETWORK: readonly Draw[] = [
  line,
  line,
  line,
  firstVisit,
  firstVisit,
  update,
  updateElsewhere,
  copyDamaged,
  copyDamaged,
];
