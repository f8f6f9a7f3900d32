/** `npm run test:hostile`: damaged and hostile input for everything that takes in what the app did not make. */
import { parseArgs } from 'node:util';
import { runHostile } from '../test/hostile/run.ts';
import { CommandError, runCommand } from './support/command.ts';

const USAGE = 'npm run test:hostile -- [--cases 100000] [--seed 1] [--importer NAME] [--json]';

const whole = (text: string, name: string) => {
  const number = Number(text);
  if (!Number.isInteger(number)) throw new CommandError(`--${name} takes a whole number.\n${USAGE}`);
  return number;
};

await runCommand(import.meta.filename, async () => {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
      importer: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const report = await runHostile(whole(values.cases, 'cases'), whole(values.seed, 'seed'), values.importer);
  if (values.json) {
    console.log(JSON.stringify(report, null, 2));
  } else {
    for (const [name, count] of Object.entries(report.byImporter)) console.log(`${count} cases: ${name}`);
    for (const { importer, seed, fault, detail } of report.seeds) {
      console.log(`${fault}: --importer "${importer}" --seed ${seed} --cases 1\n${detail}`);
    }
    const { cases, crashes, hangs, partialWrites, overMemory } = report;
    console.log(
      `${cases} cases: ${crashes} crashes, ${hangs} hangs, ${partialWrites} partial writes, ${overMemory} over memory`,
    );
  }
  if (report.seeds.length > 0) process.exitCode = 1;
});
