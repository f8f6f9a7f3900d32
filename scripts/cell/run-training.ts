import type { ExperimentCell } from '../../src/domain/experiment.ts';
import { sha256 } from '../../workers/common/sha256.ts';
import { CellRunner } from '../../workers/experiments/cell-runner.ts';
import { toFiles } from '../../workers/tfjs/artifacts.ts';
import type { KernelBuild } from '../kernels.ts';
import { CommandError } from '../support/command.ts';
import { loadDatasetFromDisk } from '../support/dataset.ts';
import { namedDataset } from '../support/dataset-choice.ts';
import { startNodeEngine } from '../support/engine.ts';
import { startReplicaThread } from '../support/replica-threads.ts';
import type { TrainingJob } from './job.ts';

/** What a cell came to. All but `seconds` is the same, bit for bit, on processors of one make, for the same job, kernels and code. */
export interface TrainingOutcome {
  result: {
    validationAccuracy: number | null;
    validationLoss: number | null;
    end: string;
    bestEpoch: number;
    /** Hex SHA-256 of the weights; null where nothing was learnt. */
    weightsSha256: string | null;
  };
  /** Of each step's batch. */
  curves: { loss: number[]; accuracy: number[]; learningRate: number[] };
  /** Of training alone. */
  seconds: number;
}

/**
 * Trains and evaluates one cell of an experiment, by the app's own code.
 * @throws CommandError where the dataset is not here; training-options
 */
export async function runTraining(
  { dataset: id, options, fraction, heldBack, heldBackSeed }: TrainingJob,
  kernels: KernelBuild,
): Promise<TrainingOutcome> {
  const dataset = await loadDatasetFromDisk(namedDataset(id));
  await startNodeEngine({ build: kernels });
  const runner = new CellRunner(dataset, heldBack, heldBackSeed, () => startReplicaThread(kernels));
  const waiting: ExperimentCell = {
    index: 0,
    status: 'waiting',
    options,
    result: null,
    failure: null,
    share: fraction,
  };
  const curves: TrainingOutcome['curves'] = { loss: [], accuracy: [], learningRate: [] };
  const { cell, network } = await runner.run(waiting, new AbortController().signal, (step) => {
    curves.loss.push(step.loss);
    curves.accuracy.push(step.accuracy);
    curves.learningRate.push(step.learningRate);
  });
  if (cell.result === null) throw new CommandError(`The cell ended without a result: ${cell.failure}.`);
  const { validationAccuracy, validationLoss, end, bestEpoch, seconds } = cell.result;
  const weightsSha256 = network === null ? null : await sha256((await toFiles(network)).weights);
  network?.dispose();
  return { result: { validationAccuracy, validationLoss, end, bestEpoch, weightsSha256 }, curves, seconds };
}
