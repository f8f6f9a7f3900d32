import { JobService } from '../bridge/job-service.ts';
import { onStored } from '../bridge/storage-changes.ts';
import type { AdaptationCheck, AdaptationProgress, AdaptationResult, ClassChange } from '../contract/adaptation-api.ts';
import type { ModelVersion } from '../domain/model-version.ts';

/** Teaching the model in use one's own clothes: what the samples allow, the teaching, its result. */
export class Adaptation extends JobService<'teaching', AdaptationProgress> {
  /** undefined until it was asked for. */
  state: AdaptationCheck | undefined;
  progress: AdaptationProgress | undefined;
  /** What waits to be kept or discarded; it is held here, so that no end of a worker takes it away. */
  result: AdaptationResult | null = null;
  /** The version that the last result became, on this visit. */
  kept: ModelVersion | undefined;
  #watched = false;

  /** Reads what the samples and the model in use allow, and from then on follows what any tab changes. */
  async check(): Promise<void> {
    this.#watch();
    await this.look(async () => {
      this.state = await this.client.ask((worker) => worker.adaptation.check());
      this.changed();
    });
  }

  /** Teaches; the result waits in `result`. */
  async teach(): Promise<void> {
    if (this.busy) return;
    this.again = () => this.teach();
    Object.assign(this, { progress: undefined, result: null, kept: undefined });
    await this.follow(
      (worker, listen, signal) => worker.adaptation.adapt(listen, signal),
      (result) => {
        this.result = result;
      },
    );
    // There is no checkpoint to go on from: what was taught went with the worker.
    if (this.notice?.code === 'training-lost') this.notice = { ...this.notice, code: 'adaptation-missing' };
    await this.check();
  }

  /** Ends the teaching; nothing of it is kept. */
  stop(): void {
    this.cancel();
  }

  /** Keeps the result as a version, and classifies with it. */
  async keep(): Promise<void> {
    const { result } = this;
    if (result === null) return;
    await this.#change('keep', async () => {
      this.kept = await this.client.ask((worker) => worker.adaptation.keep(result.model));
      this.result = null;
    });
  }

  discard(): void {
    this.result = null;
    this.changed();
  }

  /** Changes the classes of the model in use. */
  async changeClasses(change: ClassChange): Promise<void> {
    await this.#change(JSON.stringify(change), async () => {
      this.kept = await this.client.ask((worker) => worker.adaptation.changeClasses(change));
    });
  }

  protected hear(progress: AdaptationProgress): void {
    this.progress = progress;
    if (this.phase === 'preparing' && progress.phase === 'training') this.phase = 'teaching';
    if (this.phase !== 'stopping' && progress.phase === 'evaluating') this.phase = 'evaluating';
  }

  #change(name: string, act: () => Promise<void>): Promise<void> {
    return this.once(name, async () => {
      await this.reportErrors(async () => {
        await act();
        await this.client.refresh();
      });
      await this.check();
    });
  }

  #watch(): void {
    if (this.#watched) return;
    this.#watched = true;
    for (const topic of ['samples', 'models'] as const) {
      onStored(topic, () => {
        if (!this.busy) void this.check();
      });
    }
  }
}
