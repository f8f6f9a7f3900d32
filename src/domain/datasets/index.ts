import type { DatasetSpec } from './dataset-spec.ts';
import { EMNIST_LETTERS } from './emnist-letters.ts';
import { FASHION_MNIST } from './fashion-mnist.ts';
import { KMNIST } from './kmnist.ts';
import { MNIST } from './mnist.ts';

/** Every dataset that `npm run data` can get. */
export const DATASETS: readonly DatasetSpec[] = [FASHION_MNIST, MNIST, KMNIST, EMNIST_LETTERS];
