/** `npm run data [-- --dataset ID]`: puts a dataset, the app's own if none is named, where the app serves it from. */
import { parseArgs } from 'node:util';
import { runCommand } from './support/command.ts';
import { DATASET_OPTION, namedDataset } from './support/dataset-choice.ts';
import { placesOf } from './support/dataset-places.ts';
import { prepareDataset } from './support/dataset-prepare.ts';

await runCommand(import.meta.filename, () => {
  const { dataset } = parseArgs({ options: DATASET_OPTION }).values;
  return prepareDataset(placesOf(namedDataset(dataset)));
});
