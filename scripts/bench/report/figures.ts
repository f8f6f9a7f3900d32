/** The figures of `npm run bench -- NAME --json`, as far as the report needs them. Any of them may be missing. */

interface Machine {
  processor: string;
  cores: number;
  node: string;
  /** Fraction of processor time that the host took, null if unknown. */
  steal: number | null;
}

export interface TrainFigures {
  referenceEpochSeconds?: number;
  torchEpochSeconds?: number | null;
  ratioToTorch?: number | null;
  epochPeakMemoryMB?: number | null;
  longTasks?: number;
  passesOfPeak?: Partial<Record<Pass, number>>;
  scaling?: {
    imagesPerSecond: Record<string, number>;
    twoToOne: number;
    fourToOne: number;
    machinesTwoToOne: number;
  };
  scalingOfPeak?: number;
  secondsToSeedAccuracy?: number | null;
  fastRuns?: { seed: number; seconds: number; accuracy: number }[];
  secondsTo92?: number | null;
  runsTo92?: { epochs: number; seconds: number; accuracy: number; reached: boolean }[];
  notebook?: { theirs: Result; ours: Result & { epochs: number } };
  peakMemoryMB?: number | null;
  tensors?: number[];
  heapMB?: number[];
  longTasksInFiveEpochs?: number;
  growth?: { byBatch: Record<string, number>; byWidth: Record<string, { seconds: number; predicted: number }> };
  peers?: { epochSecondsExtrapolated: Record<string, number> };
  stealOfParts?: Record<string, number | null>;
  machine?: Machine;
}

export type Pass = 'forward' | 'inputGradient' | 'filterGradient';

interface Result {
  accuracy: number;
  loss: number;
  seconds: number;
}

export interface KernelFigures {
  engine?: string;
  passesOfPeak?: Partial<Record<Pass, number>>;
  builds?: Record<
    string,
    { peakGigaflops: number; kernels: Record<string, { milliseconds: number; gigaflops: number; ofPeak: number }> }
  >;
  machine?: Machine;
}

export interface AppFigures {
  frameToAnswerMs?: { p50: number; p95: number };
  answersPerSecond?: number;
  visionMs?: { p50: number; p95: number };
  evidenceMs?: number;
  longTasks?: number;
  firstAnswerColdMs?: number;
  firstAnswerOfflineMs?: number;
  jsBeforePaintBytes?: number;
  jsTotalBytes?: number;
  foreignRequests?: number;
  machine?: Machine;
}

export interface TrainingAppFigures {
  appImagesPerSecond?: number;
  bareImagesPerSecond?: number;
  appToBare?: number;
  checkpointCount?: number;
  checkpointPauseMs?: number | null;
  checkpointShare?: number;
  checkpointShareAtMost?: number;
  longTasksTraining?: number;
  curvePoints?: number;
  controls?: number;
  worstInteractionMs?: number | null;
  slowest?: { screen: string; control: string; milliseconds: number }[];
  machine?: Machine;
}

export interface AllFigures {
  train: TrainFigures;
  kernels: KernelFigures;
  app: AppFigures;
  trainingApp: TrainingAppFigures;
}

/**
 * Sorts the outputs of benchmarks by what they hold. Parts of the training benchmark that were run alone add up; of
 * two outputs with the same figure the later one counts.
 * @param outputs each with the JSON object that a benchmark printed, and perhaps npm's own lines before it
 * @throws SyntaxError if there is no such object
 */
export function readFigures(outputs: string[]): AllFigures {
  const all: AllFigures = { train: {}, kernels: {}, app: {}, trainingApp: {} };
  for (const output of outputs) {
    const figures = JSON.parse(output.slice(/^\{/m.exec(output)?.index)) as Record<string, unknown>;
    if (isTrainingApp(figures)) {
      Object.assign(all.trainingApp, figures.trainingApp, { machine: figures.machine });
      continue;
    }
    const kind = 'builds' in figures ? 'kernels' : 'frameToAnswerMs' in figures ? 'app' : 'train';
    const stealOfParts = { ...all.train.stealOfParts, ...(figures.stealOfParts as object) };
    Object.assign(all[kind], figures, kind === 'train' ? { stealOfParts } : {});
  }
  return all;
}

function isTrainingApp(figures: object): figures is { trainingApp: TrainingAppFigures; machine?: Machine } {
  return 'trainingApp' in figures;
}
