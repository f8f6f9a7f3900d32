import type { ClassifierClient } from '../bridge/classifier-client.ts';
import { Emitter } from '../bridge/emitter.ts';
import { Task, type TaskState } from '../bridge/task.ts';
import { retryLost } from '../bridge/worker-lost.ts';
import type { Evidence } from '../contract/classifier-api.ts';
import { type ErrorCode, SelvedgeError } from '../domain/errors.ts';
import { type Answer, modelOf, toAnswer } from './answer.ts';
import { ANSWER_TO_EVIDENCE, measure } from './measures.ts';

/** A picture that stays: from a file, or the camera's last one. */
export class StillView extends Emitter {
  readonly kind = 'still';
  /** Owned here, and closed with the view. */
  readonly bitmap: ImageBitmap;
  /** What it shows. */
  readonly answer = new Task((signal) => this.#classify(signal));
  /** What in it spoke for the answer's best class, once that was asked for. */
  readonly evidence = new Task((signal) => this.#explain(signal));
  readonly #client: ClassifierClient;
  readonly #tell: (code: ErrorCode) => void;
  readonly #over = new AbortController();

  /** @param tell hears why there is no answer, or no evidence */
  constructor(bitmap: ImageBitmap, client: ClassifierClient, tell: (code: ErrorCode) => void) {
    super();
    this.bitmap = bitmap;
    this.#client = client;
    this.#tell = tell;
    this.relay(this.answer);
    this.relay(this.evidence);
  }

  begin(): void {
    // A picture that met a failed start gets its answer once the start went well.
    const due = () => this.#client.state.phase === 'ready' && !this.answer.pending && this.answer.value === undefined;
    const look = () => this.#report(this.answer.run());
    this.#client.addEventListener('change', () => due() && look(), { signal: this.#over.signal });
    void look();
  }

  close(): void {
    this.#over.abort();
    this.answer.reset();
    this.evidence.reset();
    this.bitmap.close();
  }

  /** Shows what spoke for the best class, or no longer. */
  async toggleEvidence(): Promise<void> {
    if (this.evidence.pending) return;
    if (this.evidence.value === undefined) await this.#report(this.evidence.run());
    else this.evidence.reset();
  }

  #classify(signal: AbortSignal): Promise<Answer> {
    return retryLost(async () => {
      await this.#client.ready();
      // By then another picture may be shown and this one closed.
      signal.throwIfAborted();
      const copy = await createImageBitmap(this.bitmap);
      const at = performance.now();
      const prediction = await this.#client.classify(copy, signal);
      return toAnswer(prediction, modelOf(this.#client.state), performance.now() - at);
    });
  }

  async #explain(signal: AbortSignal): Promise<Evidence> {
    const { answer } = this;
    await answer.settled;
    const best = answer.value?.top[0];
    // Nothing speaks for a garment where there is none.
    if (answer.value === undefined || best === undefined || !answer.value.finding.found) {
      throw new SelvedgeError('cancelled');
    }
    const { seen, origin } = answer.value.prediction;
    const start = performance.now();
    const evidence = await retryLost(() =>
      this.#client.ask(({ classifier }) => classifier.explain(seen, origin, best.classIndex), signal),
    );
    measure(ANSWER_TO_EVIDENCE, start, evidence.milliseconds);
    return evidence;
  }

  async #report(run: Promise<TaskState<unknown>>): Promise<void> {
    const end = await run;
    if (end.phase === 'error') this.#tell(end.code);
  }
}
