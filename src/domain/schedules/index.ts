import { byKind, type OptionsOf } from '../kinds.ts';
import { constant } from './constant.ts';
import { cosine } from './cosine.ts';
import { exponential } from './exponential.ts';
import { oneCycle } from './one-cycle.ts';
import { plateau } from './plateau.ts';
import type { ScheduleDescriptor, ScheduleMoment, ScheduleState } from './schedule.ts';
import { step } from './step.ts';

/** Every schedule of the learning rate. */
export const SCHEDULES = byKind('kind', [constant, cosine, oneCycle, exponential, step, plateau]);

export type ScheduleKind = keyof typeof SCHEDULES;
export type ScheduleOptions<Kind extends ScheduleKind = ScheduleKind> = OptionsOf<typeof SCHEDULES, Kind>;

/** The factor (0 to 1) by which the learning rate is multiplied at this moment. */
export function scheduleFactor(options: ScheduleOptions, moment: ScheduleMoment): number {
  return descriptorOf(options).factor(options, moment);
}

/** The state after an epoch that ended with `loss`, of the validation pictures where there are any. */
export function scheduleAfterEpoch(options: ScheduleOptions, state: ScheduleState, loss: number): ScheduleState {
  return descriptorOf(options).afterEpoch?.(options, state, loss) ?? state;
}

/** What is wrong with the schedule in a run of so many epochs, from the name of a parameter on; undefined if nothing. */
export function scheduleMisfit(options: ScheduleOptions, epochs: number): string | undefined {
  return descriptorOf(options).misfit?.(options, epochs);
}

const descriptorOf = ({ kind }: ScheduleOptions): ScheduleDescriptor => SCHEDULES[kind];
