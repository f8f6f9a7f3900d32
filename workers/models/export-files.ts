import type { ExportFormat } from '../../src/domain/export-format.ts';
import type { ModelFiles } from '../../src/domain/model-version.ts';
import { normalise } from '../data/normalise.ts';
import { toArtifacts } from '../tfjs/artifacts.ts';
import { openModel } from './model-file.ts';
import { infer } from './predict.ts';

/**
 * A zip of a model in `format`. The engine has to be started.
 * @param shipped whether the model ships with the app, so that its licence is known
 * @throws model-damaged, export-unsupported
 */
export async function exportFiles(files: ModelFiles, format: ExportFormat, shipped: boolean): Promise<Blob> {
  // Fetched when it is asked for: few people export, and the writers are larger than the library.
  const { exportModel } = await import('../export/export-model.ts');
  const { model, metadata } = await openModel(files);
  const { preprocessing } = metadata;
  try {
    return await exportModel(format, {
      files,
      artifacts: await toArtifacts(model),
      metadata,
      shipped,
      answer: async (picture) => {
        const input = normalise(picture, preprocessing);
        return { input, output: await infer(model, input, preprocessing.imageSize) };
      },
    });
  } finally {
    model.dispose();
  }
}
