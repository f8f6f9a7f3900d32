import { CommandError } from '../../scripts/support/command.ts';
import { SelvedgeError } from '../../src/domain/errors.ts';
import type { Importer } from './importer.ts';
import { Draw } from './random.ts';

/** What one case may take of memory unless its importer says otherwise. */
const MOST_BYTES = 256e6;

export type Fault = 'crash' | 'partialWrite' | 'overMemory';

export interface Finding {
  importer: string;
  /** By which `make` gives the same again: `npm run test:hostile -- --importer NAME --seed SEED --cases 1`. */
  seed: number;
  fault: Fault;
  detail: string;
}

/** Seed of a run's case. The first has the run's own, so that one case can be had alone. */
export const caseSeed = (seed: number, index: number): number => (seed + Math.imul(index, 0x9e3779b1)) | 0;

/** Does one case, and says what is wrong with how it ended. */
export async function attack(one: Importer, seed: number): Promise<Finding | undefined> {
  const finding = (fault: Fault, detail: string) => ({ importer: one.name, seed, fault, detail });
  const made = await one.make(new Draw(seed));
  const kept: unknown[] = [];
  const before = memory();
  try {
    await one.read(made, (thing) => kept.push(thing));
  } catch (error) {
    if (!isCoded(error))
      return finding('crash', error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (kept.length > 0) return finding('partialWrite', `${kept.length} kept before ${String(error)}`);
  }
  if (Object.hasOwn(Object.prototype, 'polluted')) return finding('crash', 'it changed every object’s prototype');
  const taken = memory() - before;
  if (taken > (one.mostBytes ?? MOST_BYTES)) return finding('overMemory', `${Math.round(taken / 1e6)} MB`);
  return undefined;
}

const isCoded = (error: unknown) =>
  error instanceof CommandError || (error instanceof SelvedgeError && error.name !== 'unexpected');

function memory(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
