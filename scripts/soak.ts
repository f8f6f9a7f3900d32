/**
 * Uses the production build for hours and looks whether memory adds up or answers slow down:
 * `npm run test:soak -- [--minutes M] [--json]`; two hours when that is left out. Ends with code 1 where something does.
 */
import { parseArgs } from 'node:util';
import { soak } from '../test/soak/soak.ts';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '120' }, json: { type: 'boolean' } } });
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new Error('Minutes are a positive number.');

const report = await soak(minutes, (turn, { pageHeapBytes, workerHeapBytes, tensors, bitmaps }, rate) => {
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  const heaps = `${megabytes(pageHeapBytes)} and ${megabytes(workerHeapBytes)} of heap`;
  console.error(
    `turn ${turn + 1}: ${rate.toFixed(1)} answers a second, ${heaps}, ${tensors} tensors, ${bitmaps} bitmaps`,
  );
});
if (values.json) console.log(JSON.stringify(report, null, 2));
else {
  const growing = Object.entries(report.trends).filter(([, { flat }]) => !flat);
  for (const [name, { first, last }] of growing) console.log(`${name} grew from ${first} to ${last}`);
  const { first, last, steady } = report.answersPerSecond;
  console.log(`${report.turns} turns; answers a second from ${first} to ${last}${steady ? '' : ', which is slower'}`);
}
process.exitCode = report.passed ? 0 : 1;
