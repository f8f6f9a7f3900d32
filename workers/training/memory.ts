import { SelvedgeError } from '../../src/domain/errors.ts';
import type { TrainingOptions } from '../../src/domain/training-options.ts';
import { optimizerOf } from './optimizers/index.ts';
import type { TrainingPlan } from './plan/plan.ts';

/**
 * Bytes that training may take on one core, of the 4 GiB that WebAssembly can address: a phone's browser ends a page that
 * takes more than one to two gigabytes in all. The app's presets take less than a tenth of it.
 */
const MOST_BYTES = 1e9;

const FLOAT_BYTES = 4;

/**
 * What a step takes beside the outputs that it keeps, in outputs: gradients, the picks of the poolings, the convolutions'
 * transformed tiles. With it and `WEIGHT_COPIES` the heap of the four architectures, at widths of 1 to 8 and batches of 16
 * to 1024, grew by half of what is told to all of it, and by twice as much with Muon's products of the largest matrices.
 */
const BESIDE_OUTPUTS = 1.5;

/** Copies of the trained weights besides the optimizer's and the average: the model's, those in training, gradients … */
const WEIGHT_COPIES = 7;

/** Bytes on one core while `pictures` of a batch are shown to the network at once. */
export function bytesOfTraining(
  plan: TrainingPlan,
  { optimizer, averaging }: Pick<TrainingOptions, 'optimizer' | 'averaging'>,
  pictures: number,
): number {
  const copies = WEIGHT_COPIES + optimizerOf(optimizer).initialState.length + (averaging > 0 ? 1 : 0);
  const kept = pictures * plan.floatsPerExample * (1 + BESIDE_OUTPUTS);
  return FLOAT_BYTES * (kept + copies * plan.parameters.size);
}

/**
 * Refuses what would end the worker, before anything of it is allocated.
 * @param examples how many there are: a batch is no larger
 * @throws training-options that says what would fit
 */
export function checkMemory(plan: TrainingPlan, options: TrainingOptions, examples: number): void {
  const { batchSize, replicas } = options;
  const bytes = (pictures: number) => bytesOfTraining(plan, options, pictures);
  if (bytes(Math.ceil(Math.min(batchSize, examples) / replicas)) <= MOST_BYTES) return;
  const pictures = Math.floor((MOST_BYTES - bytes(0)) / (bytes(1) - bytes(0)));
  throw new SelvedgeError(
    'training-options',
    pictures < 1
      ? 'architecture.width makes a network that is too large to train here'
      : `batchSize has to be at most ${pictures * replicas} for a network of this width, or the memory would not suffice`,
  );
}
