import type { AllFigures, AppFigures, KernelFigures, TrainFigures, TrainingAppFigures } from './figures.ts';

const MISSING = 'not measured';
const PASSES = { forward: 'forward', inputGradient: 'gradient of the input', filterGradient: 'gradient of the filter' };
const PEERS: Record<string, string> = {
  'stock-wasm': 'TensorFlow.js wasm with its own kernels, the missing one composed of them',
  webgl: 'TensorFlow.js webgl, on a software renderer',
  cpu: 'TensorFlow.js cpu',
};

type Row = [what: string, goal: string, measured: string];

/** The whole of docs/benchmarks.md. */
export function benchmarksMarkdown({ train, kernels, app, trainingApp }: AllFigures): string {
  const sections = [
    HEAD,
    machines({ train, kernels, app, trainingApp }),
    `## Training\n\n${table(trainingRows(train))}`,
    section('Five runs of the fast preset', fastRuns(train)),
    section('Growth', growth(train)),
    section('Kernels', kernelTables(kernels)),
    `## The app\n\n${table(appRows(app))}`,
    `## Training in the app\n\n${TRAINING_APP}\n\n${table(trainingAppRows(trainingApp))}`,
    slowest(trainingApp),
  ];
  return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

const HEAD = `# Benchmarks

Written by \`npm run bench:report -- FILE …\` from what \`npm run bench -- NAME --json\` prints, of
\`train\`, \`kernels\`, \`app\` and \`training-app\`. All of it runs in headless Chromium; peers are measured in the same run. Other
machines give other seconds: compare the ratios.`;

function machines(figures: AllFigures): string {
  const rows = Object.entries(figures).flatMap(([name, { machine }]) => {
    if (!machine) return [];
    return [`| ${name} | ${machine.processor} | ${machine.cores} | ${machine.node} | ${percent(machine.steal, 1)} |`];
  });
  if (rows.length === 0) return '';
  const head = '| benchmark | processor | cores | Node | taken by the host |\n| --- | --- | --- | --- | --- |';
  const parts = Object.entries(figures.train.stealOfParts ?? {}).map(([part, steal]) => `${part} ${percent(steal, 1)}`);
  const note = `Processor time that the host gave to other machines, over each benchmark. A part of \`train\` in which it passed 3 % was
run again, and the least disturbed run counts: ${parts.join(', ')}.`;
  return `## Machine\n\n${head}\n${rows.join('\n')}${parts.length > 0 ? `\n\n${note}` : ''}`;
}

function trainingRows(train: TrainFigures): Row[] {
  const { scaling, scalingOfPeak, notebook, peers, passesOfPeak, tensors, heapMB } = train;
  return [
    ['One epoch of the reference network, 60,000 pictures', '', seconds(train.referenceEpochSeconds)],
    ['The same by PyTorch, native, before and after it (mean)', '', seconds(train.torchEpochSeconds)],
    ['Ratio to PyTorch', '≤ 0.5', number(train.ratioToTorch, 3)],
    ...Object.entries(PEERS).map(([name, title]): Row => {
      const epoch = peers?.epochSecondsExtrapolated[name];
      return [`The same by ${title} (a few steps, extrapolated)`, '', seconds(epoch, 0)];
    }),
    ...Object.entries(PASSES).map(([pass, title]): Row => {
      const share = passesOfPeak?.[pass as keyof typeof PASSES];
      return [`Second convolution, ${title}, share of one core’s peak`, '≥ 0.6', number(share, 2)];
    }),
    ['Two cores against one, median steps', '≥ 1.7', times(scaling?.twoToOne)],
    ['Two trainings that know nothing of each other against one', '', times(scaling?.machinesTwoToOne)],
    ['Two cores, as a share of what those two reach', '', percent(scalingOfPeak, 0)],
    ['Four replicas against one', 'no collapse', times(scaling?.fourToOne)],
    [
      'Fast preset: dataset on disk, from Train to its end with at least 90.85 % on the test set, median of five seeds',
      '≤ 12 s',
      reached(train.secondsToSeedAccuracy),
    ],
    ['Fast preset with more epochs, one seed: to at least 92 % on the test set', '', higher(train)],
    ['The notebook’s setting: accuracy on the test set', '90.85 % there', percent(notebook?.ours.accuracy, 2)],
    ['The notebook’s setting: loss on the test set', '0.2859 there', number(notebook?.ours.loss, 4)],
    [
      'The notebook’s setting: time, early stopping included',
      '24.23 s there, on its own machine',
      notebook ? `${seconds(notebook.ours.seconds)}, ${notebook.ours.epochs} epochs` : MISSING,
    ],
    ['Peak memory of page and workers, two replicas', '≤ 400 MB', memory(train)],
    ['Tensors at the ends of the epochs', 'flat from the second', list(tensors, 0)],
    ['WASM heap of the leading worker then, in MB', 'flat from the second', list(heapMB, 1)],
    ['Main-thread tasks over 50 ms while training', '0', number(longTasks(train), 0)],
  ];
}

function reached(value: number | null | undefined): string {
  return value === null ? 'not reached by most seeds' : seconds(value);
}

function higher({ secondsTo92, runsTo92 }: TrainFigures): string {
  if (!runsTo92) return MISSING;
  const best = runsTo92.reduce((a, b) => (b.accuracy > a.accuracy ? b : a));
  if (secondsTo92 == null) return `not reached: ${percent(best.accuracy, 2)} after ${best.epochs} epochs`;
  return `${seconds(secondsTo92)}, ${runsTo92.at(-1)!.epochs} epochs`;
}

function memory({ peakMemoryMB, epochPeakMemoryMB }: TrainFigures): string {
  const peaks = [peakMemoryMB, epochPeakMemoryMB].filter((peak) => peak != null);
  return peaks.length === 0 ? MISSING : `${Math.max(...peaks)} MB`;
}

function longTasks({ longTasks, longTasksInFiveEpochs }: TrainFigures): number | undefined {
  if (longTasks === undefined && longTasksInFiveEpochs === undefined) return undefined;
  return (longTasks ?? 0) + (longTasksInFiveEpochs ?? 0);
}

function fastRuns({ fastRuns }: TrainFigures): string {
  if (!fastRuns) return '';
  const rows = fastRuns.map(({ seed, seconds: took, accuracy }) => [`${seed}`, seconds(took), percent(accuracy, 2)]);
  return grid(['seed', 'time', 'accuracy on the test set'], rows);
}

function growth({ growth }: TrainFigures): string {
  if (!growth) return '';
  const base = growth.byBatch[128]!;
  const batches = Object.entries(growth.byBatch).map(([batch, took]) => [batch, '1', seconds(took), seconds(base)]);
  const widths = Object.entries(growth.byWidth)
    .sort(([a], [b]) => Number(a) - Number(b))
    .filter(([width]) => width !== '1')
    .map(([width, { seconds: took, predicted }]) => ['128', width, seconds(took), seconds(predicted)]);
  const text = `Seconds an epoch of the reference network, extrapolated from the median step, beside what the number of
multiplications predicts from batch 128 at width 1. The width multiplies the filters.`;
  return `${text}\n\n${grid(['batch', 'width', 'measured', 'predicted'], [...batches, ...widths])}`;
}

function kernelTables({ builds, engine }: KernelFigures): string {
  if (!builds) return '';
  const text = `One core, 64 pictures (what one of two replicas does), in ${engine === 'node' ? 'Node' : 'Chromium'}; the best of several rounds, as a share of the
core’s peak for the same instructions, measured between them. A kernel that saves multiplications may pass its peak: the
operations counted are those of the plain formula.`;
  const tables = Object.entries(builds).map(([build, { peakGigaflops, kernels }]) => {
    const rows = Object.entries(kernels).map(([name, { milliseconds, gigaflops, ofPeak }]) => [
      name,
      number(milliseconds, 2),
      number(gigaflops, 1),
      number(ofPeak, 2),
    ]);
    const title = `### The ${build} build: peak ${number(peakGigaflops, 1)} GFLOP/s`;
    return `${title}\n\n${grid(['kernel', 'ms', 'GFLOP/s', 'of peak'], rows)}`;
  });
  return [text, ...tables].join('\n\n');
}

function appRows(app: AppFigures): Row[] {
  const { frameToAnswerMs } = app;
  return [
    ['Camera frame to answer, median', '≤ 20 ms', unit(frameToAnswerMs?.p50, 'ms')],
    ['Camera frame to answer, 95th percentile', '≤ 33 ms', unit(frameToAnswerMs?.p95, 'ms')],
    ['Answers a second, live', '≥ 20', number(app.answersPerSecond, 1)],
    ['Finding the garment in a frame of 1280 × 720, in the worker, median', '≤ 6 ms', unit(app.visionMs?.p50, 'ms', 1)],
    ['What spoke for an answer, median', '≤ 150 ms', unit(app.evidenceMs, 'ms', 1)],
    ['Main-thread tasks over 50 ms, live', '0', number(app.longTasks, 0)],
    ['First answer after a cold load, median', '≤ 3,000 ms', unit(app.firstAnswerColdMs, 'ms')],
    ['First answer after an offline start, median', '≤ 1,500 ms', unit(app.firstAnswerOfflineMs, 'ms')],
    ['JavaScript before the first paint, compressed', '', unit(app.jsBeforePaintBytes, 'bytes')],
    ['JavaScript in all, compressed', '', unit(app.jsTotalBytes, 'bytes')],
    ['Requests to other origins', '0', number(app.foreignRequests, 0)],
  ];
}

const TRAINING_APP = `The app's own training goes on with its screen shown and its curves drawn, in turn with the bare engine's, which has
neither page nor checkpoints. Every control of every screen is used by real input, those of a run while it trains; how
long each takes to show its effect is what the browser tells, in steps of 8 ms.`;

function trainingAppRows(trainingApp: TrainingAppFigures): Row[] {
  const { checkpointShare, checkpointShareAtMost, controls, curvePoints } = trainingApp;
  return [
    ['Pictures a second in training, through the app', '', number(trainingApp.appImagesPerSecond, 0)],
    ['The same by the bare engine', '', number(trainingApp.bareImagesPerSecond, 0)],
    ['The app as a share of the bare engine', '≥ 0.9', number(trainingApp.appToBare, 3)],
    ['Longest pause of the training for a checkpoint', '≤ 100 ms', unit(trainingApp.checkpointPauseMs, 'ms', 1)],
    ['Pauses for checkpoints, share of the training time', '≤ 1 %', percent(checkpointShare, 2)],
    ['The same if nothing went on until each was kept', '', percent(checkpointShareAtMost, 2)],
    [
      'Main-thread tasks over 50 ms while training and drawing the curves',
      '0',
      curvePoints === undefined ? MISSING : `${trainingApp.longTasksTraining}, up to ${curvePoints} points a curve`,
    ],
    [
      'Slowest control of all screens',
      '≤ 200 ms',
      controls === undefined ? MISSING : `${unit(trainingApp.worstInteractionMs, 'ms')}, of ${controls}`,
    ],
  ];
}

function slowest({ slowest: found }: TrainingAppFigures): string {
  if (!found) return '';
  const rows = found.map(({ screen, control, milliseconds }) => [screen, control, unit(milliseconds, 'ms')]);
  return `The slowest ones:\n\n${grid(['screen', 'control', 'time'], rows)}`;
}

function section(title: string, text: string): string {
  return `## ${title}\n\n${text === '' ? 'Not measured.' : text}`;
}

const table = (rows: Row[]) => grid(['what', 'goal', 'measured'], rows);

function grid(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [head, head.map(() => '---'), ...rows].map(line).join('\n');
}

function number(value: number | null | undefined, digits: number): string {
  if (value == null) return MISSING;
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function unit(value: number | null | undefined, name: string, digits = 0): string {
  return value == null ? MISSING : `${number(value, digits)} ${name}`;
}

const seconds = (value: number | null | undefined, digits = 1) => unit(value, 's', digits);
const percent = (value: number | null | undefined, digits: number) =>
  value == null ? MISSING : unit(100 * value, '%', digits);
const times = (value: number | null | undefined) => (value == null ? MISSING : `${number(value, 2)} ×`);
const list = (values: number[] | undefined, digits: number) =>
  values ? values.map((value) => number(value, digits)).join(', ') : MISSING;
