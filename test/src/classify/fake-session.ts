import { vi } from 'vitest';
import type { ClassifierState } from '../../../src/bridge/classifier-client.ts';
import type { Camera } from '../../../src/classify/camera.ts';
import type { FrameTaker } from '../../../src/classify/every-frame.ts';
import type { PictureOrigin } from '../../../src/domain/calibration.ts';
import { PREDICTION, REPORT } from '../../support/fake-worker.ts';

export const READY = { phase: 'ready', report: REPORT } as unknown as ClassifierState;

export const EVIDENCE = { classIndex: 0, strength: new Float32Array(784), milliseconds: 5 };

/** Bitmaps that were made and not closed. */
export const open = new Set<object>();
export function bitmap(): ImageBitmap {
  const made = { width: 4, height: 3, close: () => void open.delete(made) };
  open.add(made);
  return made as unknown as ImageBitmap;
}

/** A classifier that answers at once. */
export class FakeClient extends EventTarget {
  state = READY;
  ready = async () => REPORT;
  classify = vi.fn(async (frame: ImageBitmap, _signal?: AbortSignal) => {
    frame.close();
    return PREDICTION;
  });
  explain = vi.fn(async (_seen: Uint8Array, _origin: PictureOrigin, classIndex: number) => ({
    ...EVIDENCE,
    classIndex,
  }));
  ask = (send: (worker: object) => Promise<unknown>) => send({ classifier: { explain: this.explain } });
  decode = vi.fn(async (_file: Blob, _signal?: AbortSignal) => bitmap());

  refresh = vi.fn(async () => this.become(this.state));

  become(state: ClassifierState): void {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}

/** A camera that starts at once, and is allowed. */
export class FakeCamera extends EventTarget {
  state: Camera['state'] = 'off';
  onframe: FrameTaker | undefined;
  frames = 0;
  wake = vi.fn();
  start = vi.fn(async () => {
    this.state = 'on';
  });
  stop = () => {
    this.state = 'off';
  };
  snapshot = async () => bitmap();
  allowed = async () => true;
}
