import type { BackupMade } from '../../src/contract/backup-api.ts';
import type { BackupCounts, LeftOut } from '../../src/domain/backup.ts';
import { errorCode, noneOn, SelvedgeError } from '../../src/domain/errors.ts';
import type { SampleEntry } from '../../src/domain/sample.ts';
import { plausibleTime } from '../../src/domain/taken-at.ts';
import { fileName, folderNames } from '../archive/names.ts';
import { pictureKind } from '../archive/picture-type.ts';
import { type ArchiveProgress, photoPath } from '../archive/samples-archive.ts';
import type { ZipSink } from '../archive/zip-writer.ts';
import { sha256 } from '../common/sha256.ts';
import type { Storage } from '../storage/index.ts';
import { BackupWriter } from './backup-writer.ts';
import { toBase64 } from './encoding.ts';

/** Samples, or pictures of a pile, whose records are one file: so many are lost with it, and put back at once. */
export const PORTION = 50;

export type BackupSource = Pick<
  Storage,
  'samples' | 'classes' | 'models' | 'runs' | 'checkpoints' | 'experiments' | 'pile'
>;

/**
 * One zip of everything that is kept. Folders: `samples` with one folder per class, as an export has them, `models`, `runs`,
 * `experiments`, `pile`, and `records` of what is said of the pictures; `settings.json`. What is damaged here is left out and named.
 * @throws export-too-large; the signal's reason
 */
export async function makeBackup(
  source: BackupSource,
  sink: ZipSink,
  { onProgress, signal }: ArchiveProgress = {},
): Promise<BackupMade> {
  return new Maker(source, new BackupWriter(sink), onProgress, signal).make();
}

class Maker {
  readonly #source: BackupSource;
  readonly #writer: BackupWriter;
  readonly #onProgress: ArchiveProgress['onProgress'];
  readonly #signal: AbortSignal | undefined;
  readonly #leftOut: LeftOut[] = [];
  readonly #counts: BackupCounts = { samples: 0, models: 0, runs: 0, experiments: 0, pile: 0, settings: 0 };
  #done = 0;
  #total = 0;

  constructor(
    source: BackupSource,
    writer: BackupWriter,
    onProgress: ArchiveProgress['onProgress'],
    signal: AbortSignal | undefined,
  ) {
    this.#source = source;
    this.#writer = writer;
    this.#onProgress = onProgress;
    this.#signal = signal;
  }

