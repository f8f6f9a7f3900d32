import { type Picture, shrunkSide } from '../vision/index.ts';

/** Longest side of a photo that is kept, in pixels: four times what vision works at, and enough to look at. */
export const KEPT_SIDE = 640;

/** About 35 kB for a photo of that size. JPEG is the one lossy kind that every browser writes. */
const KEPT_AS = { type: 'image/jpeg', quality: 0.82 } as const;

/** As in vision: what shines through where a picture is transparent, which JPEG cannot be. */
const BACKDROP = 'rgb(128 128 128)';

export interface Shot {
  /** RGBA, its longest side at most `KEPT_SIDE`. */
  picture: Picture;
  /** The same as a file. */
  toJpeg(): Promise<Blob>;
}

/** Brings pictures to the size in which they are kept; keeps one canvas, which every shot uses in turn. */
export class FrameScaler {
  readonly #context: OffscreenCanvasRenderingContext2D;

  constructor() {
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('This browser has no 2D canvas in workers.');
    this.#context = context;
  }

  /** The frame is closed. `toJpeg` has to be called before the next shot is taken. */
  take(frame: ImageBitmap): Shot {
    const { width, height } = this.#draw(frame);
    return {
      picture: this.#context.getImageData(0, 0, width, height),
      toJpeg: () => this.#toJpeg(),
    };
  }

  /** The frame as a file of that size; it is closed. */
  copy(frame: ImageBitmap): Promise<Blob> {
    this.#draw(frame);
    return this.#toJpeg();
  }

  #toJpeg(): Promise<Blob> {
    return this.#context.canvas.convertToBlob(KEPT_AS);
  }

  #draw(frame: ImageBitmap): { width: number; height: number } {
    const scale = Math.min(1, shrunkSide(frame, KEPT_SIDE) / Math.max(frame.width, frame.height));
    const width = Math.max(1, Math.round(frame.width * scale));
    const height = Math.max(1, Math.round(frame.height * scale));
    const { canvas } = this.#context;
    try {
      Object.assign(canvas, { width, height });
      this.#context.fillStyle = BACKDROP;
      this.#context.fillRect(0, 0, width, height);
      this.#context.imageSmoothingQuality = 'high';
      this.#context.drawImage(frame, 0, 0, width, height);
    } finally {
      frame.close();
    }
    return { width, height };
  }
}
