import type { ClassifierClient } from '../bridge/classifier-client.ts';
import { Emitter } from '../bridge/emitter.ts';
import { type ErrorCode, errorCode } from '../domain/errors.ts';
import { type Answer, modelOf } from './answer.ts';
import type { Camera } from './camera.ts';
import type { CameraFrame } from './every-frame.ts';
import { FRAME_TO_ANSWER, measure } from './measures.ts';
import { NewestFrame } from './newest-frame.ts';
import { SteadyAnswers } from './steady-answers.ts';
import { WORKER_LOST } from './worker-lost.ts';

/** The camera's picture, answered frame after frame from `begin` to `close`. */
export class LiveView extends Emitter {
  readonly kind = 'live';
  answer: Answer | undefined;
  readonly #client: ClassifierClient;
  readonly #camera: Camera;
  readonly #tell: (code: ErrorCode) => void;
  readonly #frames = new NewestFrame<CameraFrame>((frame) => this.#look(frame));
  readonly #steady = new SteadyAnswers();
  readonly #over = new AbortController();

  /** @param tell hears why a frame has no answer, where that is no matter of the worker */
  constructor(client: ClassifierClient, camera: Camera, tell: (code: ErrorCode) => void) {
    super();
    this.#client = client;
    this.#camera = camera;
    this.#tell = tell;
  }

  begin(): void {
    this.#client.addEventListener('change', () => this.#listen(), { signal: this.#over.signal });
    this.#listen();
  }

  close(): void {
    this.#over.abort();
    this.#listen();
  }

  /** Frames are taken only while they are shown and there is someone to look at them. */
  #listen(): void {
    const wanted = !this.#over.signal.aborted && this.#client.state.phase === 'ready';
    this.#camera.onframe = wanted ? (frame) => this.#frames.offer(frame) : undefined;
    if (!wanted) this.#frames.clear();
  }

  async #look({ bitmap, at }: CameraFrame): Promise<void> {
    const { signal } = this.#over;
    try {
      const prediction = await this.#client.classify(bitmap, signal);
      if (signal.aborted) return;
      this.answer = this.#steady.next(prediction, modelOf(this.#client.state), at, performance.now() - at);
      measure(FRAME_TO_ANSWER, at, prediction.milliseconds);
      this.changed();
    } catch (error) {
      const code = errorCode(error);
      if (!signal.aborted && !WORKER_LOST.has(code)) this.#tell(code);
    }
  }
}
