import {
  type KernelBuild,
  nextTask,
  registerWasmTraining,
  type WasmTrainingOptions,
} from '@selvedge/tfjs-wasm-training';
import * as tf from '@tensorflow/tfjs';
import { PROGRAMS } from './index.ts';
import type { Fitting, ProgramName } from './program.ts';

/** One program on one way to compute: our kernels, or one of tfjs's backends as it comes. */
export interface Task {
  program: ProgramName;
  engine: 'training' | 'wasm' | 'cpu' | 'webgl';
  options?: WasmTrainingOptions;
  steps: number;
  batchSize: number;
  /** How `fit` yields in mnist: between frames, as it comes, if not given. */
  yields?: keyof typeof YIELDS;
  /** Steps of a run before that which is timed. */
  warmUp?: number;
}

export interface Done {
  losses: number[];
  /** Milliseconds of a step, with what the program does before its first one. */
  step: number;
  build?: KernelBuild;
}

const YIELDS = {
  never: { yieldEvery: 'never' },
  tasks: { callbacks: { nextFrameFunc: nextTask } },
} satisfies Record<string, Fitting>;

export async function runTask({ program, engine, options, steps, batchSize, yields, warmUp = 0 }: Task): Promise<Done> {
  let build: KernelBuild | undefined;
  if (engine === 'training') build = await registerWasmTraining(options);
  else if (!(await tf.setBackend(engine))) throw new Error(`The backend ${engine} does not start.`);
  if (warmUp > 0) await PROGRAMS[program](warmUp, batchSize);
  const began = performance.now();
  const losses = await PROGRAMS[program](steps, batchSize, yields && YIELDS[yields]);
  const step = (performance.now() - began) / steps;
  return { losses, step, ...(build && { build }) };
}
