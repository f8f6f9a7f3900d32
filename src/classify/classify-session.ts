import type { ClassifierClient } from '../bridge/classifier-client.ts';
import { Emitter } from '../bridge/emitter.ts';
import { type Example, fetchExample } from '../bridge/examples.ts';
import { Task } from '../bridge/task.ts';
import { retryLost, WORKER_LOST } from '../bridge/worker-lost.ts';
import type { ReadyReport } from '../contract/classifier-api.ts';
import { type ErrorCode, errorCode } from '../domain/errors.ts';
import type { Answer } from './answer.ts';
import type { Camera } from './camera.ts';
import { LiveView } from './live-view.ts';
import { StillView } from './still-view.ts';
import { EMPTY, type View } from './view.ts';

/**
 * Looking at one thing at a time: the live camera or a still picture, and what it is.
 * Everything the Classify screen shows is a property here; `change` says when to draw again.
 */
export class ClassifySession extends Emitter {
  view: View = EMPTY;
  notice: ErrorCode | undefined;
  readonly camera: Camera;
  readonly client: ClassifierClient;
  /** What the person asked for last, until it is shown: it takes the place of what was asked for before. */
  readonly #wish = new Task((signal, act: (signal: AbortSignal) => Promise<void>) => act(signal));
  /** Says it on the screen. */
  readonly tell = (code: ErrorCode) => {
    this.notice = code;
    this.changed();
  };
  #doubt: ErrorCode | undefined;
  #ranAtLeave = false;
  #stillAtLeave = false;

  constructor(client: ClassifierClient, camera: Camera) {
    super();
    this.client = client;
    this.camera = camera;
    this.relay(camera);
    this.relay(this.#wish);
    camera.addEventListener('lost', () => {
      if (this.view.kind === 'live') this.#show(EMPTY);
      this.tell('camera-lost');
    });
    client.addEventListener('change', () => {
      if (client.state.phase === 'ready') this.#tellDoubt(client.state.report);
      // "Started again" is not true any more.
      if (client.state.phase === 'failed' && this.notice && WORKER_LOST.has(this.notice)) this.notice = undefined;
      this.changed();
    });
    client.addEventListener('restart', (event) => this.tell((event as CustomEvent<ErrorCode>).detail));
  }

  /** The answer to what is shown, and to nothing else; undefined until it is there. */
  get answer(): Answer | undefined {
    if (this.view.kind === 'empty') return undefined;
    return this.view.kind === 'live' ? this.view.answer : this.view.answer.value;
  }

  /** Whether a picture is being opened or waits for its answer. */
  get waiting(): boolean {
    const opening = this.#wish.pending && this.camera.state !== 'starting';
    return opening || (this.view.kind === 'still' && this.view.answer.pending);
  }

  /** Whether the still picture is the frozen camera, which runs on behind it. */
  get frozen(): boolean {
    return this.view.kind === 'still' && this.camera.state === 'on';
  }

  /** Starts the camera if the person has allowed it before; asks nothing. */
  async startIfAllowed(): Promise<void> {
    const allowed = await this.camera.allowed();
    // A picture may have come meanwhile, and be on its way to the screen.
    if (allowed && this.view.kind === 'empty' && !this.#wish.pending) await this.startCamera();
  }

  /** Asks for the camera where need be. */
  startCamera(): Promise<void> {
    return this.#useCamera(() => this.camera.start());
  }

  switchCamera(): Promise<void> {
    return this.#useCamera(() => this.camera.switch());
  }

  async toggleTorch(): Promise<void> {
    try {
      await this.camera.setTorch(!this.camera.torch);
    } catch (error) {
      this.tell(errorCode(error));
    }
  }

  /** Freezes the live picture and looks at it. */
  freeze(): Promise<void> {
    return this.#freeze({ off: false });
  }

  /** Back from a frozen picture to the live camera. */
  resume(): void {
    this.#wish.reset();
    this.#showLive();
  }

  /** Turns the camera off and keeps its last picture on the screen. */
  async pause(): Promise<void> {
    if (this.view.kind === 'live') await this.#freeze({ off: true });
    else this.camera.stop();
  }

  /** Off the screen the camera would see, and compute, for nobody. */
  async leave(): Promise<void> {
    const { camera, view } = this;
    this.#ranAtLeave = camera.state !== 'off';
    this.#stillAtLeave = view.kind === 'still';
    if (camera.state === 'starting') this.#wish.reset();
    await this.pause();
  }

  /** Starts the camera again if it ran when the screen was left; behind a picture that was frozen then, which stays. */
  async comeBack(): Promise<void> {
    if (!this.#ranAtLeave) return;
    this.#ranAtLeave = false;
    if (this.#stillAtLeave) await this.#do(() => this.camera.start());
    else await this.startCamera();
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
    if (this.view.kind === 'live') await this.freeze();
    if (this.view.kind === 'still') await this.view.toggleEvidence();
  }

  /** Asks storage again which model is in use. */
  async askStorage(): Promise<void> {
    this.dismissNotice();
    this.#doubt = undefined;
    await this.#do(() => this.client.refresh());
  }

  dismissNotice(): void {
    this.notice = undefined;
    this.changed();
  }

  async #freeze({ off }: { off: boolean }): Promise<void> {
    await this.#do(async (signal) => {
      const picture = inTime(await this.camera.snapshot(), signal);
      if (off) this.camera.stop();
      this.#showStill(picture);
    });
  }

  async #open(read: (signal: AbortSignal) => Promise<Blob>): Promise<void> {
    this.notice = undefined;
    await this.#do(async (signal) => {
      const file = await read(signal);
      const picture = inTime(await retryLost(() => this.client.decode(file, signal)), signal);
      this.camera.stop();
      this.#showStill(picture);
    });
  }

  async #useCamera(start: () => Promise<void>): Promise<void> {
    this.notice = undefined;
    await this.#do(async (signal) => {
      await start();
      if (!signal.aborted) this.#showLive();
    });
    if (this.view.kind === 'live' && this.camera.state === 'off') this.#show(EMPTY);
  }

  async #do(act: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const end = await this.#wish.run(act);
    if (end.phase === 'error') this.tell(end.code);
  }

  #showLive(): void {
    this.#show(new LiveView(this.client, this.camera, this.tell));
  }

  #showStill(picture: ImageBitmap): void {
    this.#show(new StillView(picture, this.client, this.tell));
  }

  #show(view: View): void {
    if (this.view.kind !== 'empty') this.view.close();
    if (this.notice === 'camera-still') this.notice = undefined;
    this.view = view;
    if (view.kind !== 'empty') {
      view.addEventListener('change', () => {
        if (this.notice === 'camera-still' && !(view.kind === 'live' && view.still)) this.notice = undefined;
      });
      this.relay(view);
      view.begin();
    }
    this.changed();
  }

  /** Says once that the app’s own model stands in for the one in use, or what storage does not do. */
  #tellDoubt({ doubt }: ReadyReport): void {
    if (doubt !== undefined && doubt !== this.#doubt) this.notice = doubt;
    this.#doubt = doubt;
  }
}

/** A picture that still counts; one that came too late is freed. @throws the signal's reason */
function inTime(picture: ImageBitmap, signal: AbortSignal): ImageBitmap {
  if (signal.aborted) picture.close();
  signal.throwIfAborted();
  return picture;
}
