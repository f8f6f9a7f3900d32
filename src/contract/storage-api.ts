/**
 * What is kept on the device, as far as the page reads and changes it by itself. Each call is one transaction, and every
 * tab hears of a change. Where nothing can be kept, reading gives nothing and writing throws storage-unavailable. What
 * removes gives what brings it back, or null on a full disk, where it is gone for good.
 */
import type { Experiment, ExperimentCell } from '../domain/experiment.ts';
import type { ModelId } from '../domain/model-version.ts';
import type { PileEntry } from '../domain/pile.ts';
import type { InterruptedRun, Run, RunCurves } from '../domain/run.ts';
import type { SamplesRelabelled } from '../domain/sample.ts';
import type { Inventory, StorageUsage, UndoToken } from '../domain/storage.ts';

export interface StorageApi {
  runs: KeptRuns;
  checkpoints: KeptCheckpoints;
  experiments: KeptExperiments;
  models: KeptModels;
  samples: KeptSamples;
  classes: KeptClasses;
  pile: KeptPile;

  /** Takes one act back, of those that gave a token. @returns false when it is too late */
  undo(token: UndoToken): Promise<boolean>;
  usage(): Promise<StorageUsage>;
  /** How much a person has made. */
  made(): Promise<{ samples: number; models: number }>;
  /** What is kept, by kind; nothing where nothing can be. */
  inventory(): Promise<Inventory>;
  /** Frees the room of what was removed; of what can still be undone too when `now`. */
  purge(now?: boolean): Promise<void>;
}

export interface KeptRuns {
  /** Newest first. */
  list(): Promise<Run[]>;
  curves(run: string): Promise<RunCurves>;
  remove(runs: readonly string[]): Promise<UndoToken | null>;
}

export interface KeptCheckpoints {
  /** The newest run that a closed tab, a reload or a crash has left; null while anyone trains. */
  interrupted(): Promise<InterruptedRun | null>;
  /** Throws all of them away, so that no run can be resumed. @throws training-elsewhere while anyone trains */
  forget(): Promise<void>;
}

export interface KeptExperiments {
  /** Newest first. */
  list(): Promise<Experiment[]>;
  /** In the order of their index. */
  cells(experiment: string): Promise<ExperimentCell[]>;
  /** @throws run-missing */
  remove(experiment: string): Promise<UndoToken | null>;
}

export interface KeptModels {
  /** @throws version-missing */
  rename(model: ModelId, name: string): Promise<void>;
  /** If it was in use, its parent is from then on, or the app's own. @throws version-missing */
  remove(model: ModelId): Promise<UndoToken | null>;
}

/** One sample closely. */
export interface SampleView {
  photo: Blob;
  /** The bytes that the network sees, 0 = background. */
  pixels: Uint8Array<ArrayBuffer>;
}

export interface KeptSamples {
  /** Photos by id, in the order asked for; null where one is gone. */
  photos(ids: readonly string[]): Promise<(Blob | null)[]>;
  /** null when it is gone. */
  view(id: string): Promise<SampleView | null>;
  /** Those that are gone, or have the label already, are left out. @throws label-unfit */
  relabel(ids: readonly string[], label: string): Promise<SamplesRelabelled>;
  remove(ids: readonly string[]): Promise<UndoToken | null>;
}

/** A class that samples have, or that a person has added for samples to come. */
export interface SampleClass {
  label: string;
  count: number;
}

export interface KeptClasses {
  /** Every class with the number of its samples, by name. */
  list(): Promise<SampleClass[]>;
  /** Makes a class of one's own, without samples as yet. @throws label-unfit */
  add(label: string): Promise<void>;
  /** Renames a class, or merges it into one that exists. @throws label-unfit */
  rename(from: string, to: string): Promise<SamplesRelabelled>;
  /** Takes a class out, with its samples. */
  remove(label: string): Promise<UndoToken | null>;
}

export interface KeptPile {
  /**
   * In the order of their ids, which is that of their paths.
   * @param after the id of the last one of the part before; from the first when left out
   */
  list(limit: number, after?: string): Promise<PileEntry[]>;
  /** Puts `entries` into the pile, each in the place of the one that has its id. */
  put(entries: readonly PileEntry[]): Promise<void>;
  /** Tells the other tabs of what `PileApi.look` has kept, of which they do not hear by themselves. */
  tell(): Promise<void>;
  /** Copies of the pictures by id, in the order asked for; null where there is none. */
  photos(ids: readonly string[]): Promise<(Blob | null)[]>;
  remove(ids: readonly string[]): Promise<UndoToken | null>;
  removeAll(): Promise<UndoToken | null>;
  /** Takes out what still waits to be classified. */
  removeWaiting(): Promise<UndoToken | null>;
}
