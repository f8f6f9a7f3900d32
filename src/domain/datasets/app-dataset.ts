import type { DatasetSpec } from './dataset-spec.ts';
import { FASHION_MNIST } from './fashion-mnist.ts';

/**
 * The dataset of the app: the page names it, and the worker trains on it. In a file of its own, since the page needs no
 * list of all datasets.
 */
export const APP_DATASET: DatasetSpec = FASHION_MNIST;
