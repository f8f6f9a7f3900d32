import { type Draw, pick } from './kind.ts';

const camera: Draw = (random) => {
  const how = pick(random, ['ended', 'muted', 'taken'] as const);
  const harm: ReturnType<Draw>['strike'] = async ({ tab }) => {
    await tab.call('harmCamera', how);
    return undefined;
  };
  return {
    kind: `the camera is ${how}`,
    acts: ['starts the camera and freezes it'],
    ...(how === 'taken' ? { prepare: harm } : { strike: harm }),
    lift: async ({ tab }) => void (await tab.call('harmCamera', null)),
  };
};

const engine: Draw = (random) => {
  const how = pick(random, ['refused', 'hangs', 'out of memory'] as const);
  return {
    kind: `WebAssembly: ${how}`,
    prepare: async ({ scene, tab }) => {
      scene.inNewWorkers('breakWebAssembly', how);
      await tab.reload();
      return undefined;
    },
    lift: async ({ scene, tab }) => {
      scene.prelude = undefined;
      await tab.reload();
    },
  };
};

const contextLost: Draw = () => ({
  kind: 'the WebGL context is lost',
  acts: ['looks at an example', 'keeps a picture of a file', 'teaches and discards it', 'sorts a pile'],
  prepare: async ({ scene, tab }) => {
    scene.inNewWorkers('watchContexts');
    scene.inNewWorkers('breakWebAssembly', 'refused');
    await tab.reload();
    return undefined;
  },
  strike: async ({ tab }) => {
    await tab.inWorker('loseContext');
    return undefined;
  },
  lift: async ({ scene }) => {
    scene.prelude = undefined;
  },
});

const HOUR = 3_600_000;

const clock: Draw = (random) => {
  const shift = pick(random, [-400 * 24 * HOUR, -HOUR, HOUR, 400 * 24 * HOUR]);
  return {
    kind: `the clock is set ${shift < 0 ? 'back' : 'forward'}`,
    strike: async ({ tab }) => {
      await tab.call('clock', shift);
      await tab.inWorker('clock', shift);
      return undefined;
    },
  };
};

/** Another tab does the same at the same time. */
const tabs: Draw = (random) => {
  const others = 1 + random.integer(2);
  const seed = random.integer(1e9);
  return {
    kind: `${others + 1} tabs`,
    prepare: async (place) => {
      for (let i = 0; i < others; i++) {
        const other = await place.scene.tab();
        const intent = { touches: [], label: 'Hat', adds: 3 };
        // A tab that is busy with its start when the scene ends.
        void other.call('perform', 'keeps a burst', seed + i, intent).catch(() => {});
      }
      return undefined;
    },
  };
};

export const DEVICE: readonly Draw[] = [camera, engine, contextLost, clock, tabs];
