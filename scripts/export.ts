/**
 * `npm run export -- --model NAME --format FORMAT --out FILE`: a model as the app's Models, Export writes it, by the
 * modules that the app runs: on one machine, the same bytes. With `--agreement`, how alike ONNX Runtime and the app answer
 * the dataset's test pictures.
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
  const { model, format, out, agreement } = readArguments(process.argv.slice(2));
  allowRelaxedSimd();
  await startNodeEngine();
  const folder = modelFolder(model);
  const zip = await exported(folder, format);
  await writeFile(out, new Uint8Array(await zip.arrayBuffer()));
  console.log(`Wrote ${out}: ${basename(model)} for ${EXPORT_FORMATS[format].title}, ${zip.size} bytes.`);
  if (!agreement) return;
  const { agreementOf } = await import('./export/agreement.ts');
  console.log(await agreementOf(folder, zip));
});

/** @throws CommandError with the layer that the format lacks */
async function exported(folder: string, format: ExportFormat): Promise<Blob> {
  const shipped = SHIPPED_MODELS.some((name) => resolve(folder) === resolve(join('public', MODELS_PATH, name)));
  try {
    return await exportFiles(await readModelFiles(folder), format, { shipped });
  } catch (error) {
    if (error instanceof SelvedgeError) throw new CommandError(`${error.message}.`, { cause: error });
    throw error;
  }
}

/** @throws CommandError with the usage when they are not understood */
function readArguments(args: string[]) {
  const text = { type: 'string' } as const;
  const usage = `usage: npm run export -- --model NAME --format ${Object.keys(EXPORT_FORMATS).join('|')} --out FILE [--agreement]`;
  try {
    const options = { model: text, format: text, out: text, agreement: { type: 'boolean', default: false } } as const;
    const { model, format, out, agreement } = parseArgs({ args, options }).values;
    if (model === undefined || out === undefined) throw new Error('--model and --out are needed');
    if (format === undefined || !isExportFormat(format)) throw new Error(`--format is not ${format}`);
    if (agreement && !format.startsWith('onnx')) throw new Error('--agreement is for ONNX');
    return { model, format, out, agreement };
  } catch (cause) {
    throw new CommandError(`${(cause as Error).message}\n${usage}`, { cause });
  }
}
