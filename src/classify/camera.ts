import { Emitter } from '../bridge/emitter.ts';
import { SelvedgeError } from '../domain/errors.ts';
import { cameraError } from './camera-error.ts';
import { everyFrame, type FrameTaker } from './every-frame.ts';

export type Facing = 'environment' | 'user';

/** What the worker's vision was tuned at; a camera that has less gives what it has. */
const RESOLUTION = { width: { ideal: 1280 }, height: { ideal: 720 } };

/** What is asked for until the person switches. */
const REAR: MediaTrackConstraints = { facingMode: { ideal: 'environment' } };

/** The torch is in the image capture draft, which TypeScript's library does not have. */
type TorchCapabilities = MediaTrackCapabilities & { torch?: boolean };
type TorchConstraint = MediaTrackConstraintSet & { torch: boolean };

/**
 * The device's camera as a stream of frames. Off until `start`, which is what asks for permission.
 * Fires `change` when its state does and `lost` when the stream ends by itself; hands its frames to `onframe`.
 */
export class Camera extends Emitter {
  state: 'off' | 'starting' | 'on' = 'off';
  /** Which way it looks, where the device says so. */
  facing: Facing | undefined;
  canSwitch = false;
  hasTorch = false;
  torch = false;
  /** How many frames it has shown. */
  frames = 0;
  /** Takes each frame over; without it no frame is grabbed. */
  onframe: FrameTaker | undefined;
  readonly video: HTMLVideoElement;
  readonly #devices: MediaDevices | undefined;
  #stream: MediaStream | undefined;
  #wanted = REAR;
  #stopFrames = () => {};
  /** Counts starts and stops, so that a start that was overtaken gives its stream back. */
  #turn = 0;

  constructor(video = document.createElement('video'), devices: MediaDevices | undefined = navigator.mediaDevices) {
    super();
    this.video = video;
    this.#devices = devices;
    // iOS plays inline and without a gesture only when both are set before the stream is.
    video.muted = true;
    video.playsInline = true;
    // A video that leaves the page pauses, as when a frozen picture takes its place; the camera runs on behind it.
    video.addEventListener('pause', () => {
      if (this.state === 'on') this.wake();
    });
    document.addEventListener('visibilitychange', () => {
      for (const track of this.#stream?.getTracks() ?? []) track.enabled = !document.hidden;
    });
  }

  /** Whether starting would ask nothing, because the person has allowed the camera before. */
  async allowed(permissions = navigator.permissions): Promise<boolean> {
    try {
      const { state } = await permissions.query({ name: 'camera' as PermissionName });
      return state === 'granted';
    } catch {
      // Firefox has no such permission to ask about; then the person presses the button.
      return false;
    }
  }

  /** @throws camera-missing, camera-denied, camera-busy, insecure-context */
  async start(): Promise<void> {
    const turn = ++this.#turn;
    this.#release();
    this.#become('starting');
    try {
      if (this.#devices === undefined) {
        throw new SelvedgeError(isSecureContext ? 'camera-missing' : 'insecure-context', 'no mediaDevices');
      }
      const stream = await this.#devices.getUserMedia({ audio: false, video: { ...RESOLUTION, ...this.#wanted } });
      if (turn !== this.#turn) return end(stream);
      await this.#use(stream);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#release();
      // The one that was switched to may be gone; the next start takes any.
      if (this.#wanted.deviceId !== undefined) this.#wanted = REAR;
      this.#become('off');
      throw cameraError(error);
    }
  }

  stop(): void {
    this.#turn++;
    this.#release();
    this.#become('off');
  }

  /** Lets pictures come again where a call or the system had stopped them; nothing changes where it may not. */
  wake(): void {
    this.video.play().catch(() => {
      // It is tried again as long as nothing comes.
    });
  }

  /**
   * The next camera of the device, so that each is reached; where the browser does not name them, front to rear and back.
   * One that does not start leaves the one before it running.
   * @throws as `start`: why the next one does not start, or else why neither does
   */
  async switch(): Promise<void> {
    const before = this.#wanted;
    const current = this.#stream?.getVideoTracks()[0]?.getSettings().deviceId;
    const named = (await this.#cameras()).map(({ deviceId }) => deviceId).filter((id) => id !== '');
    const next = named[(named.indexOf(current ?? '') + 1) % named.length];
    this.#wanted =
      current === undefined || next === undefined
        ? { facingMode: { ideal: this.facing === 'user' ? 'environment' : 'user' } }
        : { deviceId: { exact: next } };
    try {
      await this.start();
    } catch (error) {
      this.#wanted = current === undefined ? before : { deviceId: { exact: current } };
      await this.start();
      throw error;
    }
  }

  /** @throws torch-failed when the device refuses, as some do with a low battery; the camera goes on */
  async setTorch(on: boolean): Promise<void> {
    const constraint: TorchConstraint = { torch: on };
    try {
      await this.#stream?.getVideoTracks()[0]?.applyConstraints({ advanced: [constraint] });
    } catch (error) {
      throw new SelvedgeError('torch-failed', undefined, { cause: error });
    }
    this.torch = on;
    this.changed();
  }

  /** The picture that is on the screen. @throws camera-lost when there is none */
  async snapshot(): Promise<ImageBitmap> {
    try {
      return await createImageBitmap(this.video);
    } catch (error) {
      throw new SelvedgeError('camera-lost', undefined, { cause: error });
    }
  }

  async #use(stream: MediaStream): Promise<void> {
    const track = stream.getVideoTracks()[0];
    if (track === undefined) throw new SelvedgeError('camera-missing', 'the stream has no picture');
    this.#stream = stream;
    track.addEventListener('ended', () => this.#lose(stream));
    this.video.srcObject = stream;
    await this.video.play();
    const facing = track.getSettings().facingMode;
    this.facing = facing === 'user' || facing === 'environment' ? facing : undefined;
    this.hasTorch = (track.getCapabilities?.() as TorchCapabilities | undefined)?.torch === true;
    this.torch = false;
    this.canSwitch = (await this.#cameras()).length > 1;
    // Unplugged while it started.
    if (this.#stream !== stream) return;
    const count = () => {
      this.frames++;
    };
    this.#stopFrames = everyFrame(this.video, () => this.onframe, count);
    this.#become('on');
  }

  async #cameras(): Promise<MediaDeviceInfo[]> {
    const devices = (await this.#devices?.enumerateDevices()) ?? [];
    return devices.filter(({ kind }) => kind === 'videoinput');
  }

  #lose(stream: MediaStream): void {
    if (stream !== this.#stream) return;
    this.stop();
    this.dispatchEvent(new Event('lost'));
  }

  #release(): void {
    this.#stopFrames();
    this.#stopFrames = () => {};
    if (this.#stream !== undefined) end(this.#stream);
    this.#stream = undefined;
    this.video.srcObject = null;
    this.torch = false;
  }

  #become(state: Camera['state']): void {
    this.state = state;
    this.changed();
  }
}

function end(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
