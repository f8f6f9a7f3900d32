import { proxy } from 'comlink';
import type { ClassifierClient } from '../bridge/classifier-client.ts';
import { longJob } from '../bridge/long-job.ts';
import { Service } from '../bridge/service.ts';
import { Task } from '../bridge/task.ts';
import type { Listener } from '../contract/listener.ts';
import type { DatasetProgress } from '../domain/dataset-manifest.ts';
import type { EvaluationReport } from '../domain/evaluation-report.ts';
import type { ModelId } from '../domain/model-version.ts';

type Progress = { done: number; total: number };

/** Evaluates models on the test set; the reports of this visit are kept. */
export class Evaluation extends Service {
  progress: Progress | undefined;
  download: DatasetProgress | undefined;
  readonly reports = new Map<ModelId, EvaluationReport>();
  readonly #client: ClassifierClient;
  readonly #pictures = new Map<number, Uint8Array>();
  readonly #evaluating = new Task(
    (signal, model: ModelId, pictures: number | null, listen: Listener<Progress | DatasetProgress>) =>
      longJob(this.#hold, () =>
        this.#client.work((worker) => worker.evaluation.evaluate(model, pictures, listen, signal)),
      ),
  );
  readonly #hold: () => () => void;

  /** @param hold keeps updates of the app from being offered while a model is evaluated; returns what ends that */
  constructor(client: ClassifierClient, hold: () => () => void) {
    super();
    this.#client = client;
    this.#hold = hold;
    this.relay(this.#evaluating);
  }

  /** Whether a model is being evaluated. */
  get busy(): boolean {
    return this.#evaluating.pending;
  }

  /** @param pictures evaluated from the test set's first on; all of them when null */
  async evaluate(model: ModelId, pictures: number | null = null): Promise<void> {
    if (this.busy) return;
    Object.assign(this, { progress: undefined, download: undefined });
    const listen = proxy((event: Progress | DatasetProgress) => {
      if (!this.busy) return;
      if ('done' in event) Object.assign(this, { progress: event, download: undefined });
      else this.download = event;
      this.changed();
    });
    const report = await this.runTask(this.#evaluating, model, pictures, listen);
    if (report === undefined) return;
    this.reports.set(model, report);
    this.changed();
  }

  stop(): void {
    this.#evaluating.abort();
  }

  /**
   * Pictures of the test set by their place in it, as an element that shows some asks for them.
   * @throws dataset-missing, dataset-interrupted, timeout, worker-died
   */
  async pictures(places: readonly number[]): Promise<Uint8Array[]> {
    const missing = Uint32Array.from(places.filter((place) => !this.#pictures.has(place)));
    if (missing.length > 0) {
      const bytes = await this.#client.work((worker) => worker.evaluation.pictures(missing));
      const size = bytes.length / missing.length;
      missing.forEach((place, index) => {
        this.#pictures.set(place, bytes.slice(index * size, (index + 1) * size));
      });
    }
    return places.map((place) => this.#pictures.get(place)!);
  }
}

/** One evaluated picture, in the words of a report's columns. */
export interface EvaluatedCell {
  /** Its place in the test set. */
  picture: number;
  truth: number;
  answer: number;
  confidence: number;
}

/** The pictures behind a cell of the confusion matrix, most confident first. */
export function behindCell(report: EvaluationReport, truth: number, answer: number): EvaluatedCell[] {
  return mostConfident(report, (evaluated) => evaluated.truth === truth && evaluated.answer === answer);
}

/** The wrong answers, most confident first. */
export function mistakes(report: EvaluationReport, most = 50): EvaluatedCell[] {
  return mostConfident(report, ({ truth, answer }) => truth !== answer).slice(0, most);
}

function mostConfident(report: EvaluationReport, wanted: (evaluated: EvaluatedCell) => boolean): EvaluatedCell[] {
  return Array.from(report.pictures, (picture, row) => ({
    picture,
    truth: report.truth[row]!,
    answer: report.answer[row]!,
    confidence: report.confidence[row]!,
  }))
    .filter(wanted)
    .sort((a, b) => b.confidence - a.confidence || a.picture - b.picture);
}
