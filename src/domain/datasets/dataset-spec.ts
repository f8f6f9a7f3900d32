import type { SplitName } from '../dataset-manifest.ts';
import type { Preprocessing } from '../model-metadata.ts';

/**
 * Everything that is known of a dataset before any of it is here. Whoever needs a fact of it is given the spec by its
 * caller: `main.ts` and `parts.ts` name the app's dataset, a command names its own, and nobody else names one.
 */
export interface DatasetSpec {
  /** Names its folders: small letters, digits and hyphens. */
  id: string;
  /** As its authors call it; what a manifest and a model's metadata say. */
  name: string;
  /** In the order of the labels, which count from 0 once the files are packed. */
  classes: readonly DatasetClass[];
  picture: PictureFormat;
  /** Pictures of each split. */
  counts: Readonly<Record<SplitName, number>>;
  /** Mean and deviation of the training pictures' pixels, on the scale 0 to 1. */
  preprocessing: Pick<Preprocessing, 'mean' | 'deviation'>;
  source: DatasetSource;
  packing: IdxPacking;
  /** Address, relative to the app's root, of a generative model of its pictures to rehearse by; null where none ships. */
  replay: string | null;
  citation: string;
  licence: string;
}

export interface DatasetClass {
  name: string;
  kind: GarmentKind;
  /** What people call a folder of its pictures, in small letters and digits alone. */
  otherNames?: readonly string[];
}

/** What changing a picture like a photo has to know: shoes may come as two, and a top may have its sleeves spread. */
export type GarmentKind = 'shoe' | 'top' | 'other';

export interface PictureFormat {
  /** Side of the square, in pixels. */
  size: number;
  /** Every network here takes grey pictures. */
  channels: 1;
}

/** What a network that learns a dataset has to know of it. */
export type LearntSpec = Pick<DatasetSpec, 'classes' | 'picture' | 'preprocessing'>;

/** How the IDX files differ from the shards, which hold pictures row by row and labels from 0. */
export interface IdxPacking {
  /** The pictures lie in the file column by column. */
  transposed: boolean;
  /** The file's label of the first class. */
  firstLabel: number;
}

/** Where the authors' four IDX files come from, each packed by gzip. */
export type DatasetSource = FilesSource | ArchiveSource;

/** Every file has an address of its own. */
export interface FilesSource {
  kind: 'files';
  /** Addresses of the folder that holds them, with a slash at the end, in the order in which they are tried. */
  origins: readonly string[];
  files: SplitFiles<SizedFile>;
}

/** All files come in one zip. */
export interface ArchiveSource {
  kind: 'archive';
  /** As in `FilesSource`, of the folder that holds the zip. */
  origins: readonly string[];
  archive: SizedFile;
  /** Folder within the zip, with a slash at the end. */
  folder: string;
  files: SplitFiles<OfficialFile>;
}

export type SplitFiles<File> = Readonly<Record<SplitName, { images: File; labels: File }>>;

/** A file as the authors publish it. */
export interface OfficialFile {
  name: string;
  checksum: Checksum;
  /** Left out where nobody publishes it. */
  bytes?: number;
}

export interface SizedFile extends OfficialFile {
  bytes: number;
}

export interface Checksum {
  /** MD5 where nobody publishes a SHA-256: it shows damage, though not forgery. */
  algorithm: 'sha256' | 'md5';
  hex: string;
}

export function sha256Of(hex: string): Checksum {
  return { algorithm: 'sha256', hex };
}

export function md5Of(hex: string): Checksum {
  return { algorithm: 'md5', hex };
}

export function classNames({ classes }: Pick<DatasetSpec, 'classes'>): string[] {
  return classes.map(({ name }) => name);
}

/** Bytes of one picture. */
export function pictureBytes({ picture }: Pick<DatasetSpec, 'picture'>): number {
  return picture.size ** 2 * picture.channels;
}

/** From a picture's bytes to what a network that learns this dataset takes. */
export function preprocessingOf({
  picture,
  preprocessing,
}: Pick<DatasetSpec, 'picture' | 'preprocessing'>): Preprocessing {
  return { imageSize: picture.size, ...preprocessing };
}
