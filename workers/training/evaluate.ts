import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { Preprocessing } from '../../src/domain/model-metadata.ts';
import { PLAIN_VIEW, type View } from '../models/calibration.ts';
import { predict } from '../models/predict.ts';
import { type Evaluation, evaluate } from './metrics.ts';
import type { Examples } from './replicas/gradient-worker.ts';
import { goesOn, type RunControl } from './run-control.ts';

/** Examples between two turns of the event loop: some 50 ms on a laptop's core. */
const AT_ONCE = 250;

/** Every example's class probabilities, row by row, by the model as it predicts in the app. */
export async function predictAll(
  network: LayersModel,
  { images, labels }: Examples,
  preprocessing: Preprocessing,
  control: RunControl = {},
  view: View = PLAIN_VIEW,
): Promise<Float32Array> {
  const pixels = preprocessing.imageSize ** 2;
  const classes = network.outputs[0]!.shape.at(-1)!;
  const probabilities = new Float32Array(labels.length * classes);
  for (let start = 0; start < labels.length; start += AT_ONCE) {
    if (!(await goesOn(control))) throw control.signal!.reason;
    const part = images.subarray(start * pixels, Math.min(labels.length, start + AT_ONCE) * pixels);
    probabilities.set(await predict(network, part, preprocessing, view), start * classes);
  }
  return probabilities;
}

/** Judges a model on examples that it was neither trained on nor chosen by. */
export async function evaluateModel(
  network: LayersModel,
  examples: Examples,
  preprocessing: Preprocessing,
  control: RunControl = {},
): Promise<Evaluation> {
  const probabilities = await predictAll(network, examples, preprocessing, control);
  return evaluate(probabilities, examples.labels, network.outputs[0]!.shape.at(-1)!);
}
