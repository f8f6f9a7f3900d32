/** How a command is told which dataset it is about. */

import { APP_DATASET } from '../../src/domain/datasets/app-dataset.ts';
import type { DatasetSpec } from '../../src/domain/datasets/dataset-spec.ts';
import { DATASETS } from '../../src/domain/datasets/index.ts';
import { CommandError } from './command.ts';

export const DATASET_OPTION = { dataset: { type: 'string' } } as const;

/** The dataset of that id; the app's own where none is named. @throws CommandError naming those that there are */
export function namedDataset(id: string = APP_DATASET.id): DatasetSpec {
  const spec = DATASETS.find((known) => known.id === id);
  if (spec === undefined) {
    throw new CommandError(`--dataset is one of ${DATASETS.map((known) => known.id).join(', ')}, not ${id}.`);
  }
  return spec;
}
