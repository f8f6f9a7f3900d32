import type { EvaluationApi } from '../../src/contract/evaluation-api.ts';
import type { Listener } from '../../src/contract/listener.ts';
import type { DatasetProgress } from '../../src/domain/dataset-manifest.ts';
import { classNames, pictureBytes } from '../../src/domain/datasets/dataset-spec.ts';
import { SelvedgeError } from '../../src/domain/errors.ts';
import type { EvaluationReport } from '../../src/domain/evaluation-report.ts';
import type { ModelId } from '../../src/domain/model-version.ts';
import { throttled, tolerant } from '../common/listeners.ts';
import { gatherRows } from '../common/rows.ts';
import type { Dataset } from '../data/index.ts';
import { viewOf } from '../models/calibration.ts';
import { checkInput } from '../models/metadata.ts';
import type { OpenedModel } from '../models/model-file.ts';
import type { TrainingContext } from '../runs/training-context.ts';
import { predictAll } from '../training/evaluate.ts';
import { figuresOf } from './report.ts';

/** Evaluates model versions on the test set. */
export class Evaluator implements EvaluationApi {
  readonly #context: TrainingContext;
  readonly #open: (model: ModelId) => Promise<OpenedModel>;

  /** @param open opens a version, or a model that ships with the app */
  constructor(context: TrainingContext, open: (model: ModelId) => Promise<OpenedModel>) {
    this.#context = context;
    this.#open = open;
  }

  evaluate(
    id: ModelId,
    pictures: number | null,
    onProgress: Listener<{ done: number; total: number } | DatasetProgress>,
    signal: AbortSignal,
  ): Promise<EvaluationReport> {
    const tell = tolerant(onProgress);
    return this.#context.lock.take('evaluation', async () => {
      await this.#context.engine();
      return this.#context.dataset.use(tell, (dataset) => this.#evaluate(id, dataset, pictures, signal, tell), signal);
    });
  }

  pictures(places: Uint32Array): Promise<Uint8Array<ArrayBuffer>> {
    return this.#context.dataset.use(
      () => undefined,
      async ({ spec, test }) => {
        const inside = Uint32Array.from(places, (place) => Math.min(place, test.size - 1));
        return new Uint8Array(gatherRows(test.images, pictureBytes(spec), inside));
      },
    );
  }

  async #evaluate(
    id: ModelId,
    dataset: Dataset,
    most: number | null,
    signal: AbortSignal,
    tell: Listener<{ done: number; total: number }>,
  ): Promise<EvaluationReport> {
    const { model, metadata } = await this.#open(id);
    try {
      const { spec, test } = dataset;
      checkInput(metadata, spec.picture.size);
      const { places, truth } = evaluatedPictures(dataset, metadata.classes, most ?? test.size);
      if (places.length === 0) throw new SelvedgeError('model-unfit', `it knows none of the classes of ${spec.name}`);
      const images = gatherRows(test.images, pictureBytes(spec), places);
      const began = performance.now();
      const report = throttled(tell);
      let done = 0;
      const view = viewOf(metadata.calibration, 'dataset');
      const asked = {
        signal,
        // Asked before each part, so what was asked about before is done by now.
        gate: () => {
          report({ done, total: truth.length });
          done = Math.min(truth.length, done + AT_ONCE);
          return undefined;
        },
      };
      const probabilities = await predictAll(model, images, metadata.preprocessing, asked, view);
      const milliseconds = performance.now() - began;
      const { classes } = metadata;
      const figures = figuresOf(probabilities, truth, classes.length);
      return { model: id, evaluatedAt: Date.now(), classes, milliseconds, pictures: places, ...figures };
    } finally {
      model.dispose();
    }
  }
}

/** Pictures that are predicted between two turns of the event loop (see `predictAll`). */
const AT_ONCE = 250;

/** The first pictures whose class the model knows, and that class by the model's own order. */
function evaluatedPictures({ spec, test }: Dataset, classes: readonly string[], most: number) {
  const known = classNames(spec).map((name) => classes.indexOf(name));
  const places = Uint32Array.from(
    Array.from({ length: Math.min(most, test.size) }, (_, place) => place).filter(
      (place) => known[test.labels[place]!]! >= 0,
    ),
  );
  const truth = Uint8Array.from(places, (place) => known[test.labels[place]!]!);
  return { places, truth };
}
