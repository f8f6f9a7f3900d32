import type { LayersModel } from '@tensorflow/tfjs-layers';
import { inputBytes, type Preprocessing } from '../../src/domain/model-metadata.ts';
import { rowsBetween } from '../common/rows.ts';
import { PLAIN_VIEW, type View } from '../models/calibration.ts';
import { predict } from '../models/predict.ts';
import type { LabelledPictures } from './examples.ts';
import { type Evaluation, evaluate } from './metrics.ts';
import { goesOn, type RunControl } from './run-control.ts';

/** Pictures between two turns of the event loop: some 50 ms on a laptop's core. */
const AT_ONCE = 250;

/**
 * Every picture's class probabilities, row by row, by the model as it predicts in the app.
 * @param pictures `inputBytes` each
 * @throws the signal's reason
 */
export async function predictAll(
  network: LayersModel,
  pictures: Uint8Array,
  preprocessing: Preprocessing,
  control: RunControl = {},
  view: View = PLAIN_VIEW,
): Promise<Float32Array> {
  const pixels = inputBytes(preprocessing);
  const count = pictures.length / pixels;
  const classes = network.outputs[0]!.shape.at(-1)!;
  const probabilities = new Float32Array(count * classes);
  for (let start = 0; start < count; start += AT_ONCE) {
    if (!(await goesOn(control))) throw control.signal!.reason;
    const part = rowsBetween(pictures, pixels, start, Math.min(count, start + AT_ONCE));
    probabilities.set(await predict(network, part, preprocessing, view), start * classes);
  }
  return probabilities;
}

/** Evaluates a model on pictures that it was neither trained on nor chosen by. */
export async function evaluateModel(
  network: LayersModel,
  { inputs, targets }: LabelledPictures,
  preprocessing: Preprocessing,
  control: RunControl = {},
): Promise<Evaluation> {
  const probabilities = await predictAll(network, inputs.pictures, preprocessing, control);
  return evaluate(probabilities, targets.labels, network.outputs[0]!.shape.at(-1)!);
}
