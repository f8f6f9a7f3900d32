import { env, InferenceSession, Tensor } from 'onnxruntime-web';
import { argMax } from '../../src/domain/arg-max.ts';
import { APP_DATASET } from '../../src/domain/datasets/app-dataset.ts';
import { MODEL_LIMITS } from '../../workers/archive/limits.ts';
import { openZip } from '../../workers/archive/zip.ts';
import { predict } from '../../workers/models/predict.ts';
import { loadDatasetFromDisk } from '../support/dataset.ts';
import { readModel } from '../support/model-folder.ts';

/** Pictures that are answered at once. */
const BATCH = 500;

/**
 * How alike ONNX Runtime, with an export, and the app's engine, with the model that it was made from, answer the app's
 * dataset's test pictures, in a sentence.
 * @param folder of the model, which takes such pictures
 * @param zip the export, as ONNX
 */
export async function agreementOf(folder: string, zip: Blob): Promise<string> {
  env.wasm.numThreads = 1;
  const { model, metadata } = await readModel(folder);
  const { test } = await loadDatasetFromDisk(APP_DATASET);
  const entries = await openZip(zip, MODEL_LIMITS);
  const session = await InferenceSession.create(await entries.find(({ path }) => path === 'model.onnx')!.read());
  const { imageSize } = metadata.preprocessing;
  const classes = metadata.classes.length;
  let [alike, furthest] = [0, 0];
  for (let first = 0; first < test.size; first += BATCH) {
    const count = Math.min(BATCH, test.size - first);
    const pixels = test.images.slice(first * imageSize ** 2, (first + count) * imageSize ** 2);
    const expected = await predict(model, pixels, metadata.preprocessing);
    const pictures = new Tensor('uint8', pixels, [count, imageSize, imageSize, 1]);
    const { probabilities } = await session.run({ pixels: pictures });
    const found = (await probabilities!.getData()) as Float32Array;
    for (let row = 0; row < expected.length; row += classes) {
      const [app, other] = [expected, found].map((all) => all.subarray(row, row + classes));
      if (argMax(app!) === argMax(other!)) alike++;
      furthest = app!.reduce((most, value, i) => Math.max(most, Math.abs(value - other![i]!)), furthest);
    }
  }
  return `${alike} of ${test.size} test pictures are answered alike; a probability differs by at most ${furthest.toPrecision(2)}.`;
}
