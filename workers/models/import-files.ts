import type { Imported, PickedFile } from '../../src/contract/models-api.ts';
import { SelvedgeError } from '../../src/domain/errors.ts';
import { classesGiven, type ForeignChoice, type ForeignModel } from '../../src/domain/foreign-model.ts';
import { inputBytes, type ModelMetadata } from '../../src/domain/model-metadata.ts';
import type { ModelFiles, ModelVersion } from '../../src/domain/model-version.ts';
import { compareAnswers, importModel } from '../archive/model-archive.ts';
import { isOwnModel, modelEntries } from '../archive/model-entries.ts';
import { checkForeign, parseMetadata } from './metadata.ts';
import { type OpenedModel, openModel } from './model-file.ts';
import { predict, run } from './predict.ts';

/** Keeps what came in under a name that is free. */
export type Keep = (metadata: ModelMetadata, files: ModelFiles) => Promise<ModelVersion>;

/**
 * Takes in a model, of this app or of another program. The engine has to be started.
 * @throws archive-…, model-refused, model-damaged, storage-full
 */
export async function importFiles(files: readonly PickedFile[], keep: Keep): Promise<Imported> {
  const entries = await modelEntries(files);
  if (await isOwnModel(entries)) {
    const found = await importModel(entries, runGolden);
    const metadata = parseMetadata(JSON.parse(new TextDecoder().decode(found['metadata.json'])));
    checkForeign(metadata, 'archive-contents');
    return { kept: await keep(metadata, found), compared: true, asks: null };
  }
  // Fetched when it is asked for: few people bring a model along.
  const { readForeign } = await import('../import/read-foreign.ts');
  const model = await readForeign(entries, nameOf(files));
  const names = model.classes ?? Array.from({ length: classesGiven(model.network) }, (_, at) => `Class ${at + 1}`);
  const choice = { name: model.name, classes: names, seeing: model.seeing };
  await tryOut(model, choice);
  if (model.told !== 'all' || model.classes === null) return { kept: null, compared: false, asks: model };
  return { kept: await keepForeign(model, choice, keep), compared: model.golden !== undefined, asks: null };
}

/** @throws model-refused, storage-full */
export async function keepForeign(model: ForeignModel, choice: ForeignChoice, keep: Keep): Promise<ModelVersion> {
  const { toModelFiles } = await import('../import/model-files.ts');
  const { files, metadata } = await toModelFiles(model, choice);
  checkForeign(metadata, 'model-refused');
  return keep(parseMetadata(metadata), files);
}

/** Opens a model that is not kept, seen as was chosen; the caller disposes of it. @throws model-damaged */
export async function openForeign(model: ForeignModel, choice: ForeignChoice): Promise<OpenedModel> {
  const { toModelFiles } = await import('../import/model-files.ts');
  return openModel((await toModelFiles(model, choice)).files);
}

/**
 * Runs it once, so that what cannot be run is told of before anything is asked.
 * @throws model-refused, archive-model-differs
 */
async function tryOut(foreign: ForeignModel, choice: ForeignChoice): Promise<void> {
  const { golden } = foreign;
  const found = await runOnce(foreign, choice).catch((cause: unknown) => {
    const advice = foreign.from === 'ONNX' ? 'choose another' : 'export it as ONNX, or choose another';
    throw new SelvedgeError('model-refused', `It cannot be run here; ${advice}`, { cause });
  });
  if (!found.every(Number.isFinite)) {
    throw new SelvedgeError(
      'model-refused',
      'It answers with no numbers; its weights may be damaged, so export it again',
    );
  }
  if (golden !== undefined) compareAnswers(found, golden.probabilities);
}

/** What it answers to its golden picture, or else to a black one. */
async function runOnce(foreign: ForeignModel, choice: ForeignChoice): Promise<Float32Array> {
  const { model, metadata } = await openForeign(foreign, choice);
  try {
    const { preprocessing } = metadata;
    const black = new Uint8Array(inputBytes(preprocessing));
    return await predict(model, Uint8Array.from(foreign.golden?.pixels ?? black), preprocessing);
  } finally {
    model.dispose();
  }
}

async function runGolden(files: ModelFiles, input: Float32Array): Promise<Float32Array> {
  const { model, metadata } = await openModel(files);
  try {
    if (input.length !== inputBytes(metadata.preprocessing)) {
      throw new SelvedgeError('archive-contents', `its golden input has ${input.length} values`);
    }
    return await run(model, input);
  } finally {
    model.dispose();
  }
}

/** What to call a model that does not say: its folder, its zip or its file. */
function nameOf([first]: readonly PickedFile[]): string {
  const parts = (first?.path ?? '').split('/');
  const folder = parts.at(-2);
  const stem = (folder ?? parts.at(-1) ?? '').replace(/\.(zip|onnx|json)$/i, '').trim();
  return stem === '' || stem === 'model' ? 'A model from elsewhere' : stem.slice(0, 100);
}
