import type { Picture } from '../vision/index.ts';

/** Copies frames out of the graphics stack; keeps one canvas, because making one a frame costs more than the copy. */
export class FrameReader {
  readonly #context: OffscreenCanvasRenderingContext2D;

  constructor() {
    // Read back on every frame, so the pixels are better kept in main memory than on the GPU.
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('This browser has no 2D canvas in workers.');
    this.#context = context;
  }

  /** The frame's RGBA pixels, transparent where the picture is: vision decides what shines through. The frame is closed. */
  read(frame: ImageBitmap): Picture {
    const { width, height } = frame;
    const { canvas } = this.#context;
    try {
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
      this.#context.clearRect(0, 0, width, height);
      this.#context.drawImage(frame, 0, 0);
    } finally {
      frame.close();
    }
    return this.#context.getImageData(0, 0, width, height);
  }
}
