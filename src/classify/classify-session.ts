import type { ClassifierClient } from '../bridge/classifier-client.ts';
import { Emitter } from '../bridge/emitter.ts';
import type { Evidence, ReadyReport } from '../contract/classifier-api.ts';
import { type ErrorCode, errorCode } from '../domain/errors.ts';
import { type Answer, type AnsweringModel, toAnswer } from './answer.ts';
import type { Camera } from './camera.ts';
import type { CameraFrame } from './every-frame.ts';
import { type Example, fetchExample } from './examples.ts';
import { NewestFrame } from './newest-frame.ts';
import { SteadyAnswers } from './steady-answers.ts';

/** Errors of a call that say nothing about the picture: the worker is replaced, and the same picture may go on. */
const WORKER_LOST: ReadonlySet<ErrorCode> = new Set(['worker-died', 'timeout']);

/** Name of the performance measure from grabbing a camera frame to having its answer; its detail says of the stages. */
export const FRAME_TO_ANSWER = 'frame-to-answer';

/** Name of the performance measure from asking what spoke for an answer to having it; its detail says what the worker took. */
export const ANSWER_TO_EVIDENCE = 'answer-to-evidence';

/**
 * Looking at one thing at a time: the live camera or a still picture, and what it is.
 * Everything the Classify screen shows is a property here; `change` says when to draw again.
 */
export class ClassifySession extends Emitter {
  /** What fills the viewfinder. */
  view: 'empty' | 'live' | 'still' = 'empty';
  /** The still picture; owned here and closed when it is replaced. */
  still: ImageBitmap | undefined;
  /** Whether the still picture is the frozen camera, which runs on behind it. */
  frozen = false;
  /** Whether a picture is being opened or waits for its answer. */
  waiting = false;
  answer: Answer | undefined;
  /** What in the still picture spoke for the answer's best class, once it was asked for. */
  evidence: Evidence | undefined;
  /** Whether it is being looked for. */
  explaining = false;
  notice: ErrorCode | undefined;
  readonly camera: Camera;
  readonly client: ClassifierClient;
  readonly #live: NewestFrame<CameraFrame>;
  #steady = new SteadyAnswers();
  #task = new AbortController();
  #fellBack: ErrorCode | undefined;

