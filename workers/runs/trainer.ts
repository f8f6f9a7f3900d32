import type { Listener } from '../../src/contract/listener.ts';
import type { TrainingApi, TrainingEstimate, TrainingEvent } from '../../src/contract/training-api.ts';
import { preprocessingOf } from '../../src/domain/datasets/dataset-spec.ts';
import { errorCode, SelvedgeError } from '../../src/domain/errors.ts';
import { parseOptions } from '../../src/domain/parse-options.ts';
import type { Run } from '../../src/domain/run.ts';
import type { TrainingOptions } from '../../src/domain/training-options.ts';
import { tolerant } from '../common/listeners.ts';
import type { Dataset } from '../data/index.ts';
import type { EndStatus } from '../storage/index.ts';
import { type Checkpoint, decodeCheckpoint } from '../training/checkpoint.ts';
import { evaluateModel } from '../training/evaluate.ts';
import { labelledPictures } from '../training/examples.ts';
import { TrainingPlan } from '../training/plan/plan.ts';
import { PauseSwitch } from '../training/run-control.ts';
import { stratifiedSplit } from '../training/shuffle.ts';
import { buildNetwork, checkRun, train } from '../training/train.ts';
import { keepVersion } from './keep-version.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { estimateOf, probe } from './probe.ts';
import { RunRecorder } from './run-recorder.ts';
import { TimeLeft } from './time-left.ts';
import { fitting, type TrainingContext } from './training-context.ts';

/** Milliseconds between checkpoints: what a crash may cost. */
const CHECKPOINT_EVERY = 10_000;

/** The run under way and how to end it. */
interface Job {
  control: AbortController;
  pause: PauseSwitch;
  keep: 'best' | 'discard';
  run?: Run;
}

/** Training runs: estimated, begun, paused, ended and resumed. */
export class Trainer implements TrainingApi {
  readonly #context: TrainingContext;
  #job: Job | undefined;

  constructor(context: TrainingContext) {
    this.#context = context;
  }

