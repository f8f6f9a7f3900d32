import { describe, expect, it } from 'vitest';
import { type Plan, planOf } from './plan.ts';
import { shrink } from './shrink.ts';

const drawn = (seed: number) => {
  const { fault, ...plan } = planOf(seed);
  return { ...plan, kind: fault.kind };
};

describe('a plan', () => {
  it('is the same for the same seed, with the fault in an act in which it can happen', () => {
    for (let seed = 0; seed < 200; seed++) {
      expect(drawn(seed)).toEqual(drawn(seed));
      const { acts, at, fault, offlineCopy } = planOf(seed);
      if (fault.acts !== undefined) expect(fault.acts).toContain(acts[at]!.name);
      if (fault.offlineCopy) expect(offlineCopy).toBe(true);
    }
  });

  it('draws every kind of fault within a thousand seeds', () => {
    const kinds = new Set(Array.from({ length: 1000 }, (_, seed) => planOf(seed).fault.kind));
    for (const kind of ['the worker is killed', 'the browser is killed', 'the disk is full', 'the line: login']) {
      expect(kinds).toContain(kind);
    }
    expect(kinds.size).toBeGreaterThan(40);
  });
});

describe('a failing run', () => {
  const long = Array.from({ length: 100 }, (_, seed) => seed).find((seed) => {
    const { acts, at } = planOf(seed);
    return acts.length === 3 && at === 1;
  })!;
  const outcome = ({ seed, acts }: Plan, bad: boolean) => ({
    seed,
    fault: '',
    acts: acts.map(({ name }) => name),
    violations: bad ? ['lost'] : [],
    milliseconds: 1,
  });

  it('shrinks to the act with the fault where that is enough', async () => {
    const smallest = await shrink(long, async (plan) => outcome(plan, true));
    expect(smallest?.acts).toEqual([planOf(long).acts[1]!.name]);
  });

  it('keeps an earlier act that it needs', async () => {
    const smallest = await shrink(long, async (plan) => outcome(plan, plan.acts.length > plan.at && plan.at === 1));
    expect(smallest?.acts).toHaveLength(2);
  });

  it('is told as it was where it does not happen again', async () => {
    expect(await shrink(long, async (plan) => outcome(plan, false))).toBeNull();
  });
});
