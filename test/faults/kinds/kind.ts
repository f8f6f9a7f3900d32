import type { Random } from '../../../workers/training/random.ts';
import type { ActName } from '../page/acts.ts';
import type { Scene, Tab } from '../scene.ts';

/** Where a fault happens. */
export interface Place {
  scene: Scene;
  tab: Tab;
  random: Random;
}

/** What a fault takes away by itself, for which the app is not to blame: ids, or all. */
export type Cost = readonly string[] | 'everything';

/** One fault of a run. */
export interface Fault {
  /** Under which it is counted. */
  kind: string;
  /** In which acts it can happen; in any when left out. */
  acts?: readonly ActName[];
  /** Whether it needs the offline copy, or a profile on the disk. */
  offlineCopy?: true;
  onDisk?: true;
  /** How many times faster the page's patience passes meanwhile. */
  haste?: number;
  /** Whether the tab of the act is gone after it. */
  endsTab?: true;
  /** Whether the app cannot do the act as long as it lasts, so that trying again helps only after `lift`. */
  lasts?: true;
  /** Before the act. @returns what it costs */
  prepare?(place: Place): Promise<Cost | undefined>;
  /** In the middle of it. */
  strike?(place: Place): Promise<Cost | undefined>;
  /** What passes by itself, or what a person does outside of the app. */
  lift?(place: Place): Promise<void>;
}

/** Draws a fault of one kind. */
export type Draw = (random: Random) => Fault;

export const pick = <T>(random: Random, list: readonly T[]): T => list[random.integer(list.length)]!;

export const LONG_ACTS: readonly ActName[] = [
  'trains',
  'trains, pauses and goes on',
  'trains and stops at the best',
  'teaches and keeps it',
  'teaches and discards it',
  'evaluates',
  'imports pictures',
  'exports the samples',
  'sorts a pile',
];
