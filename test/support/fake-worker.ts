import { expose } from 'comlink';
import type { Arrived } from '../../src/contract/arrivals-api.ts';
import type { Prediction, ReadyReport } from '../../src/contract/classifier-api.ts';

export const REPORT = {
  engine: { backend: 'wasm', kernels: 'simd', rejected: [] },
  model: { classes: ['Bag', 'Coat'] },
};

export const PREDICTION: Prediction = {
  probabilities: [0.9, 0.1],
  seen: new Uint8Array(784),
  square: { x: 0.2, y: 0.1, width: 0.6, height: 0.8 },
  origin: 'photo',
  tilt: 0,
  garment: { x: 0.3, y: 0.1, width: 0.4, height: 0.8 },
  outlines: [Float32Array.of(0.3, 0.1, 0.7, 0.1, 0.7, 0.9, 0.3, 0.9)],
  leftOut: 0,
  advice: null,
  milliseconds: { read: 1, vision: 2, network: 3 },
};

/** The classifier's part of the worker, with what a test replaces. */
export interface FakeClassifier {
  start(): Promise<ReadyReport>;
  classify(frame: unknown): Promise<Prediction>;
  decode(file: unknown): Promise<unknown>;
}

/** A worker as the page sees it, with real messages between real ports, on one thread. */
export class FakeWorker extends EventTarget {
  ended = false;
  /** Frames that arrived, in order. */
  readonly frames: unknown[] = [];
  /** Tells the page of bytes that have come, once it wants to hear of them. */
  tell: ((arrived: Arrived) => Promise<void>) | undefined;
  readonly #port: MessagePort;

  constructor(classifier: Partial<FakeClassifier> = {}) {
    super();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = ({ data }) => {
      if (!this.ended) this.dispatchEvent(new MessageEvent('message', { data }));
    };
    const parts: FakeClassifier = {
      start: async () => REPORT as unknown as ReadyReport,
      classify: async () => PREDICTION,
      decode: async () => 'a bitmap',
      ...classifier,
    };
    const { classify } = parts;
    parts.classify = (frame) => {
      this.frames.push(frame);
      return classify(frame);
    };
    const follow = async (tell: FakeWorker['tell']) => {
      this.tell = tell;
    };
    expose({ classifier: parts, arrivals: { follow } }, port2);
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    if (!this.ended) this.#port.postMessage(message, transfer);
  }

  /** Ends without a word, as a worker does that is killed from outside. */
  terminate(): void {
    this.ended = true;
    this.#port.close();
  }

  /** Fails as a script does that throws or cannot be loaded. */
  crash(message = ''): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}

/** Stands for an ImageBitmap: transferable, and counts how often it was closed. */
export function fakeFrame() {
  const closed = { times: 0 };
  const bitmap = Object.assign(new ArrayBuffer(8), {
    close: () => {
      closed.times++;
    },
  }) as unknown as ImageBitmap;
  return { bitmap, closed };
}

export const never = () => new Promise<never>(() => {});
