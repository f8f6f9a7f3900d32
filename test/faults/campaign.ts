import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packBars } from '../support/bars-dataset.ts';
import { requireBuild } from '../support/build.ts';
import { readVersion } from './host.ts';
import { planOf } from './plan.ts';
import { type Report, report } from './report.ts';
import { type Outcome, run } from './run.ts';
import { World } from './scene.ts';
import { shrink } from './shrink.ts';
import { laterVersion } from './versions.ts';

/** Pictures of the drawn dataset, which is trained on in seconds. */
const PICTURES = 600;

/**
 * The production build with a drawn dataset, twice: as it is, and as the version after it.
 * @param args more switches for the browser
 */
export async function openWorld(args: readonly string[] = []): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'selvedge-faults-'));
  try {
    const version = readVersion(requireBuild());
    for (const path of version.keys()) if (path.startsWith('/data/')) version.delete(path);
    const packed = await packBars(folder, PICTURES);
    for (const [path, bytes] of readVersion(packed)) version.set(`/data/fashion-mnist${path}`, bytes);
    return await World.open([version, laterVersion(version)], args);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the seeds one after the other, and makes those that fail smaller. @param told hears of each */
export async function campaign(
  world: World,
  seeds: readonly number[],
  told: (outcome: Outcome) => void,
): Promise<Report> {
  const outcomes: Outcome[] = [];
  for (const seed of seeds) {
    let outcome = await run(world, planOf(seed));
    told(outcome);
    if (outcome.violations.length > 0) {
      outcome = (await shrink(seed, (plan) => run(world, plan))) ?? outcome;
      told(outcome);
    }
    outcomes.push(outcome);
  }
  return report(outcomes);
}
