/** `npm run data`: a dataset from the nearest source to where the app serves it, verified on the way. */
import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import type { SplitName } from '../../src/domain/dataset-manifest.ts';
import { sumImages } from '../../workers/data/manifest.ts';
import { CommandError } from './command.ts';
import { findFault } from './dataset.ts';
import { checkFolder } from './dataset-check.ts';
import { fetchFiles } from './dataset-fetch.ts';
import { packDataset } from './dataset-pack.ts';
import { type DatasetPlaces, dataCommand, folderVariable } from './dataset-places.ts';

/**
 * Makes `target` hold the verified dataset. One that is whole already is left as it is, and one that is not stays as
 * it is until its successor is whole.
 * @throws CommandError that names the bad file, both checksums and the remedy
 */
export async function prepareDataset(
  places: DatasetPlaces,
  log: (line: string) => void = console.log,
  terminal: NodeJS.WriteStream = process.stderr,
): Promise<void> {
  const { spec, target } = places;
  const where = relative(process.cwd(), target);
  if ((await findFault(spec, target)) === null) return log(`${spec.name} is in ${where}, verified.`);
  const source = await findSource(places, terminal);
  log(`Packing ${spec.name} from ${relative(process.cwd(), source)} …`);
  const { splits } = await packDataset(source, target, spec);
  const fault = await findFault(spec, target);
  if (fault !== null) throw new CommandError(`${where} cannot be read back: ${fault}. Check the disk, then try again.`);
  const count = (name: SplitName) => sumImages(splits[name]).toLocaleString('en');
  const shards = splits.train.length + splits.test.length;
  log(`${spec.name} is in ${where}: ${count('train')} + ${count('test')} images in ${shards} verified shards.`);
}

/** The folder whose official files are right: the one that was named, the one beside the project, or a download. */
async function findSource(
  { spec, chosen, neighbour, downloads }: DatasetPlaces,
  terminal: NodeJS.WriteStream,
): Promise<string> {
  const command = dataCommand(spec);
  if (chosen) {
    const remedy = `Put the official files into that folder, or unset ${folderVariable(spec)} to have them downloaded; then run \`${command}\` again.`;
    await checkFolder(chosen, spec, remedy);
    return chosen;
  }
  if (await isFolder(neighbour)) {
    const remedy = `Put the official files into that folder, or remove it to have them downloaded; then run \`${command}\` again.`;
    await checkFolder(neighbour, spec, remedy);
    return neighbour;
  }
  await fetchFiles(spec, downloads, command, terminal);
  return downloads;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false; // Whatever stands in the way, there is no folder to take files from.
  }
}
