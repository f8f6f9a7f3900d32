import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import * as v from 'valibot';
import { FASHION_MNIST } from '../../src/domain/datasets/fashion-mnist.ts';
import { CommandError } from '../support/command.ts';

/** A photo and all that is known of what it shows. */
export interface LabelledPhoto {
  path: string;
  folder: string;
  file: string;
  /** The classes that count as right: none where it shows none of them, several where nobody can say which it is. */
  right: readonly number[];
  /** The photos of one home share background, light and hand; null where nobody says which it is. */
  home: string | null;
  /** How the garment is shown: laid flat, on a hanger, worn, from a shop; null where nobody says. */
  kind: string | null;
}

/** Which classes count as right for a folder of photos. */
const CLASSES_FILE = 'classes.json';

/** Tables that may lie beside the folders or in a directory above them, and the columns that are read. */
const SHOE_KINDS = { file: 'shoe-kinds.csv', columns: ['split', 'file', 'kind'] } as const;
const HOMES = { file: 'homes.csv', columns: ['split', 'folder', 'file', 'home'] } as const;
const PHOTO_KINDS = { file: 'kinds.csv', columns: ['folder', 'file', 'kind'] } as const;

/** What a kind of shoe is called among the classes; of other kinds any class of the folder may be right. */
const SHOE_CLASSES: Readonly<Record<string, string>> = {
  sandal: 'Sandal',
  sneaker: 'Sneaker',
  'ankle-boot': 'Ankle boot',
};

const Classes = v.object({
  classes: v.record(
    v.string(),
    v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(FASHION_MNIST.classes.length - 1))),
  ),
});

/**
 * The photos of `directory/<folder>/`, in a fixed order, with their labels: from `classes.json`, which names the right
 * classes of each folder (none: the photos show none of the ten), and where they are there from `shoe-kinds.csv`,
 * `homes.csv` and `kinds.csv`, in the directory or in one above it.
 * @throws CommandError when there are no photos, in a folder that nobody named, or a file of labels says something else
 */
export async function readLabelledPhotos(directory: string): Promise<LabelledPhoto[]> {
  const folders = await readFolders(directory);
  const split = basename(resolve(directory));
  const [shoeKinds, homes, kinds] = await Promise.all([
    readTable(directory, SHOE_KINDS),
    readTable(directory, HOMES),
    readTable(directory, PHOTO_KINDS),
  ]);
  const kindOfShoe = new Map(shoeKinds.map((row) => [`${row.split}/${row.file}`, row.kind]));
  const homeOf = new Map(homes.map((row) => [`${row.split}/${row.folder}/${row.file}`, row.home]));
  const kindOf = new Map(kinds.map((row) => [`${row.folder}/${row.file}`, row.kind]));
  const photos = await listPhotos(directory, Object.keys(folders));
  return photos.map(({ folder, file }) => ({
    path: join(directory, folder, file),
    folder,
    file,
    right: narrowed(folders[folder]!, kindOfShoe.get(`${split}/${file}`)),
    // An empty cell says as little as none.
    home: homeOf.get(`${split}/${folder}/${file}`) || null,
    kind: kindOf.get(`${folder}/${file}`) ?? null,
  }));
}

/** The photos of several directories. @throws CommandError as `readLabelledPhotos` */
export async function labelsOf(directories: readonly string[]): Promise<LabelledPhoto[]> {
  return (await Promise.all(directories.map(readLabelledPhotos))).flat();
}

/** Of the folder's classes the one that the kind of shoe names. */
function narrowed(right: number[], shoeKind: string | undefined): number[] {
  const name = SHOE_CLASSES[shoeKind ?? ''];
  const own = right.filter((index) => FASHION_MNIST.classes[index]!.name === name);
  return own.length > 0 ? own : right;
}

/**
 * Which classes count as right for each folder of photos; an empty list means that none of the ten is.
 * @throws CommandError when there is no such file or it says something else
 */
export async function readFolders(directory: string): Promise<Record<string, number[]>> {
  const found = await readFileAbove(directory, CLASSES_FILE);
  if (found !== null) return parseClasses(found);
  throw new CommandError(
    `No ${CLASSES_FILE} beside ${directory} or above it. It names the right classes of each folder.`,
  );
}

interface TextFile {
  path: string;
  text: string;
}

/** The file of this name in the directory or in the nearest one above it. */
async function readFileAbove(directory: string, file: string): Promise<TextFile | null> {
  for (let above = resolve(directory); ; above = dirname(above)) {
    const path = join(above, file);
    const text = await readIfThere(path);
    if (text !== null) return { path, text };
    if (above === dirname(above)) return null;
  }
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function parseClasses({ path, text }: TextFile): Record<string, number[]> {
  try {
    return v.parse(Classes, JSON.parse(text)).classes;
  } catch (cause) {
    const expected = '{"classes": {"<folder>": [class indices from 0 to 9]}}';
    throw new CommandError(`${path} does not say ${expected}: ${(cause as Error).message}`, { cause });
  }
}

type Row<Column extends string> = Record<Column, string>;

/** The rows of a table without quoted cells; none where there is no such table. */
async function readTable<Column extends string>(
  directory: string,
  { file, columns }: { file: string; columns: readonly Column[] },
): Promise<Row<Column>[]> {
  const found = await readFileAbove(directory, file);
  if (found === null) return [];
  const [head = [], ...lines] = found.text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split(','));
  const places = columns.map((column) => head.indexOf(column));
  if (places.includes(-1)) throw new CommandError(`${found.path} has to have the columns ${columns.join(', ')}.`);
  const ragged = lines.findIndex((cells) => cells.length !== head.length);
  if (ragged >= 0) {
    const { length } = lines[ragged]!;
    throw new CommandError(`Row ${ragged + 2} of ${found.path} has ${length} cells and not ${head.length}.`);
  }
  return lines.map(
    (cells) => Object.fromEntries(columns.map((column, k) => [column, cells[places[k]!]!])) as Row<Column>,
  );
}

/**
 * The photos of the given folders, in a fixed order.
 * @throws CommandError when there are none, or in a folder that nobody named
 */
export async function listPhotos(directory: string, folders: string[]): Promise<{ folder: string; file: string }[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch((cause: unknown) => {
    throw new CommandError(`${directory} cannot be read. Expected ${directory}/<folder>/*.jpg.`, { cause });
  });
  const present = entries.filter((entry) => entry.isDirectory());
  const photos: { folder: string; file: string }[] = [];
  for (const { name: folder } of present.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!folders.includes(folder)) {
      throw new CommandError(`${join(directory, folder)} is not named in classes.json. Add it there, or move it away.`);
    }
    const files = (await readdir(join(directory, folder))).filter((file) => /\.(jpe?g|png|webp|avif)$/i.test(file));
    for (const file of files.sort()) photos.push({ folder, file });
  }
  if (photos.length === 0)
    throw new CommandError(`${directory} holds no photos. Expected ${directory}/<folder>/*.jpg.`);
  return photos;
}
