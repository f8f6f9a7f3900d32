import type { Descriptor } from '../kinds.ts';
import type { Parameters, ValuesOf } from '../parameter.ts';

/** What a schedule remembers between epochs; only those with `afterEpoch` use it. */
export interface ScheduleState {
  factor: number;
  best: number;
  waited: number;
}

export const scheduleStart = (): ScheduleState => ({ factor: 1, best: Number.POSITIVE_INFINITY, waited: 0 });

export interface ScheduleMoment {
  /** 0 at the start, fractions within an epoch. */
  epochsDone: number;
  /** Length of the whole run. */
  epochs: number;
  state: ScheduleState;
}

/** How the learning rate goes through a run. */
export interface ScheduleDescriptor<Kind extends string = string, P extends Parameters = Parameters>
  extends Descriptor<Kind, P> {
  /** Whether a search that varies the schedule tries it. */
  readonly searched: boolean;
  /** What the peak learning rate is multiplied by. */
  factor(options: ValuesOf<P>, moment: ScheduleMoment): number;
  /** The state after an epoch that ended with `loss`, of the validation pictures where there are any. */
  afterEpoch?(options: ValuesOf<P>, state: ScheduleState, loss: number): ScheduleState;
  /** What is wrong with it in a run of so many epochs, beyond the parameters' ranges: “warmupEpochs has to …”. */
  misfit?(options: ValuesOf<P>, epochs: number): string | undefined;
}

export const schedule = <const Kind extends string, const P extends Parameters>(
  descriptor: ScheduleDescriptor<Kind, P>,
): ScheduleDescriptor<Kind, P> => descriptor;

/** Half a cosine from `from` to `to` as `fraction` goes from 0 to 1. */
export function halfCosine(from: number, to: number, fraction: number): number {
  return to + ((from - to) * (1 + Math.cos(Math.PI * Math.min(1, fraction)))) / 2;
}
