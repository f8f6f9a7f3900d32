/** One picture of the camera. Whoever is handed one closes it. */
export interface CameraFrame {
  bitmap: ImageBitmap;
  /** When the grab began, on the clock of `performance.now()`. */
  at: number;
  close(): void;
}

export type FrameTaker = (frame: CameraFrame) => void;

/**
 * Hands each new picture of a playing video to whoever `taker` names at that time. One grab at a time: while the
 * browser still copies one picture, the next is skipped. Nothing is grabbed while nobody takes or the page is hidden.
 * @param onFrame hears of each, whether or not anybody takes it
 * @returns stops it
 */
export function everyFrame(
  video: HTMLVideoElement,
  taker: () => FrameTaker | undefined,
  onFrame?: () => void,
): () => void {
  let stopped = false;
  let grabbing = false;
  let handle = 0;

  const grab = async () => {
    if (grabbing || document.hidden || !taker()) return;
    grabbing = true;
    const at = performance.now();
    try {
      const bitmap = await createImageBitmap(video);
      const take = stopped ? undefined : taker();
      if (take) take({ bitmap, at, close: () => bitmap.close() });
      else bitmap.close();
    } catch {
      // The video has no picture yet, or no more; the stream itself tells when it is over.
    } finally {
      grabbing = false;
    }
  };

  // Firefox before 132 has no requestVideoFrameCallback: there every repaint is looked at for a new time.
  const perFrame = typeof video.requestVideoFrameCallback === 'function';
  let lastTime = -1;
  const step = () => {
    if (stopped) return;
    if (perFrame || video.currentTime !== lastTime) {
      lastTime = video.currentTime;
      onFrame?.();
      void grab();
    }
    next();
  };
  const next = () => {
    handle = perFrame ? video.requestVideoFrameCallback(step) : requestAnimationFrame(step);
  };
  next();

  return () => {
    stopped = true;
    if (perFrame) video.cancelVideoFrameCallback(handle);
    else cancelAnimationFrame(handle);
  };
}