  estimate(given: TrainingOptions, cancelled: AbortSignal): Promise<TrainingEstimate> {
    return this.#context.lock.estimate(cancelled, async (signal) => {
      const options = fitting(parseOptions(given), await this.#context.engine());
      signal.throwIfAborted();
      const { dataset, startReplica } = this.#context;
      const [measured, status] = await Promise.all([
        probe(options, dataset.spec, startReplica, signal),
        dataset.status().catch(() => null),
      ]);
      return {
        ...estimateOf(measured, options, status?.pictures.train ?? dataset.spec.counts.train),
        downloadBytes: status && status.totalBytes - status.keptBytes,
      };
    });
  }

  train(name: string, given: TrainingOptions, onEvent: Listener<TrainingEvent>): Promise<Run> {
    const tell = tolerant(onEvent);
    return this.#alone(async (job) => {
      const engine = await this.#context.engine();
      const options = fitting(parseOptions(given), engine);
      const { spec } = this.#context.dataset;
      checkRun(options, spec, spec.counts.train);
      return this.#withDataset(job, tell, async (dataset) => {
        const run = await this.#context.storage.runs.start({ name, options, engine, device: this.#context.device() });
        return this.#train(job, run, dataset, undefined, tell);
      });
    });
  }

  async stop(keep: 'best' | 'discard'): Promise<void> {
    if (this.#job === undefined) return;
    this.#job.keep = keep;
    this.#job.control.abort(new SelvedgeError('cancelled'));
  }

  async pause(): Promise<void> {
    this.#job?.pause.pause();
    await this.#setPaused(true);
  }

  async resume(): Promise<void> {
    this.#job?.pause.resume();
    await this.#setPaused(false);
  }

  resumeRun(id: string, onEvent: Listener<TrainingEvent>): Promise<Run> {
    const tell = tolerant(onEvent);
    return this.#alone(async (job) => {
      const { runs, checkpoints } = this.#context.storage;
      await this.#context.engine();
      return this.#withDataset(job, tell, async (dataset) => {
        const place = await checkpoints.load(id);
        const run = await runs.resume(id, place ?? { epoch: 0, step: 0, savedAt: 0 });
        return this.#train(job, run, dataset, place ? decodeCheckpoint(new Uint8Array(place.bytes)) : undefined, tell);
      });
    });
  }

  finishAtBest(id: string): Promise<Run> {
    return this.#alone(async (job) => {
      await this.#context.engine();
      const [run, checkpoint] = await Promise.all([this.#find(id), this.#checkpoint(id)]);
      if (checkpoint === undefined) return this.#context.storage.runs.finish(id, 'stopped', null);
      const ignore = () => undefined;
      return this.#withDataset(job, ignore, (dataset) =>
        this.#conclude(run, dataset, outcomeOf('cancelled', checkpoint), checkpoint, ignore),
      );
    });
  }

  discard(id: string): Promise<Run> {
    return this.#alone(async () => {
      const checkpoint = await this.#checkpoint(id).catch(() => undefined);
      const result = checkpoint ? outcomeOf('cancelled', checkpoint).result : null;
      return this.#context.storage.runs.finish(id, 'stopped', result);
    });
  }

  #alone<T>(work: (job: Job) => Promise<T>): Promise<T> {
    return this.#context.lock.take('training', async () => {
      const job: Job = { control: new AbortController(), pause: new PauseSwitch(), keep: 'best' };
      this.#job = job;
      try {
        return await work(job);
      } finally {
        this.#job = undefined;
      }
    });
  }

  #withDataset<T>(job: Job, tell: Listener<TrainingEvent>, work: (dataset: Dataset) => Promise<T>): Promise<T> {
    return this.#context.dataset.use((progress) => tell({ kind: 'dataset', progress }), work, job.control.signal);
  }

  async #train(
    job: Job,
    run: Run,
    dataset: Dataset,
    checkpoint: Checkpoint | undefined,
    tell: Listener<TrainingEvent>,
  ): Promise<Run> {
    const { runs, checkpoints } = this.#context.storage;
    const { options } = run;
    job.run = run;
    tell({ kind: 'begun', run, curves: await runs.curves(run.id) });
    const { training } = stratifiedSplit(dataset.train.labels, options.validationShare, options.seed);
    const recorder = new RunRecorder(
      { append: (points) => runs.append(run.id, points), save: (place) => checkpoints.save(run.id, place) },
      Math.ceil(training.length / options.batchSize),
      tell,
      new TimeLeft(options.validationShare),
    );
    try {
      const network = buildNetwork(options, dataset.spec);
      const result = await train(network, {
        options,
        examples: labelledPictures(dataset.train),
        spec: dataset.spec,
        startReplica: this.#context.startReplica,
        ...(checkpoint && { checkpoint }),
        control: { signal: job.control.signal, gate: job.pause.gate },
        onProgress: recorder.onProgress,
        onCheckpoint: recorder.onCheckpoint,
        checkpointEvery: CHECKPOINT_EVERY,
      }).finally(() => network.dispose());
      await recorder.finish();
      const outcome = outcomeOf(result.end, result.checkpoint);
      if (result.end === 'cancelled' && job.keep === 'discard') {
        return await runs.finish(run.id, 'stopped', outcome.result);
      }
      return await this.#conclude(run, dataset, outcome, result.checkpoint, tell);
    } catch (error) {
      // Without room the run stays as its last checkpoint has it: it can be taken up when there is some.
      if (!errorCode(error).startsWith('storage-')) await runs.finish(run.id, 'failed', null);
      throw error;
    }
  }

  /** Takes the final figure on the test set, keeps the weights as a version, and ends the run. */
  async #conclude(
    run: Run,
    dataset: Dataset,
    { weights, result }: Outcome,
    { epoch }: Checkpoint,
    tell: Listener<TrainingEvent>,
  ): Promise<Run> {
    const { runs, models } = this.#context.storage;
    const status = STATUS[result.end];
    if (weights === null) return runs.finish(run.id, status, result);
    tell({ kind: 'evaluating' });
    const network = buildNetwork(run.options, dataset.spec);
    try {
      new TrainingPlan(network).parameters.write(weights);
      const { spec, test } = dataset;
      const { accuracy, loss } = await evaluateModel(network, labelledPictures(test), preprocessingOf(spec));
      const evaluated = { ...result, testAccuracy: accuracy, testLoss: loss };
      const { name, options } = run;
      const facts = { network, name, options, epochs: epoch, result: evaluated, dataset };
      const { id } = await keepVersion(models, facts);
      return await runs.finish(run.id, status, { ...evaluated, model: id });
    } finally {
      network.dispose();
    }
  }

  async #find(id: string): Promise<Run> {
    const run = (await this.#context.storage.runs.list()).find((known) => known.id === id);
    if (run === undefined) throw new SelvedgeError('run-missing', `there is no run ${id}`);
    return run;
  }

  async #checkpoint(id: string): Promise<Checkpoint | undefined> {
    const stored = await this.#context.storage.checkpoints.load(id);
    return stored ? decodeCheckpoint(new Uint8Array(stored.bytes)) : undefined;
  }

  async #setPaused(paused: boolean): Promise<void> {
    const id = this.#job?.run?.id;
    if (id !== undefined) await this.#context.storage.runs.setPaused(id, paused);
  }
}

const STATUS: Record<Outcome['result']['end'], EndStatus> = {
  completed: 'finished',
  'stopped-early': 'finished',
  cancelled: 'stopped',
  diverged: 'failed',
};
