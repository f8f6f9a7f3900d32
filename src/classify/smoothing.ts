/**
 * The weight of a new value in an exponential average over time, however unevenly the values come.
 * @param milliseconds since the average was last brought up to date; without limit where there is none yet
 * @param timeConstant milliseconds after which a step is followed to 63 %
 */
export function weightOf(milliseconds: number, timeConstant: number): number {
  return 1 - Math.exp(-Math.max(0, milliseconds) / timeConstant);
}
