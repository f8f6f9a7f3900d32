import { preprocessingOf } from '../../src/domain/datasets/dataset-spec.ts';
import type { ExperimentCell } from '../../src/domain/experiment.ts';
import type { TrainingOptions } from '../../src/domain/training-options.ts';
import type { StepProgress } from '../../src/domain/training-progress.ts';
import type { Dataset } from '../data/index.ts';
import type { OpenedModel } from '../models/model-file.ts';
import { outcomeOf } from '../runs/outcome.ts';
import { evaluateModel } from '../training/evaluate.ts';
import { gatherExamples, type LabelledPictures, labelledPictures } from '../training/examples.ts';
import type { ReplicaPort } from '../training/replicas/replica-protocol.ts';
import { stratifiedSplit } from '../training/shuffle.ts';
import { buildNetwork, train } from '../training/train.ts';

export interface CellRun {
  cell: ExperimentCell;
  /** Its network; null when it was stopped or diverged. The caller disposes of it. */
  network: OpenedModel['model'] | null;
}

/** Trains the cells of one experiment, all evaluated on the same pictures, held back once. */
export class CellRunner {
  readonly #spec: Dataset['spec'];
  readonly #seed: number;
  readonly #held: LabelledPictures;
  readonly #training: LabelledPictures;
  readonly #startReplica: () => ReplicaPort;

  /** @param held fraction of the pictures to evaluate on */
  constructor({ spec, train: pictures }: Dataset, held: number, seed: number, startReplica: () => ReplicaPort) {
    const { training, validation } = stratifiedSplit(pictures.labels, held, seed);
    this.#spec = spec;
    this.#seed = seed;
    const all = labelledPictures(pictures);
    this.#training = gatherExamples(all, training);
    this.#held = gatherExamples(all, validation);
    this.#startReplica = startReplica;
  }

  /** @throws training-options, training-unsupported */
  async run(cell: ExperimentCell, signal: AbortSignal, onStep: (progress: StepProgress) => void): Promise<CellRun> {
    const network = buildNetwork(cell.options, this.#spec);
    try {
      const result = await train(network, {
        options: withoutValidation(cell.options),
        examples: this.#part(cell.share ?? 1),
        spec: this.#spec,
        startReplica: this.#startReplica,
        control: { signal },
        onProgress: (progress) => {
          if (progress.kind === 'step') onStep(progress);
        },
      });
      const outcome = outcomeOf(result.end, result.checkpoint).result;
      if (result.end === 'cancelled') return { cell: { ...cell, status: 'waiting' }, network: drop(network) };
      if (result.end === 'diverged') {
        const failed: ExperimentCell = { ...cell, status: 'failed', result: outcome, failure: 'training-diverged' };
        return { cell: failed, network: drop(network) };
      }
      const { accuracy, loss } = await evaluateModel(network, this.#held, preprocessingOf(this.#spec));
      const evaluated = { ...outcome, validationAccuracy: accuracy, validationLoss: loss };
      return { cell: { ...cell, status: 'finished', result: evaluated }, network };
    } catch (error) {
      network.dispose();
      throw error;
    }
  }

  /** The same part for the same fraction, equal in every class. */
  #part(fraction: number): LabelledPictures {
    if (fraction >= 1) return this.#training;
    const { labels } = this.#training.targets;
    return gatherExamples(this.#training, stratifiedSplit(labels, fraction, this.#seed).validation);
  }
}

/** The pictures to evaluate on are held back already; stopping early by them would give cells different budgets. */
function withoutValidation(options: TrainingOptions): TrainingOptions {
  return { ...options, validationShare: 0, earlyStopping: { ...options.earlyStopping, patience: 0 } };
}

function drop(network: OpenedModel['model']): null {
  network.dispose();
  return null;
}
