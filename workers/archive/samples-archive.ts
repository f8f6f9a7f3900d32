import { SelvedgeError } from '../../src/domain/errors.ts';
import { isLabel } from '../../src/domain/label.ts';
import type { SampleEntry, TopPrediction } from '../../src/domain/sample.ts';
import { sha256 } from '../common/sha256.ts';
import { SAMPLE_LIMITS } from './limits.ts';
import { MANIFEST, type ManifestSample, readManifest, writeManifest } from './manifest.ts';
import { folderNames, isLitter } from './names.ts';
import { pictureKind } from './picture-type.ts';
import { openZip, type ZipEntry } from './zip.ts';
import { ZipWriter } from './zip-writer.ts';

export interface ArchiveProgress {
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** A sample out of an archive; its 28×28 follow from the photo. */
export interface ImportedSample {
  /** Hex SHA-256 of the photo: the id under which it is, or will be, stored. */
  id: string;
  label: string;
  /** null when the archive does not say. */
  takenAt: number | null;
  thought: TopPrediction | null;
  photo: Blob;
}

export interface ImportedSamples {
  samples: ImportedSample[];
  /** Pictures that lay in two classes; the first one counts. */
  contradictory: string[];
}

/**
 * A zip with one folder per class and a manifest. Samples whose photo is gone are left out.
 * @throws archive-too-large; the signal's reason
 */
export async function exportSamples(
  entries: readonly SampleEntry[],
  photoOf: (id: string) => Promise<Blob | null>,
  { onProgress, signal }: ArchiveProgress = {},
): Promise<Blob> {
  const folders = folderNames(entries.map(({ label }) => label));
  const zip = new ZipWriter();
  const samples: ManifestSample[] = [];
  for (const [i, { id, label, takenAt, thought }] of entries.entries()) {
    signal?.throwIfAborted();
    const photo = await photoOf(id);
    if (photo !== null) {
      const kind = pictureKind(new Uint8Array(await photo.slice(0, 16).arrayBuffer()));
      const time = new Date(takenAt);
      const file = `${folders.get(label)}/${fileTime(time)}-${id.slice(0, 16)}.${kind?.extension ?? 'bin'}`;
      await zip.store(file, photo, time);
      samples.push({ file, label, takenAt: time.toISOString(), thought, sha256: id });
    }
    onProgress?.(i + 1, entries.length);
  }
  await zip.pack(MANIFEST, writeManifest(samples), new Date());
  return zip.finish();
}

/**
 * The samples of a zip with one folder per class: an export, also one that was changed by hand or joined with another's,
 * or anybody's folders of pictures. The whole archive is checked before anything is returned.
 * @throws archive-unreadable, archive-unsupported, archive-too-large, archive-unsafe, archive-damaged,
 *   archive-contents; the signal's reason
 */
export async function importSamples(
  file: Blob,
  { onProgress, signal }: ArchiveProgress = {},
): Promise<ImportedSamples> {
  const entries = (await openZip(file, SAMPLE_LIMITS)).filter(({ path }) => !isLitter(path));
  const pictures = entries.filter(({ path }) => path.split('/').at(-1) !== MANIFEST);
  const known = await readManifests(entries);
  const samples = new Map<string, ImportedSample>();
  const contradictory: string[] = [];
  for (const [i, entry] of pictures.entries()) {
    signal?.throwIfAborted();
    const sample = await readSample(entry, known);
    const same = samples.get(sample.id);
    if (same === undefined) samples.set(sample.id, sample);
    else if (same.label !== sample.label) contradictory.push(entry.path);
    onProgress?.(i + 1, pictures.length);
  }
  if (samples.size === 0) throw new SelvedgeError('archive-contents', 'it holds no picture');
  return { samples: [...samples.values()], contradictory };
}

interface Known {
  byPath: Map<string, ManifestSample>;
  bySha256: Map<string, ManifestSample>;
  /** What a folder is called in full. */
  labels: Map<string, string>;
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
  const kind = pictureKind(bytes);
  if (kind === undefined) throw new SelvedgeError('archive-contents', `${entry.path} is not a picture`);
  const id = await sha256(bytes);
  const listed = known.byPath.get(entry.path);
  if (listed !== undefined && listed.sha256 !== id) {
    throw new SelvedgeError('archive-damaged', `${entry.path} is not the picture that the manifest lists`);
  }
  // A picture that was put into another folder by hand belongs to that class, and is still the same sample.
  const facts = listed ?? known.bySha256.get(id);
  return {
    id,
    label: listed?.label ?? labelOf(entry.path, known),
    takenAt: facts === undefined ? null : Date.parse(facts.takenAt),
    thought: facts?.thought ?? null,
    photo: new Blob([bytes], { type: kind.type }),
  };
}

function labelOf(path: string, known: Known): string {
  const folder = folderOf(path);
  const label = known.labels.get(folder) ?? folder.split('/').at(-2)?.normalize('NFC').trim() ?? '';
  if (!isLabel(label)) {
    const why =
      folder === '' ? 'lies in no folder, so its class is not known' : 'lies in a folder with too long a name';
    throw new SelvedgeError('archive-contents', `${path} ${why}`);
  }
  return label;
}

/** As in 20260131T235959Z: sorts by time, and holds no character that a file system refuses. */
const fileTime = (time: Date) => time.toISOString().replace(/\.\d+|[-:]/g, '');
