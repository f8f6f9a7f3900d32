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

/** Seeds whose runs are short, and whose faults are of a kind each: `npm run test:faults` makes as many as one likes. */
const SEEDS = [1002, 1004, 1008];

describe('a person’s acts with a fault in one of them', () => {
  it.each(SEEDS.map((seed) => [planOf(seed).fault.kind, seed] as const))(
    'lose nothing and end nowhere: %s (%d)',
    async (_, seed) => {
      expect((await run(world, planOf(seed))).violations).toEqual([]);
    },
  );
});
