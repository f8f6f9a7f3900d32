/**
 * `npm run test:engines` makes the journey of test/engines/ in Chromium, Firefox and WebKitGTK with the production build,
 * and installs Debian's where they are missing and it may. `--json` prints `{"chromium": {"passed", "failed"}, …}`; one
 * that cannot be had has neither.
 */
import { parseArgs } from 'node:util';
import { summary } from './check/tally.ts';
import { engineTests } from './check/vitest.ts';
import { CHROMIUM_ADVICE, ensureChromium } from './support/chromium.ts';
import { CommandError, runCommand } from './support/command.ts';
import { ensureOtherEngines } from './support/other-engines.ts';

await runCommand(import.meta.filename, async () => {
  const { json } = parseArgs({ options: { json: { type: 'boolean', default: false } } }).values;
  if (ensureChromium() === undefined) throw new CommandError(CHROMIUM_ADVICE);
  ensureOtherEngines();
  const { tally, engines } = await engineTests(!json);
  const counts = Object.entries(engines).map(([name, { passed, failed }]) => [name, { passed, failed }]);
  console.log(json ? JSON.stringify(Object.fromEntries(counts)) : summary(tally));
  if (tally.failed > 0) process.exitCode = 1;
});
