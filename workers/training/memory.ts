import { SelvedgeError } from '../../src/domain/errors.ts';
import type { TrainingOptions } from '../../src/domain/training-options.ts';
import { optimizerOf } from './optimizers/index.ts';
import type { TrainingPlan } from './plan/plan.ts';

/**
 * Bytes that a training may take on all cores together: a phone's browser ends a page that takes one to two gigabytes. The
 * app's presets take a fifth of it at most.
 */
const MOST_BYTES = 1.5e9;

const FLOAT_BYTES = 4;

/**
 * What a step takes beside the outputs that it keeps, in outputs: gradients, the picks of the poolings, the convolutions'
 * transformed tiles. With it and `WEIGHT_COPIES` the heap of the four architectures, at widths of 1 to 8 and batches of 16
 * to 1024, grew by half of what is told to all of it.
 */
const BESIDE_OUTPUTS = 1.5;

/**
 * Copies of the weights on each core, beside the optimizer's and the average: the model's own, those in training, their
 * gradients, the sum of all cores' gradients, and three that are made while one step gives way to the next.
 */
const WEIGHT_COPIES = 7;

type Settings = Pick<TrainingOptions, 'optimizer' | 'averaging' | 'replicas'>;

/** Bytes on all cores together while a batch of so many pictures is shown to the network. */
export function bytesOfTraining(
  plan: TrainingPlan,
  { optimizer, averaging, replicas }: Settings,
  pictures: number,
): number {
  const { initialState, workingCopies = 0 } = optimizerOf(optimizer);
  const copies = WEIGHT_COPIES + initialState.length + workingCopies + (averaging > 0 ? 1 : 0);
  const outputs = pictures * plan.floatsPerExample * (1 + BESIDE_OUTPUTS);
  return FLOAT_BYTES * (outputs + replicas * copies * plan.parameters.size);
}

/**
 * Refuses what would end the worker, before anything of it is allocated.
 * @param examples how many there are: a batch is no larger
 * @throws training-options that says what would fit
 */
export function checkMemory(plan: TrainingPlan, options: TrainingOptions, examples: number): void {
  const bytes = (pictures: number) => bytesOfTraining(plan, options, pictures);
  if (bytes(Math.min(options.batchSize, examples)) <= MOST_BYTES) return;
  const most = Math.floor((MOST_BYTES - bytes(0)) / (bytes(1) - bytes(0)));
  throw new SelvedgeError(
    'training-options',
    most < 1
      ? 'architecture.width has to be smaller, or replicas fewer, for the weights to fit into memory'
      : `batchSize has to be at most ${most} for a network of this width to fit into memory`,
  );
}
