import type { ScheduleState } from '../../src/domain/schedules.ts';
import type { ScheduleOptions } from '../../src/domain/training-options.ts';

/** The state after an epoch that ended with `loss`, of the validation pictures where there are any. */
export function scheduleAfterEpoch(options: ScheduleOptions, state: ScheduleState, loss: number): ScheduleState {
  if (options.kind !== 'plateau') return state;
  if (loss < state.best) return { ...state, best: loss, waited: 0 };
  const waited = state.waited + 1;
  if (waited <= options.patience) return { ...state, waited };
  return { ...state, factor: state.factor * options.factor, waited: 0 };
}
