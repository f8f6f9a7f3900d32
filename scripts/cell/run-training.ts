import { preprocessingOf } from '../../src/domain/datasets/dataset-spec.ts';
import type { ExperimentCell } from '../../src/domain/experiment.ts';
import { sha256 } from '../../workers/common/sha256.ts';
import { CellRunner } from '../../workers/experiments/cell-runner.ts';
import { toFiles } from '../../workers/tfjs/artifacts.ts';
import { evaluateModel } from '../../workers/training/evaluate.ts';
import { labelledPictures } from '../../workers/training/examples.ts';
import type { KernelBuild } from '../kernels.ts';
import { CommandError } from '../support/command.ts';
import { loadDatasetFromDisk } from '../support/dataset.ts';
import { namedDataset } from '../support/dataset-choice.ts';
import { startNodeEngine } from '../support/engine.ts';
import { startReplicaThread } from '../support/replica-threads.ts';
import type { TrainingJob } from './job.ts';

/** What a cell came to. All but `seconds` is the same, bit for bit, on processors of one make, for the same job, kernels and code. */
export interface TrainingOutcome {
  job: TrainingJob;
  result: {
    validationAccuracy: number | null;
    validationLoss: number | null;
    /** Null where the job does not ask for it, or nothing was learnt. */
    testAccuracy: number | null;
    testLoss: number | null;
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
export async function runTraining(job: TrainingJob, kernels: KernelBuild): Promise<TrainingOutcome> {
  const { dataset: id, options, fraction, heldBack, heldBackSeed } = job;
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
  const { accuracy: testAccuracy, loss: testLoss } =
    network !== null && job.test
      ? await evaluateModel(network, labelledPictures(dataset.test), preprocessingOf(dataset.spec))
      : { accuracy: null, loss: null };
  network?.dispose();
  const result = { validationAccuracy, validationLoss, testAccuracy, testLoss, end, bestEpoch, weightsSha256 };
  return { job, result, curves, seconds };
}
