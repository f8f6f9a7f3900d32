import { classNames, preprocessingOf } from '../../src/domain/datasets/dataset-spec.ts';
import type { ModelMetadata } from '../../src/domain/model-metadata.ts';
import type { ModelVersion } from '../../src/domain/model-version.ts';
import type { RunResult } from '../../src/domain/run.ts';
import type { TrainingOptions } from '../../src/domain/training-options.ts';
import { sha256 } from '../common/sha256.ts';
import type { Dataset } from '../data/index.ts';
import type { OpenedModel } from '../models/model-file.ts';
import type { ModelStore } from '../storage/models.ts';
import { toFiles } from '../tfjs/artifacts.ts';

/** A trained network and how it came about. */
export interface Trained {
  network: OpenedModel['model'];
  name: string;
  options: TrainingOptions;
  /** Finished epochs. */
  epochs: number;
  /** With the figures on the test set. */
  result: RunResult & { testAccuracy: number; testLoss: number };
  /** On which it was trained. */
  dataset: Pick<Dataset, 'spec' | 'sha256'>;
}

/**
 * Keeps a network that was trained from scratch as a model version.
 * @throws storage-full, storage-unavailable
 */
export async function keepVersion(models: ModelStore, trained: Trained): Promise<ModelVersion> {
  const { network, name, options, epochs, result, dataset } = trained;
  const { modelJson, weights } = await toFiles(network);
  const metadata: ModelMetadata = {
    name,
    classes: classNames(dataset.spec),
    preprocessing: preprocessingOf(dataset.spec),
    trainedOn: [{ dataset: dataset.spec.name, sha256: dataset.sha256 }],
    architecture: options.architecture.name,
    command: '',
    seed: options.seed,
    epochs,
    testAccuracy: result.testAccuracy,
    testLoss: result.testLoss,
    weightsSha256: await sha256(weights),
    training: options,
    ...validationOf(result),
  };
  const encode = (text: string) => new TextEncoder().encode(text).buffer;
  const files = {
    'model.json': encode(modelJson),
    'weights.bin': weights.buffer,
    'metadata.json': encode(`${JSON.stringify(metadata, null, 2)}\n`),
  };
  return models.add({ name, parent: null, metadata, taught: [], files });
}

function validationOf({ validationAccuracy, validationLoss }: RunResult): Pick<ModelMetadata, 'validation'> {
  if (validationAccuracy === null || validationLoss === null) return {};
  return { validation: { accuracy: validationAccuracy, loss: validationLoss } };
}