  constructor(client: ClassifierClient, camera: Camera) {
    super();
    this.client = client;
    this.camera = camera;
    this.#live = new NewestFrame((frame) => this.#lookLive(frame));
    camera.addEventListener('change', () => this.changed());
    camera.addEventListener('lost', () => this.#cameraLost());
    client.addEventListener('change', () => {
      // A picture that met a failed start gets its answer once the start went well.
      const due = client.state.phase === 'ready' && this.view === 'still' && !this.answer && !this.waiting;
      if (due) void this.#lookStill(this.#begin());
      this.#listen();
      if (client.state.phase === 'ready') this.#tellFallback(client.state.report);
      // "Started again" is not true any more.
      if (client.state.phase === 'failed' && this.notice && WORKER_LOST.has(this.notice)) this.notice = undefined;
      this.changed();
    });
    client.addEventListener('restart', (event) => this.#tell((event as CustomEvent<ErrorCode>).detail));
  }

  /** Starts the camera if the person has allowed it before; asks nothing. */
  async startIfAllowed(): Promise<void> {
    if ((await this.camera.allowed()) && this.view === 'empty') await this.startCamera();
  }

  /** Asks for the camera where need be. */
  startCamera(): Promise<void> {
    return this.#useCamera(() => this.camera.start());
  }

  switchCamera(): Promise<void> {
    return this.#useCamera(() => this.camera.switch());
  }

  async toggleTorch(): Promise<void> {
    await this.#reportErrors(() => this.camera.setTorch(!this.camera.torch));
  }

  /** Freezes the live picture and looks at it. */
  freeze(): Promise<void> {
    return this.#freeze({ off: false });
  }

  async #freeze({ off }: { off: boolean }): Promise<void> {
    const { signal } = this.#begin();
    await this.#reportErrors(async () => {
      const still = await this.camera.snapshot();
      if (signal.aborted) return still.close();
      this.frozen = !off;
      if (off) this.camera.stop();
      this.#show(still);
      await this.#lookStill({ signal });
    }, signal);
  }

  /** Back from a frozen picture to the live camera. */
  resume(): void {
    this.#begin();
    this.#leaveStill('live');
  }

  /** Turns the camera off and keeps its last picture on the screen. */
  async pause(): Promise<void> {
    if (this.view === 'live') return this.#freeze({ off: true });
    this.frozen = false;
    this.camera.stop();
  }

  /** Opens a picture from a file, the clipboard or a drop. */
  open(file: Blob): Promise<void> {
    return this.#open(async () => file);
  }

  openExample(example: Example): Promise<void> {
    return this.#open((signal) => fetchExample(example, signal));
  }

  /** Shows what spoke for the best class, or no longer; the live picture is frozen for it. */
  async toggleEvidence(): Promise<void> {
    if (this.explaining) return;
    if (this.evidence !== undefined) {
      this.evidence = undefined;
      return this.changed();
    }
    if (this.view === 'live') await this.freeze();
    await this.#explain(this.#task.signal);
  }

  async #explain(signal: AbortSignal): Promise<void> {
    const { answer } = this;
    const best = answer?.top[0];
    if (this.view !== 'still' || best === undefined || !answer?.finding.found) return;
    const start = performance.now();
    this.explaining = true;
    this.changed();
    await this.#reportErrors(async () => {
      const { seen } = answer.prediction;
      const explain = () => this.client.ask(({ classifier }) => classifier.explain(seen, best.classIndex), signal);
      const evidence = await this.#retry(signal, explain);
      if (signal.aborted) return;
      this.evidence = evidence;
      measure(ANSWER_TO_EVIDENCE, start, evidence.milliseconds);
    }, signal);
    if (signal.aborted) return;
    this.explaining = false;
    this.changed();
  }

  dismissNotice(): void {
    this.notice = undefined;
    this.changed();
  }

  async #open(read: (signal: AbortSignal) => Promise<Blob>): Promise<void> {
    const { signal } = this.#begin();
    this.waiting = true;
    this.notice = undefined;
    this.changed();
    await this.#reportErrors(async () => {
      const file = await read(signal);
      const still = await this.#retry(signal, () => this.client.decode(file, signal));
      if (signal.aborted) return still.close();
      this.camera.stop();
      this.frozen = false;
      this.answer = undefined;
      this.#show(still);
      await this.#lookStill({ signal });
    }, signal);
    if (!signal.aborted) this.#rest();
  }

  async #useCamera(start: () => Promise<void>): Promise<void> {
    const { signal } = this.#begin();
    this.notice = undefined;
    await this.#reportErrors(async () => {
      await start();
      if (!signal.aborted) this.#leaveStill('live');
    }, signal);
    if (this.view === 'live' && this.camera.state === 'off') this.#leaveStill('empty');
  }

  async #lookLive({ bitmap, at }: CameraFrame): Promise<void> {
    try {
      const prediction = await this.client.classify(bitmap);
      if (this.view !== 'live') return;
      this.answer = this.#steady.next(prediction, this.#model, at, performance.now() - at);
      measure(FRAME_TO_ANSWER, at, prediction.milliseconds);
      this.changed();
    } catch (error) {
      const code = errorCode(error);
      if (!WORKER_LOST.has(code)) this.#tell(code);
    }
  }

  async #lookStill({ signal }: { signal: AbortSignal }): Promise<void> {
    const { still } = this;
    if (still === undefined) return;
    this.waiting = true;
    this.changed();
    await this.#reportErrors(async () => {
      let at = 0;
      const prediction = await this.#retry(signal, async () => {
        await this.client.ready();
        // By then another picture may be shown and this one closed.
        signal.throwIfAborted();
        const copy = await createImageBitmap(still);
        at = performance.now();
        return this.client.classify(copy, signal);
      });
      if (!signal.aborted) this.answer = toAnswer(prediction, this.#model, performance.now() - at);
    }, signal);
    if (!signal.aborted) this.#rest();
  }

  /** Once more if the worker was lost under the call. */
  async #retry<T>(signal: AbortSignal, call: () => Promise<T>): Promise<T> {
    try {
      return await call();
    } catch (error) {
      if (signal.aborted || !WORKER_LOST.has(errorCode(error))) throw error;
      return call();
    }
  }

  get #model(): AnsweringModel {
    return this.client.state.phase === 'ready' ? this.client.state.report.model : { classes: [] };
  }

  /** Frames are taken only while they are shown and there is someone to look at them. */
  #listen(): void {
    const wanted = this.view === 'live' && this.client.state.phase === 'ready';
    this.camera.onframe = wanted ? (frame) => this.#live.offer(frame) : undefined;
    if (!wanted) this.#live.clear();
  }

  /** A new wish of the person: what went on for the last one ends. */
  #begin(): AbortController {
    this.#task.abort();
    this.#task = new AbortController();
    this.waiting = false;
    this.explaining = false;
    this.#live.clear();
    return this.#task;
  }

  #rest(): void {
    this.waiting = false;
    this.changed();
  }

  #show(still: ImageBitmap): void {
    this.still?.close();
    this.still = still;
    this.evidence = undefined;
    this.#turnTo('still');
  }

  #leaveStill(view: 'live' | 'empty'): void {
    this.still?.close();
    this.still = undefined;
    this.frozen = false;
    this.answer = undefined;
    this.evidence = undefined;
    this.#steady = new SteadyAnswers();
    this.#turnTo(view);
  }

  #turnTo(view: ClassifySession['view']): void {
    this.view = view;
    this.#listen();
    this.changed();
  }

  /** Says once that the app's own model stands in for the one in use. */
  #tellFallback({ fellBack }: ReadyReport): void {
    if (fellBack !== undefined && fellBack !== this.#fellBack) this.notice = 'model-stands-in';
    this.#fellBack = fellBack;
  }

  #cameraLost(): void {
    this.frozen = false;
    if (this.view === 'live') this.#leaveStill('empty');
    this.#tell('camera-lost');
  }

  #tell(code: ErrorCode): void {
    this.notice = code;
    this.changed();
  }

  /** @param signal tells that the person gave it up; then there is nothing to tell of it */
  async #reportErrors(work: () => Promise<void>, signal?: AbortSignal): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!signal?.aborted) this.#tell(errorCode(error));
    }
  }
}

/** Tells observers; the timeline itself would grow by thirty entries a second. */
function measure(name: string, start: number, detail: unknown): void {
  performance.measure(name, { start, detail });
  performance.clearMeasures(name);
}
