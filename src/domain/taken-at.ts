/** No camera took a picture before 1970 or after this; a clock that says so is wrong. Milliseconds since 1970. */
const LATEST = Date.UTC(2200, 0, 1);

/** The time at which a picture was taken, or `otherwise` where a clock was wrong. Milliseconds since 1970. */
export function plausibleTime(takenAt: number, otherwise: number): number {
  return takenAt >= 0 && takenAt < LATEST ? takenAt : otherwise;
}
