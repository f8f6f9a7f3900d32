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
  /** What a person did before it, so that there is something for it to harm. */
  after?: ActName;
  /** Acts that have to go well in spite of it. */
  spares?: readonly ActName[];
  /** Whether it happens at the very first visit, and not in the middle of an act. */
  atFirst?: true;
  /** Before the act, or the first visit, when there is no tab. @returns what it costs */
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
