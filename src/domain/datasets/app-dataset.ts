import type { DatasetSpec } from './dataset-spec.ts';
import { FASHION_MNIST } from './fashion-mnist.ts';

/** The dataset of the app: the page names it, and the worker trains on it. Apart from the list, which the page does not need. */
export const APP_DATASET: DatasetSpec = FASHION_MNIST;
