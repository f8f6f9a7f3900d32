import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld } from '../faults/campaign.ts';
import { planOf } from '../faults/plan.ts';
import { run } from '../faults/run.ts';
import type { World } from '../faults/scene.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

/** Seeds of short acts, each with a fault of another kind: `npm run test:faults` makes as many runs as one likes. */
const SEEDS = [62, 78, 89, 100, 348, 464, 475];

describe('a person’s acts with a fault in one of them', () => {
  it.each(SEEDS.map((seed) => [planOf(seed).fault.kind, seed] as const))(
    'lose nothing and end nowhere: %s (%d)',
    async (_, seed) => {
      expect((await run(world, planOf(seed))).violations).toEqual([]);
    },
  );
});
