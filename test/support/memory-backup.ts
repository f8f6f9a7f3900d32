import { SelvedgeError } from '../../src/domain/errors.ts';
import type { Experiment, ExperimentCell } from '../../src/domain/experiment.ts';
import type { ModelFiles, ModelVersion } from '../../src/domain/model-version.ts';
import type { PileEntry } from '../../src/domain/pile.ts';
import type { Run, RunCurves } from '../../src/domain/run.ts';
import type { BackupSource } from '../../workers/backup/make-backup.ts';
import type { RestoreTools } from '../../workers/backup/restore-backup.ts';
import { sha256 } from '../../workers/common/sha256.ts';
import { parseMetadata } from '../../workers/models/metadata.ts';
import type { Checkpoint } from '../../workers/storage/checkpoints.ts';
import { filesHash } from '../../workers/storage/models.ts';
import type { NewSample } from '../../workers/storage/new-sample.ts';
import type { OwnClass } from '../../workers/storage/schema.ts';

/** Everything that a device keeps, by ids. */
export interface Kept {
  samples: Map<string, NewSample>;
  classes: Map<string, OwnClass>;
  models: Map<string, { version: ModelVersion; files: ModelFiles }>;
  runs: Map<string, { run: Run; curves: RunCurves; checkpoint: Checkpoint | null }>;
  experiments: Map<string, { experiment: Experiment; cells: ExperimentCell[] }>;
  pile: Map<string, { entry: PileEntry; photo: Blob | null }>;
  modelInUse: string | null;
}

export const nothingKept = (): Kept => ({
  samples: new Map(),
  classes: new Map(),
  models: new Map(),
  runs: new Map(),
  experiments: new Map(),
  pile: new Map(),
  modelInUse: null,
});

/** What a backup reads of storage, over `kept`. */
export function sourceOf(kept: Kept): BackupSource {
  const values = <T>(map: ReadonlyMap<string, T>) => [...map.values()];
  const source = {
    samples: {
      list: async () =>
        Array.from(kept.samples, ([id, { photo: _photo, pixels: _pixels, ...entry }]) => ({ ...entry, id })),
      whole: async (ids: readonly string[]) =>
        ids.flatMap((id) => (kept.samples.has(id) ? [{ ...kept.samples.get(id)!, id }] : [])),
    },
    classes: { own: async () => values(kept.classes) },
    models: {
      list: async () => values(kept.models).map(({ version }) => version),
      files: async (id: string) => kept.models.get(id)!.files,
      inUse: async () => kept.modelInUse,
    },
    runs: {
      list: async () => values(kept.runs).map(({ run }) => run),
      curves: async (id: string) => kept.runs.get(id)!.curves,
    },
    checkpoints: { load: async (id: string) => kept.runs.get(id)!.checkpoint },
    experiments: {
      list: async () => values(kept.experiments).map(({ experiment }) => experiment),
      cells: async (id: string) => kept.experiments.get(id)!.cells,
    },
    pile: {
      list: async (limit: number, after?: string) => {
        const entries = values(kept.pile).map(({ entry }) => entry);
        const from = after === undefined ? 0 : entries.findIndex(({ id }) => id === after) + 1;
        return entries.slice(from, from + limit);
      },
      photos: async (ids: readonly string[]) => ids.map((id) => kept.pile.get(id)?.photo ?? null),
    },
  };
  return source as unknown as BackupSource;
}

/** What a restore writes to, over `kept`; a transaction puts all in or, where `fails` says so, nothing. */
export function toolsOf(kept: Kept, fails: () => SelvedgeError | undefined = () => undefined): RestoreTools {
  const once = <T>(map: Map<string, T>, id: string, value: T): boolean => {
    const error = fails();
    if (error !== undefined) throw error;
    if (map.has(id)) return false;
    map.set(id, value);
    return true;
  };
  const restore = {
    classes: async (classes: readonly OwnClass[]) => classes.filter((own) => once(kept.classes, own.label, own)).length,
    model: async (version: ModelVersion, files: ModelFiles) => {
      if ((await filesHash(files)) !== version.sha256) throw new SelvedgeError('model-damaged');
      return once(kept.models, version.id, { version, files });
    },
    modelInUse: async (id: string) => {
      if (kept.modelInUse !== null || !kept.models.has(id)) return false;
      kept.modelInUse = id;
      return true;
    },
    run: async (run: Run, curves: RunCurves, checkpoint: Checkpoint | null) =>
      once(kept.runs, run.id, { run, curves, checkpoint }),
    experiment: async (experiment: Experiment, cells: ExperimentCell[]) =>
      once(kept.experiments, experiment.id, { experiment, cells }),
    pile: async (pictures: { entry: PileEntry; photo: Blob | null }[]) =>
      pictures.filter((picture) => once(kept.pile, picture.entry.id, picture)).length,
  };
  const samples = {
    add: async (given: readonly NewSample[]) => {
      const ids = await Promise.all(given.map(async ({ photo }) => sha256(new Uint8Array(await photo.arrayBuffer()))));
      const added = ids.filter((id, i) => once(kept.samples, id, given[i]!));
      return { added, known: ids.filter((id) => !added.includes(id)) };
    },
  };
  const tools = {
    storage: { samples, restore },
    checkModel: async () => {},
    seen: async () => new Uint8Array(784),
    parseMetadata,
  };
  return tools as unknown as RestoreTools;
}

/** Everything as values that can be compared, blobs as their bytes. */
export async function readKept(kept: Kept): Promise<unknown> {
  const bytesOf = async (photo: Blob | null) =>
    photo && { type: photo.type, bytes: new Uint8Array(await photo.arrayBuffer()) };
  const readAll = async <T, U>(map: ReadonlyMap<string, T>, read: (value: T) => Promise<U>) =>
    new Map(await Promise.all(Array.from(map, async ([id, value]) => [id, await read(value)] as const)));
  return {
    ...kept,
    samples: await readAll(kept.samples, async (sample) => ({ ...sample, photo: await bytesOf(sample.photo) })),
    pile: await readAll(kept.pile, async (picture) => ({ ...picture, photo: await bytesOf(picture.photo) })),
    models: await readAll(kept.models, async ({ version, files }) => ({
      version,
      files: Object.values(files).map((file) => new Uint8Array(file)),
    })),
  };
}
