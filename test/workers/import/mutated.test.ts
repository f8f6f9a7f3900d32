import { beforeAll, expect, it } from 'vitest';
import { importMutated } from '../../../scripts/mutated/import-mutated.ts';
import { startNodeEngine } from '../../../scripts/support/engine.ts';

beforeAll(async () => {
  await startNodeEngine({ build: 'simd' });
});

it('damaged files are taken or refused with a reason, and leave nothing half done', { timeout: 120_000 }, async () => {
  for (const { kind, taken, refused, count, crashes, hangs, partial } of await importMutated(60, 7)) {
    expect({ kind, crashes, hangs, partial }).toEqual({ kind, crashes: [], hangs: 0, partial: 0 });
    expect(taken + refused).toBe(count);
    expect(refused, kind).toBeGreaterThan(0);
  }
});
