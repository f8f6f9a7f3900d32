/** Name of the performance measure from grabbing a camera frame to having its answer; its detail says of the stages. */
export const FRAME_TO_ANSWER = 'frame-to-answer';

/** Name of the performance measure from asking what spoke for an answer to having it; its detail says what the worker took. */
export const ANSWER_TO_EVIDENCE = 'answer-to-evidence';

/** Tells observers; the timeline itself would grow by thirty entries a second. */
export function measure(name: string, start: number, detail: unknown): void {
  performance.measure(name, { start, detail });
  performance.clearMeasures(name);
}
