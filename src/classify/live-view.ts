import type { ClassifierClient } from '../bridge/classifier-client.ts';
import { Emitter } from '../bridge/emitter.ts';
import { WORKER_LOST } from '../bridge/worker-lost.ts';
import { type ErrorCode, errorCode } from '../domain/errors.ts';
import { type Answer, modelOf } from './answer.ts';
import type { Camera } from './camera.ts';
import type { CameraFrame } from './every-frame.ts';
import { FRAME_TO_ANSWER, measure } from './measures.ts';
import { NewestFrame } from './newest-frame.ts';
import { SteadyAnswers } from './steady-answers.ts';

/** Milliseconds between two checks whether the camera shows anything new. */
const CHECK_EVERY = 500;

/** Checks without a new frame after which it stands still: counted, so that a page that was held up is not to blame. */
const MOST_CHECKS = 4;

/** The camera's picture, answered frame after frame from `begin` to `close`. */
export class LiveView extends Emitter {
  readonly kind = 'live';
  answer: Answer | undefined;
  /** Whether the camera has stopped showing anything new, as while a call has it: then nothing is answered. */
  still = false;
  readonly #client: ClassifierClient;
  readonly #camera: Camera;
  readonly #tell: (code: ErrorCode) => void;
  readonly #frames = new NewestFrame<CameraFrame>((frame) => this.#look(frame));
  readonly #steady = new SteadyAnswers();
  readonly #over = new AbortController();
  #watching: ReturnType<typeof setInterval> | undefined;
  #shown = 0;
  #unmoved = 0;

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
    this.#watching = setInterval(() => this.#watch(), CHECK_EVERY);
  }

  close(): void {
    clearInterval(this.#watching);
    this.#over.abort();
    this.#listen();
  }

  /** Frames are taken only while they are shown and there is someone to look at them. */
  #listen(): void {
    const wanted = !this.#over.signal.aborted && this.#client.state.phase === 'ready';
    this.#camera.onframe = wanted ? (frame) => this.#frames.offer(frame) : undefined;
    if (!wanted) this.#frames.clear();
  }

  #watch(): void {
    const { frames, state } = this.#camera;
    const moves = frames !== this.#shown || state !== 'on' || document.hidden;
    this.#shown = frames;
    this.#unmoved = moves ? 0 : this.#unmoved + 1;
    const still = this.#unmoved >= MOST_CHECKS;
    if (still) this.#camera.wake();
    if (still === this.still) return;
    this.still = still;
    if (still) {
      this.answer = undefined;
      this.#tell('camera-still');
    }
    this.changed();
  }

  async #look({ bitmap, at }: CameraFrame): Promise<void> {
    const { signal } = this.#over;
    try {
      const prediction = await this.#client.classify(bitmap, signal);
      if (signal.aborted || this.still) return;
      this.answer = this.#steady.next(prediction, modelOf(this.#client.state), at, performance.now() - at);
      measure(FRAME_TO_ANSWER, at, prediction.milliseconds);
      this.changed();
    } catch (error) {
      const code = errorCode(error);
      if (!signal.aborted && !WORKER_LOST.has(code)) this.#tell(code);
    }
  }
}
