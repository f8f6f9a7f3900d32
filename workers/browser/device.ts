import { datasetPath } from '../../src/domain/assets.ts';
import { trainingCores } from '../../src/domain/cores.ts';
import type { DatasetSpec } from '../../src/domain/datasets/dataset-spec.ts';
import type { EngineStatus } from '../../src/domain/engine.ts';
import type { Run } from '../../src/domain/run.ts';
import { APP_ROOT } from './app-root.ts';

/** Absolute address of a dataset's folder. */
export function datasetUrl(spec: DatasetSpec): string {
  return new URL(datasetPath(spec), APP_ROOT).href;
}

/** What a run's history says about where it was trained. */
export function thisDevice(): Run['device'] {
  const { hardwareConcurrency: cores, userAgent: platform } = navigator;
  return { cores, platform };
}

/** Cores that train at once: WebGL's textures live in one context, so there one does. */
export function coresFor({ backend }: EngineStatus): number {
  return backend === 'webgl' ? 1 : trainingCores(navigator.hardwareConcurrency || 1);
}
