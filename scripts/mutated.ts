import { parseArgs } from 'node:util';
import { importMutated } from './mutated/import-mutated.ts';
import { startNodeEngine } from './support/engine.ts';

/** `npm run mutated -- --count 10000`: damaged files of models through each importer; `--json` for machines. */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});
await startNodeEngine({ build: 'simd' });
const reports = await importMutated(Number(values.count), Number(values.seed));
if (values.json) console.log(JSON.stringify(reports));
else {
  for (const { kind, count, taken, refused, crashes, hangs, partial, slowest } of reports) {
    console.log(
      `${kind}: ${count} files, ${taken} taken, ${refused} refused, ${crashes.length} crashes, ${hangs} hangs, ${partial} partial writes, slowest ${slowest.toFixed(0)} ms`,
    );
    for (const crash of crashes.slice(0, 5)) console.log(`  ${crash}`);
  }
}
if (reports.some(({ crashes, hangs, partial }) => crashes.length + hangs + partial > 0)) process.exitCode = 1;
