import type { ExperimentEvent, ExperimentsApi } from '../../src/contract/experiments-api.ts';
import type { Listener } from '../../src/contract/listener.ts';
import type { DatasetProgress } from '../../src/domain/dataset-manifest.ts';
import { preprocessingOf } from '../../src/domain/datasets/dataset-spec.ts';
import { errorCode, SelvedgeError } from '../../src/domain/errors.ts';
import type { Experiment, ExperimentCell } from '../../src/domain/experiment.ts';
import { bestCell, type ExperimentDefinition, type SearchDefinition } from '../../src/domain/experiment.ts';
import { parseOptions } from '../../src/domain/parse-options.ts';
import type { StepProgress } from '../../src/domain/training-progress.ts';
import { throttled, tolerant } from '../common/listeners.ts';
import type { Dataset } from '../data/index.ts';
import { keepVersion } from '../runs/keep-version.ts';
import { estimateOf, probe } from '../runs/probe.ts';
import { fitting, type TrainingContext } from '../runs/training-context.ts';
import { evaluateModel } from '../training/evaluate.ts';
import { labelledPictures } from '../training/examples.ts';
import { cellCurves } from './cell-curves.ts';
import { type CellRun, CellRunner } from './cell-runner.ts';
import { gridCells, heldBack, waiting } from './grid.ts';
import { firstConfigurations, planRungs, promoted } from './halving.ts';
import { readResultsFile } from './results-file.ts';

/** An experiment under way. */
interface ExperimentRun {
  experiment: Experiment;
  definition: ExperimentDefinition;
  cells: ExperimentCell[];
  runner: CellRunner;
  signal: AbortSignal;
  tell: Listener<ExperimentEvent>;
  /** The network of the best cell that ran since the experiment was last taken up. */
  best: { index: number; network: NonNullable<CellRun['network']> } | undefined;
}

/** Grids and searches: cell after cell, each kept as it finishes. */
export class Experimenter implements ExperimentsApi {
  readonly #context: TrainingContext;

  constructor(context: TrainingContext) {
    this.#context = context;
  }