  async make(): Promise<BackupMade> {
    const { samples, models, runs, experiments, pile } = this.#source;
    const [entries, versions, trained, studies] = await Promise.all([
      samples.list(),
      models.list(),
      runs.list(),
      experiments.list(),
    ]);
    this.#total = entries.length + versions.length + trained.length + studies.length;
    await this.#writer.record('records/classes.json', { classes: await this.#source.classes.own() });
    await this.#samples(entries);
    for (const version of versions) await this.#one(version.name, () => this.#model(version));
    for (const run of trained) await this.#one(run.name, () => this.#run(run));
    for (const experiment of studies) {
      await this.#one(experiment.name, async () => {
        const cells = await experiments.cells(experiment.id);
        await this.#writer.record(`experiments/${experiment.id}.json`, { experiment, cells });
        this.#counts.experiments++;
      });
    }
    for (let page = await pile.list(PORTION); page.length > 0; page = await pile.list(PORTION, page.at(-1)!.id)) {
      this.#total += page.length;
      await this.#pile(page);
    }
    const modelInUse = await models.inUse();
    if (modelInUse !== null) await this.#writer.record('settings.json', { modelInUse });
    this.#counts.settings = Number(modelInUse !== null);
    return { zip: await this.#writer.finish(this.#counts), counts: this.#counts, leftOut: this.#leftOut };
  }

  async #samples(entries: readonly SampleEntry[]): Promise<void> {
    const folders = folderNames(entries.map(({ label }) => label));
    for (let first = 0; first < entries.length; first += PORTION) {
      this.#signal?.throwIfAborted();
      const portion = entries.slice(first, first + PORTION);
      const found = await this.#source.samples.whole(portion.map(({ id }) => id)).catch(noneOn('storage-failed'));
      const whole = new Map((found ?? []).map((sample) => [sample.id, sample]));
      const records: unknown[] = [];
      for (const { id, label, takenAt } of portion) {
        const sample = whole.get(id);
        const bytes = new Uint8Array((await sample?.photo.arrayBuffer().catch(() => null)) ?? new ArrayBuffer(0));
        const time = new Date(plausibleTime(takenAt, 0));
        if (sample === undefined || (await sha256(bytes)) !== id) {
          this.#leaveOut(`${label}, ${time.toISOString().slice(0, 10)}`, new SelvedgeError('picture-unreadable'));
          continue;
        }
        const file = `samples/${photoPath(folders.get(label)!, { id, time, bytes })}`;
        await this.#writer.file(file, bytes, time);
        const { photo: _photo, pixels, ...facts } = sample;
        records.push({ ...facts, file, pixels: pixels && toBase64(pixels) });
      }
      await this.#writer.record(`records/samples-${first / PORTION + 1}.json`, { samples: records });
      this.#counts.samples += records.length;
      this.#step(portion.length);
    }
  }

  async #model(version: Awaited<ReturnType<BackupSource['models']['list']>>[number]): Promise<void> {
    const files = await this.#source.models.files(version.id);
    const folder = `models/${version.id}`;
    for (const [name, bytes] of Object.entries(files))
      await this.#writer.file(`${folder}/${name}`, new Uint8Array(bytes));
    await this.#writer.record(`${folder}/version.json`, version);
    this.#counts.models++;
  }

  async #run(run: Awaited<ReturnType<BackupSource['runs']['list']>>[number]): Promise<void> {
    const { step, loss, accuracy, learningRate, epochs } = await this.#source.runs.curves(run.id);
    const curves = {
      step: toBase64(step),
      loss: toBase64(loss),
      accuracy: toBase64(accuracy),
      learningRate: toBase64(learningRate),
      epochs,
    };
    const checkpoint = await this.#source.checkpoints.load(run.id).catch((error: unknown) => {
      this.#leaveOut(run.name, error);
      return null;
    });
    const file = `runs/${run.id}-checkpoint.bin`;
    if (checkpoint !== null) await this.#writer.file(file, new Uint8Array(checkpoint.bytes));
    const place = checkpoint && { file, epoch: checkpoint.epoch, step: checkpoint.step, savedAt: checkpoint.savedAt };
    await this.#writer.record(`runs/${run.id}.json`, { run, curves, checkpoint: place });
    this.#counts.runs++;
  }

  async #pile(page: Awaited<ReturnType<BackupSource['pile']['list']>>): Promise<void> {
    this.#signal?.throwIfAborted();
    const photos = await this.#source.pile.photos(page.map(({ id }) => id)).catch(noneOn('storage-failed'));
    const first = this.#counts.pile;
    const taken = new Set<string>();
    const folder = `pile/${first / PORTION + 1}`;
    const pictures: unknown[] = [];
    for (const [i, entry] of page.entries()) {
      const photo = photos?.[i];
      const bytes = photo && new Uint8Array(await photo.arrayBuffer().catch(() => new ArrayBuffer(0)));
      const kind = bytes ? pictureKind(bytes) : undefined;
      if (!bytes || kind === undefined) {
        if (photo) this.#leaveOut(entry.path, new SelvedgeError('picture-unreadable'));
        pictures.push({ entry, file: null });
        continue;
      }
      const name = entry.path
        .split('/')
        .at(-1)!
        .replace(/\.[^.]*$/, '');
      const file = fileName(taken, folder, name, `.${kind.extension}`);
      await this.#writer.file(file, bytes);
      pictures.push({ entry, file });
    }
    await this.#writer.record(`records/pile-${first / PORTION + 1}.json`, { pictures });
    this.#counts.pile += page.length;
    this.#step(page.length);
  }

  /** Does `work`; where what it reads is damaged, that is named. */
  async #one(name: string, work: () => Promise<void>): Promise<void> {
    this.#signal?.throwIfAborted();
    await work().catch((error: unknown) => this.#leaveOut(name, error));
    this.#step(1);
  }

  /** @throws `error` where it is not about one thing alone */
  #leaveOut(path: string, error: unknown): void {
    const code = errorCode(error);
    if (!DAMAGE.has(code)) throw error;
    this.#leftOut.push({ path, code, detail: (error as Error).message });
  }

  #step(count: number): void {
    this.#done += count;
    this.#onProgress?.(this.#done, this.#total);
  }
}

/** What is wrong with one thing that is kept; the last three were deleted since they were listed. */
const DAMAGE: ReadonlySet<string> = new Set([
  'picture-unreadable',
  'model-damaged',
  'checkpoint-damaged',
  'storage-failed',
  'version-missing',
  'run-missing',
]);
