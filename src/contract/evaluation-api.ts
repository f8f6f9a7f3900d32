import type { DatasetProgress } from '../domain/dataset-manifest.ts';
import type { EvaluationReport } from '../domain/evaluation-report.ts';
import type { ModelId } from '../domain/model-version.ts';
import type { Listener } from './listener.ts';

export interface EvaluationApi {
  /**
   * Evaluates a model on the test set, or on its first `pictures`; fetches the dataset if need be.
   * @throws version-missing, model-damaged, model-unfit, dataset-…, cancelled; training-elsewhere, adaptation-elsewhere and
   *   evaluation-elsewhere while that is under way in any tab
   */
  evaluate(
    model: ModelId,
    pictures: number | null,
    onProgress: Listener<{ done: number; total: number } | DatasetProgress>,
    signal: AbortSignal,
  ): Promise<EvaluationReport>;

  /** Pictures of the test set by their place, one after the other: one byte per pixel, 0 = background. @throws dataset-… */
  pictures(places: Uint32Array): Promise<Uint8Array<ArrayBuffer>>;
}
