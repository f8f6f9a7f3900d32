import type { RefusedFile } from '../../src/contract/samples-api.ts';
import { type ErrorCode, errorCode, noneOn, SelvedgeError } from '../../src/domain/errors.ts';
import { checkedLabel } from '../../src/domain/label.ts';
import { isLitter } from '../../src/domain/litter.ts';
import type { SampleEntry, TopPrediction } from '../../src/domain/sample.ts';
import { plausibleTime } from '../../src/domain/taken-at.ts';
import { sha256 } from '../common/sha256.ts';
import type { DecodeName } from './directory-entry.ts';
import { SAMPLE_LIMITS } from './limits.ts';
import { MANIFEST, type ManifestSample, readManifest, writeManifest } from './manifest.ts';
import { folderNames } from './names.ts';
import { pictureKind } from './picture-type.ts';
import { openZip, type ZipEntry } from './zip.ts';
import { ZipWriter } from './zip-writer.ts';

export interface ArchiveProgress {
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** A sample out of an archive; its 28×28 follow from the photo. */
export interface ImportedSample {
  /** Of its file in the archive. */
  path: string;
  /** Hex SHA-256 of the photo: the id under which it is, or will be, stored. */
  id: string;
  label: string;
  /** Whether the label is a folder's or the zip's own name, and not what a manifest says. */
  byName: boolean;
  /** null when the archive does not say. */
  takenAt: number | null;
  thought: TopPrediction | null;
  photo: Blob;
}

export interface ArchivedSamples {
  /** Files, of which each is a sample or is refused. */
  count: number;
  /**
   * One after the other, so that no more of them than one has to be in memory; a file that is damaged, or no picture of a
   * class, is refused: picture-empty, picture-unreadable, label-unfit.
   * @throws archive-unsafe and archive-unsupported for what speaks against the whole archive
   */
  read(): AsyncGenerator<ImportedSample | RefusedFile, void, undefined>;
}

export interface ExportedSamples {
  zip: Blob;
  /** Samples whose photo is gone or damaged. */
  leftOut: SampleEntry[];
}

/** What is wrong with one file alone, and how it is reported; everything else speaks against the whole archive. */
const OF_ONE_FILE: Partial<Record<ErrorCode, ErrorCode>> = {
  'archive-damaged': 'picture-unreadable',
  'picture-unreadable': 'picture-unreadable',
  'picture-empty': 'picture-empty',
  'label-unfit': 'label-unfit',
};

/**
 * A zip with one folder per class and a manifest. A sample whose photo is gone, or is not what it was, is left out.
 * @throws archive-too-large; the signal's reason
 */
export async function exportSamples(
  entries: readonly SampleEntry[],
  photoOf: (id: string) => Promise<Blob | null>,
  { onProgress, signal }: ArchiveProgress = {},
): Promise<ExportedSamples> {
  const folders = folderNames(entries.map(({ label }) => label));
  const zip = new ZipWriter();
  const samples: ManifestSample[] = [];
  const leftOut: SampleEntry[] = [];
  for (const [i, entry] of entries.entries()) {
    signal?.throwIfAborted();
    const { id, label, takenAt, thought } = entry;
    // A browser that has lost the file behind a record fails to read it.
    const photo = await photoOf(id).catch(noneOn('storage-failed'));
    const bytes = photo && new Uint8Array(await photo.arrayBuffer().catch(() => new ArrayBuffer(0)));
    if (photo === null || bytes === null || (await sha256(bytes)) !== id) {
      leftOut.push(entry);
    } else {
      const time = new Date(plausibleTime(takenAt, 0));
      const file = photoPath(folders.get(label)!, { id, time, bytes });
      await zip.store(file, bytes, time);
      samples.push({ file, label, takenAt: time.toISOString(), thought, sha256: id });
    }
    onProgress?.(i + 1, entries.length);
  }
  await zip.pack(MANIFEST, writeManifest(samples), new Date());
  return { zip: await zip.finish(), leftOut };
}

/**
 * The samples of a zip with one folder per class: an export, also one that was changed by hand or joined with another's,
 * or anybody's folders of pictures.
 * @param looseLabel the class of pictures that lie in no folder, where something tells it
 * @param decodeName reads names in an old code page; an archive that has such is refused without
 * @throws archive-unreadable, archive-unsupported, archive-too-large, archive-unsafe, archive-damaged, archive-contents
 */
export async function openSamples(file: Blob, looseLabel?: string, decodeName?: DecodeName): Promise<ArchivedSamples> {
  const entries = (await openZip(file, SAMPLE_LIMITS, decodeName)).filter(({ path }) => !isLitter(path));
  const pictures = entries.filter(({ path }) => path.split('/').at(-1) !== MANIFEST);
  if (pictures.length === 0) throw new SelvedgeError('archive-contents', 'it holds no picture');
  const known = { ...(await readManifests(entries)), looseLabel };
  return {
    count: pictures.length,
    async *read() {
      for (const entry of pictures) {
        yield await readSample(entry, known).catch((error: unknown) => refusal(entry.path, error));
      }
    },
  };
}

/** @throws `error`, where it speaks against the whole archive */
function refusal(path: string, error: unknown): RefusedFile {
  const code = OF_ONE_FILE[errorCode(error)];
  if (code === undefined) throw error;
  return { path, code, detail: (error as Error).message };
}

interface Known {
  byPath: Map<string, ManifestSample>;
  bySha256: Map<string, ManifestSample>;
  /** What a folder is called in full. */
  labels: Map<string, string>;
  /** The class of what lies in no folder. */
  looseLabel?: string | undefined;
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);

/** A manifest speaks for the folder that it lies in: two exports may lie side by side in one zip. */
async function readManifests(entries: readonly ZipEntry[]): Promise<Known> {
  const known: Known = { byPath: new Map(), bySha256: new Map(), labels: new Map() };
  for (const entry of entries.filter(({ path }) => path.split('/').at(-1) === MANIFEST)) {
    const root = folderOf(entry.path);
    for (const sample of readManifest(await entry.read()).samples) {
      known.byPath.set(root + sample.file, sample);
      known.bySha256.set(sample.sha256, sample);
      known.labels.set(folderOf(root + sample.file), sample.label);
    }
  }
  return known;
}

async function readSample(entry: ZipEntry, known: Known): Promise<ImportedSample> {
  const bytes = await entry.read();
  if (bytes.length === 0) throw new SelvedgeError('picture-empty', `${entry.path} is empty`);
  const kind = pictureKind(bytes);
  if (kind === undefined) throw new SelvedgeError('picture-unreadable', `${entry.path} is not a picture`);
  const id = await sha256(bytes);
  const listed = known.byPath.get(entry.path);
  if (listed !== undefined && listed.sha256 !== id) {
    throw new SelvedgeError('archive-damaged', `${entry.path} is not the picture that the manifest lists`);
  }
  // A picture that was put into another folder by hand belongs to that class, and is still the same sample.
  const facts = listed ?? known.bySha256.get(id);
  return {
    path: entry.path,
    id,
    ...labelOf(entry.path, listed, known),
    takenAt: facts === undefined ? null : plausibleTime(Date.parse(facts.takenAt), Date.now()),
    thought: facts?.thought ?? null,
    photo: new Blob([bytes], { type: kind.type }),
  };
}

function labelOf(
  path: string,
  listed: ManifestSample | undefined,
  known: Known,
): Pick<ImportedSample, 'label' | 'byName'> {
  const folder = folderOf(path);
  const label = listed?.label ?? known.labels.get(folder);
  if (label !== undefined) return { label, byName: false };
  try {
    const name = folder === '' ? known.looseLabel : folder.split('/').at(-2);
    return { label: checkedLabel(name ?? ''), byName: true };
  } catch (cause) {
    const why =
      folder === '' ? 'lies in no folder, so its class is not known' : 'lies in a folder whose name cannot be a class';
    throw new SelvedgeError('label-unfit', `${path} ${why}`, { cause });
  }
}

/** Where a photo lies in a zip: by class, then by time. */
export function photoPath(
  folder: string,
  { id, time, bytes }: { id: string; time: Date; bytes: Uint8Array<ArrayBuffer> },
): string {
  return `${folder}/${fileTime(time)}-${id.slice(0, 16)}.${pictureKind(bytes)?.extension ?? 'bin'}`;
}

/** As in 20260131T235959Z: sorts by time, and holds no character that a file system refuses. */
const fileTime = (time: Date) => time.toISOString().replace(/\.\d+|[-:]/g, '');
