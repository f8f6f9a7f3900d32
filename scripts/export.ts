/**
 * `npm run export -- --model NAME --format FORMAT --out FILE`: a model as the app's Models, Export writes it, by the
 * modules that the app runs: on one machine, the same bytes.
 */
import { writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { MODELS_PATH, SHIPPED_MODELS } from '../src/domain/assets.ts';
import { SelvedgeError } from '../src/domain/errors.ts';
import { EXPORT_FORMATS, type ExportFormat, isExportFormat } from '../src/domain/export-format.ts';
import { exportFiles } from '../workers/models/export-files.ts';
import { CommandError, runCommand } from './support/command.ts';
import { startNodeEngine } from './support/engine.ts';
import { modelFolder, readModelFiles } from './support/model-folder.ts';
import { allowRelaxedSimd } from './support/relaxed-simd.ts';

await runCommand(import.meta.filename, async () => {
  const { model, format, out } = readArguments(process.argv.slice(2));
  allowRelaxedSimd();
  await startNodeEngine();
  const zip = await exported(modelFolder(model), format);
  await writeFile(out, zip);
  console.log(`Wrote ${out}: ${basename(model)} for ${EXPORT_FORMATS[format].title}, ${zip.length} bytes.`);
});

/** @throws CommandError with the layer that the format lacks */
async function exported(folder: string, format: ExportFormat): Promise<Uint8Array> {
  const shipped = SHIPPED_MODELS.some((name) => resolve(folder) === resolve(join('public', MODELS_PATH, name)));
  try {
    const zip = await exportFiles(await readModelFiles(folder), format, shipped);
    return new Uint8Array(await zip.arrayBuffer());
  } catch (error) {
    if (error instanceof SelvedgeError) throw new CommandError(`${error.message}.`, { cause: error });
    throw error;
  }
}

/** @throws CommandError with the usage when they are not understood */
function readArguments(args: string[]): { model: string; format: ExportFormat; out: string } {
  const text = { type: 'string' } as const;
  const usage = `usage: npm run export -- --model NAME --format ${Object.keys(EXPORT_FORMATS).join('|')} --out FILE`;
  try {
    const { model, format, out } = parseArgs({ args, options: { model: text, format: text, out: text } }).values;
    if (model === undefined || out === undefined) throw new Error('--model and --out are needed');
    if (format === undefined || !isExportFormat(format)) throw new Error(`--format is not ${format}`);
    return { model, format, out };
  } catch (cause) {
    throw new CommandError(`${(cause as Error).message}\n${usage}`, { cause });
  }
}
