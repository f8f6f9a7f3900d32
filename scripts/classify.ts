/**
 * `npm run classify -- DIR [--csv FILE] [--json FILE] [--model NAME] [--cluster ADDRESS]`: what the app answers to every
 * picture of a folder, as the tables that it saves under Many pictures, by the same code.
 */
import { existsSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { DEFAULT_MODEL } from '../src/domain/assets.ts';
import type { ModelMetadata } from '../src/domain/model-metadata.ts';
import { classOf, type PileEntry, UNSURE } from '../src/domain/pile.ts';
import { pileCsv, pileJson } from '../src/pile/pile-export.ts';
import { classifyFolder } from './classify/classify-folder.ts';
import { HAND_OPTIONS, HAND_USAGE, handOf } from './cluster/choose-hand.ts';
import { CommandError, runCommand } from './support/command.ts';
import { modelFolder, readModelFiles } from './support/model-folder.ts';
import { type Progress, progress } from './support/progress.ts';

const USAGE = `usage: npm run classify -- DIR [--csv FILE] [--json FILE] [--model NAME] [--results FILE] [--cluster ADDRESS]

  --csv      writes one row a picture
  --json     writes the same with what was wrong with files that could not be read
  --model    a model that ships, or a folder of one; ${DEFAULT_MODEL} if not given
  --results  a file of JSON lines that answers are added to as they come; started again, it goes on where it was
${HAND_USAGE}`;

await runCommand(import.meta.filename, async () => {
  const { folder, csv, json, model, results, ...where } = readArguments(process.argv.slice(2));
  const files = await readModelFiles(modelFolder(model));
  const { weightsSha256 } = JSON.parse(new TextDecoder().decode(files['metadata.json'])) as ModelMetadata;
  let line: Progress | undefined;
  const entries = await classifyFolder(folder, {
    model,
    weightsSha256,
    hand: handOf(where),
    results,
    onDone(done, total) {
      line ??= progress({ label: 'pictures', total, from: done });
      line.update(done);
    },
  });
  line?.finish();
  if (csv) await writeFile(csv, pileCsv(entries));
  if (json) await writeFile(json, pileJson(entries));
  for (const [name, count] of countByClass(entries)) console.log(`${String(count).padStart(6)}  ${name}`);
});

/** How many pictures each class has, the largest first; then those that nobody is sure of, and those refused. */
function countByClass(entries: readonly PileEntry[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const name = entry.outcome.state === 'refused' ? 'could not be read' : (classOf(entry) ?? UNSURE);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** @throws CommandError with the usage when they are not understood */
function readArguments(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { csv: text, json: text, model: text, results: text, ...HAND_OPTIONS },
      allowPositionals: true,
    });
    const [folder, ...more] = positionals;
    if (folder === undefined || more.length > 0) throw new Error('one folder is classified at a time');
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`${folder} is no folder`);
    return { ...values, folder, model: values.model ?? DEFAULT_MODEL };
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n\n${USAGE}`);
  }
}
