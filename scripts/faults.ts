/**
 * Drives the production build through seeded random acts with a fault in one of them, and checks that nothing is lost:
 * `npm run test:faults -- [--runs N] [--seed S] [--seed-only X] [--json]`. Ends with code 1 if a run had a violation; each of
 * these is told with the smallest run in which it happens.
 */
import { parseArgs } from 'node:util';
import { campaign, openWorld } from '../test/faults/campaign.ts';
import type { Outcome } from '../test/faults/run.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    'seed-only': { type: 'string' },
    json: { type: 'boolean' },
  },
});
const only = values['seed-only'];
const first = Number(only ?? values.seed);
const runs = only === undefined ? Number(values.runs) : 1;
if (!Number.isInteger(first) || !Number.isInteger(runs) || runs < 1)
  throw new Error('Runs and seeds are whole numbers.');

const tell = ({ seed, acts, violations, milliseconds }: Outcome) => {
  const verdict = violations.length > 0 ? 'BAD ' : 'good';
  console.error(`${verdict} ${seed} in ${(milliseconds / 1000).toFixed(1)} s: ${acts.join('; ')}`);
  for (const violation of violations) console.error(`     ${violation}`);
};

const world = await openWorld();
const seeds = Array.from({ length: runs }, (_, i) => first + i);
const report = await campaign(world, seeds, tell);
await world.close();
if (values.json) console.log(JSON.stringify(report, null, 2));
else {
  const bound = report.upperBound95.toPrecision(2);
  console.log(`${report.violations} of ${report.runs} runs had a violation; 95 % sure at most ${bound} of all`);
}
process.exitCode = report.violations === 0 ? 0 : 1;
