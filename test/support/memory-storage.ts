import type { ModelFiles, ModelVersion } from '../../src/domain/model-version.ts';
import type { Run, RunResult } from '../../src/domain/run.ts';
import type { EndStatus, NewModel, Storage } from '../../workers/storage/index.ts';
import type { NewRun } from '../../workers/storage/runs.ts';

/** The parts of storage that runs and models use, in memory. */
export function memoryStorage() {
  const versions = new Map<string, { version: ModelVersion; files: ModelFiles }>();
  const runs = new Map<string, Run>();
  let used: string | undefined;
  const storage = {
    runs: {
      start: async (facts: NewRun): Promise<Run> => {
        const run: Run = {
          ...facts,
          id: `run ${runs.size}`,
          startedAt: 1,
          finishedAt: null,
          status: 'running',
          result: null,
        };
        runs.set(run.id, run);
        return run;
      },
      append: async () => undefined,
      curves: async () => ({}),
      finish: async (id: string, status: EndStatus, result: RunResult | null): Promise<Run> => {
        const run: Run = { ...runs.get(id)!, status, result, finishedAt: 2 };
        runs.set(id, run);
        return run;
      },
    },
    checkpoints: { save: async () => undefined },
    models: {
      add: async ({ files, ...facts }: NewModel): Promise<ModelVersion> => {
        const version: ModelVersion = { ...facts, id: `version ${versions.size}`, createdAt: 1, sha256: '', bytes: 0 };
        versions.set(version.id, { version, files });
        return version;
      },
      list: async () => [...versions.values()].map(({ version }) => version),
      files: async (id: string) => versions.get(id)!.files,
      inUse: async () => used,
      use: async (id: string) => {
        used = id;
      },
    },
  };
  return storage as unknown as Storage;
}
