/** `npm start`: gets the dataset, builds the app and serves it. */
import { APP_DATASET } from '../src/domain/datasets/app-dataset.ts';
import { build } from './build.ts';
import { portOf, serve } from './serve.ts';
import { CommandError, runCommand } from './support/command.ts';
import { placesOf } from './support/dataset-places.ts';
import { prepareDataset } from './support/dataset-prepare.ts';

await runCommand(import.meta.filename, async () => {
  const port = portOf(process.env);
  try {
    await prepareDataset(placesOf(APP_DATASET));
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    console.warn(
      `\n${error.message}\n\nThe app starts without the dataset: it classifies, but cannot train from scratch.\n`,
    );
  }
  await build();
  const { url } = await serve({ port });
  console.log(`\nSelvedge is at ${url}  (Ctrl+C ends it)`);
});