  run(
    name: string,
    given: ExperimentDefinition,
    onEvent: Listener<ExperimentEvent>,
    signal: AbortSignal,
  ): Promise<Experiment> {
    return this.#alone(onEvent, signal, async (dataset, tell) => {
      const definition = await this.#prepare(given, dataset, signal);
      const cells = definition.kind === 'grid' ? gridCells(definition) : [];
      const { kind } = definition;
      const experiment = await this.#context.storage.experiments.add({ kind, name, definition }, cells);
      return this.#go(experiment, cells, dataset, signal, tell);
    });
  }

  resume(id: string, onEvent: Listener<ExperimentEvent>, signal: AbortSignal): Promise<Experiment> {
    return this.#alone(onEvent, signal, async (dataset, tell) => {
      const { experiments } = this.#context.storage;
      const experiment = (await experiments.list()).find((known) => known.id === id);
      if (experiment === undefined) throw new SelvedgeError('run-missing', `there is no experiment ${id}`);
      const begun = await experiments.cells(id);
      // A cell that was under way begins again.
      const cells = begun.map((cell) => (cell.status === 'running' ? { ...cell, status: 'waiting' as const } : cell));
      return this.#go(experiment, cells, dataset, signal, tell);
    });
  }

  async importResults(name: string, file: Blob): Promise<Experiment[]> {
    const grids = await readResultsFile(file, name);
    return this.#context.storage.experiments.addFinished(grids.map((grid) => ({ ...grid, kind: 'grid' })));
  }

  #alone(
    onEvent: Listener<ExperimentEvent>,
    signal: AbortSignal,
    work: (dataset: Dataset, tell: Listener<ExperimentEvent>) => Promise<Experiment>,
  ): Promise<Experiment> {
    const tell = tolerant(onEvent);
    return this.#context.lock.take('training', async () => {
      await this.#context.engine();
      const onProgress = (progress: DatasetProgress) => tell({ kind: 'dataset', progress });
      return this.#context.dataset.use(onProgress, (dataset) => work(dataset, tell), signal);
    });
  }

  /** Checks a definition and, for a search, finds out how many configurations its minutes allow. */
  async #prepare(given: ExperimentDefinition, dataset: Dataset, signal: AbortSignal): Promise<ExperimentDefinition> {
    const base = fitting(parseOptions(given.base), await this.#context.engine());
    if (given.kind === 'grid') return { ...given, base };
    if (!(given.minutes > 0)) throw new SelvedgeError('training-options', 'minutes has to be above 0');
    const measured = await probe(base, dataset.spec, this.#context.startReplica, signal);
    const { seconds } = estimateOf(measured, { ...base, validationShare: heldBack(base) }, dataset.train.size);
    return { ...given, base, rungs: planRungs(60 * given.minutes, seconds) };
  }

  async #go(
    experiment: Experiment,
    cells: ExperimentCell[],
    dataset: Dataset,
    signal: AbortSignal,
    tell: Listener<ExperimentEvent>,
  ): Promise<Experiment> {
    const definition = experiment.definition as ExperimentDefinition;
    const { base } = definition;
    const runner = new CellRunner(dataset, heldBack(base), base.seed, this.#context.startReplica);
    const run: ExperimentRun = { experiment, definition, cells, runner, signal, tell, best: undefined };
    tell({ kind: 'begun', experiment, cells });
    try {
      if (definition.kind === 'grid') await this.#runWaiting(run);
      else await this.#search(run, definition);
      await this.#evaluateBest(run, dataset);
      return await this.#context.storage.experiments.finish(experiment.id);
    } finally {
      run.best?.network.dispose();
    }
  }

  async #runWaiting(run: ExperimentRun): Promise<void> {
    for (const cell of run.cells.filter(({ status }) => status === 'waiting')) {
      run.signal.throwIfAborted();
      await this.#runCell(run, cell);
    }
    run.signal.throwIfAborted();
  }

  /** Round after round; each is laid down whole before it runs, so that a search can be taken up in its middle. */
  async #search(run: ExperimentRun, definition: SearchDefinition): Promise<void> {
    let first = 0;
    for (const [round, { configurations, share }] of (definition.rungs ?? []).entries()) {
      if (run.cells.length <= first) {
        const before = run.cells.filter(
          ({ index }) => index >= first - (definition.rungs?.[round - 1]?.configurations ?? 0),
        );
        const chosen = round === 0 ? firstConfigurations(definition, configurations) : promoted(before, configurations);
        for (const options of chosen) await this.#keep(run, waiting(run.cells.length, options, share));
      }
      await this.#runWaiting(run);
      first += configurations;
    }
  }

  async #runCell(run: ExperimentRun, cell: ExperimentCell): Promise<void> {
    const { index } = cell;
    await this.#keep(run, { ...cell, status: 'running' });
    const tell = throttled((progress: StepProgress) => run.tell({ kind: 'steps', index, progress }));
    const [loss, accuracy]: [number[], number[]] = [[], []];
    const onStep = (progress: StepProgress) => {
      loss.push(progress.loss);
      accuracy.push(progress.accuracy);
      tell(progress);
    };
    let ran: CellRun;
    try {
      ran = await run.runner.run(cell, run.signal, onStep);
      if (ran.cell.result) ran.cell.curves = cellCurves(loss, accuracy, cell.options.epochs);
    } catch (error) {
      // One combination that cannot be trained does not end the others.
      ran = { cell: { ...cell, status: 'failed', failure: errorCode(error) }, network: null };
    }
    await this.#keep(run, ran.cell);
    if (ran.network === null) return;
    if (bestCell(run.cells)?.index === index) {
      run.best?.network.dispose();
      run.best = { index, network: ran.network };
    } else {
      ran.network.dispose();
    }
  }

  /** The final figure, for the best cell alone, whose network becomes a model version. */
  async #evaluateBest(run: ExperimentRun, dataset: Dataset): Promise<void> {
    const cell = bestCell(run.cells);
    if (cell?.result == null) return;
    run.tell({ kind: 'evaluating' });
    if (run.best?.index !== cell.index) {
      // It ran before the experiment was taken up: the same seed gives the same network.
      const { network } = await run.runner.run(cell, run.signal, () => undefined);
      run.best?.network.dispose();
      run.best = network ? { index: cell.index, network } : undefined;
      run.signal.throwIfAborted();
    }
    if (run.best === undefined) return;
    const { network } = run.best;
    const { spec, test } = dataset;
    const { accuracy, loss } = await evaluateModel(network, labelledPictures(test), preprocessingOf(spec));
    const result = { ...cell.result, testAccuracy: accuracy, testLoss: loss };
    const { name } = run.experiment;
    const { options } = cell;
    const facts = { network, name, options, epochs: options.epochs, result, dataset };
    const { id } = await keepVersion(this.#context.storage.models, facts);
    await this.#keep(run, { ...cell, result: { ...result, model: id } });
  }

  async #keep(run: ExperimentRun, cell: ExperimentCell): Promise<void> {
    await this.#context.storage.experiments.saveCell(run.experiment.id, cell);
    run.cells[cell.index] = cell;
    run.tell({ kind: 'cell', cell });
  }
}
