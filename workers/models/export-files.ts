import { getBackend } from '@tensorflow/tfjs-core';
import type { BackendName } from '../../src/domain/engine.ts';
import type { ExportFormat } from '../../src/domain/export-format.ts';
import type { ModelFiles } from '../../src/domain/model-version.ts';
import { normalise } from '../data/normalise.ts';
import { toArtifacts } from '../tfjs/artifacts.ts';
import { openModel } from './model-file.ts';
import { run } from './predict.ts';

/** What the files of a model do not say of it. */
export interface ExportFacts {
  /** Whether it ships with the app, so that its licence is known. */
  shipped: boolean;
  /** What it is called, where that may have changed since its files were written. */
  name?: string | undefined;
}

/**
 * A zip of a model in `format`. The engine has to be started.
 * @throws model-damaged, export-unsupported
 */
export async function exportFiles(
  files: ModelFiles,
  format: ExportFormat,
  { shipped, name }: ExportFacts,
): Promise<Blob> {
  // Fetched when it is asked for: few people export, and the writers are larger than the library.
  const { exportModel } = await import('../export/export-model.ts');
  const { model, metadata } = await openModel(files);
  const { preprocessing } = metadata;
  try {
    return await exportModel(format, {
      files,
      artifacts: await toArtifacts(model),
      metadata: { ...metadata, name: name ?? metadata.name },
      shipped,
      engine: getBackend() as BackendName,
      answer: async (picture) => {
        const input = normalise(picture, preprocessing);
        return { input, output: await run(model, input) };
      },
    });
  } finally {
    model.dispose();
  }
}
