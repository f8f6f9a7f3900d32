/** `npm run data`: puts Fashion-MNIST where the app serves it from its own origin. */
import { runCommand } from './support/command.ts';
import { prepareDataset } from './support/dataset-prepare.ts';

await runCommand(import.meta.filename, () => prepareDataset());
