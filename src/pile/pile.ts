import { proxy } from 'comlink';
import type { ClassifierClient } from '../bridge/classifier-client.ts';
import { longJob } from '../bridge/long-job.ts';
import { Service } from '../bridge/service.ts';
import { onStored } from '../bridge/storage-changes.ts';
import { Task } from '../bridge/task.ts';
import { retryLost, WORKER_LOST } from '../bridge/worker-lost.ts';
import type { PilePicture } from '../contract/pile-api.ts';
import type { ImportProgress } from '../contract/samples-api.ts';
import { type ErrorCode, errorCode } from '../domain/errors.ts';
import { isLitter } from '../domain/litter.ts';
import { byPath, MOST_IN_PILE, type PileEntry, type PileOutcome, pileId } from '../domain/pile.ts';
import type { UndoToken } from '../domain/storage.ts';
import type { FoundFile } from '../elements/dropped-files.ts';
import { ShownPhotos } from '../elements/shown-photos.ts';
import { countText } from '../text/figures.ts';

/** Pictures that a lane has at once: while one is decoded, another is computed. */
const AT_ONCE = 2;

/** Milliseconds between two drawings while pictures are classified, of which there are dozens a second. */
const DRAW_EVERY = 250;

/** Entries that are read or written in one call, so that no message takes the page long. */
const PART = 1000;

/** Samples that are made in one call. */
const PORTION = 16;

/** How the last act is taken back. */
interface UndoableAct {
  tokens: UndoToken[];
  /** Ids of samples that it made. */
  added: string[];
  /** The pictures as they were before. */
  before: PileEntry[];
}

/** What goes on: pictures are classified, or written into a zip. */
export type PileJob =
  | { kind: 'classify'; done: number; total: number; secondsLeft: number | undefined }
  | ({ kind: 'export' } & ImportProgress);

/** What the pile needs of the page around it. */
export interface PileSources {
  client: ClassifierClient;
  /** A further worker that classifies, a lane of the pile; closed when the work is done. */
  openLane(): ClassifierClient;
  /** How many of these there are at most. */
  lanes: number;
  /** Keeps updates of the app from being offered while this goes on; returns what ends that. */
  hold(): () => void;
}

/**
 * Many pictures that are classified together: each file once, on several workers, kept as they come, so that what was done
 * outlives the tab. A file that is chosen again is the same picture.
 */
export class Pile extends Service {
  /** By path; undefined until they are read. */
  entries: readonly PileEntry[] | undefined;
  /** undefined while nothing goes on. */
  job: PileJob | undefined;
  /** Files that were not taken because the pile is full. */
  overflow = 0;
  /** The last act in words; empty when it was put away. */
  said = '';
  /** As long as it can be taken back. */
  undoable: UndoableAct | undefined;
  readonly photos: ShownPhotos;
  readonly client: ClassifierClient;
  readonly #sources: PileSources;
  readonly #byId = new Map<string, PileEntry>();
  /** Of this tab; those of a closed one cannot be had again. */
  readonly #files = new Map<string, File>();
  readonly #reading = new Task(() => this.#readAll());
  /** Whether all of it could be kept: what could not is known in this tab alone. */
  #kept = true;
  #work: Task<unknown> | undefined;
  #toldOf: Task<unknown> | undefined;
  #drawn = 0;

  constructor(sources: PileSources) {
    super();
    this.#sources = sources;
    this.client = sources.client;
    this.photos = new ShownPhotos(async (ids) => {
      const copies = await this.client.ask((worker) => worker.storage.pile.photos(ids));
      // Where no copy could be kept, the file itself is shown.
      return copies.map((copy, i) => copy ?? this.#files.get(ids[i]!) ?? null);
    });
    onStored('pile', () => {
      if (this.job === undefined && this.entries !== undefined && this.#kept) void this.read();
    });
  }

  /** How many wait to be classified; those whose file is not at hand have to be chosen again. */
  get waiting(): { here: number; gone: number } {
    const all = (this.entries ?? []).filter(({ outcome }) => outcome.state === 'waiting');
    const here = all.filter(({ id }) => this.#files.has(id)).length;
    return { here, gone: all.length - here };
  }

  /** Reads what is kept. */
  async read(): Promise<void> {
    await this.runTask(this.#reading);
  }

  /** Adds files, and classifies those that were not before. */
  async add(found: readonly FoundFile[]): Promise<void> {
    if (this.entries === undefined) await this.read();
    this.overflow = 0;
    const fresh: PileEntry[] = [];
    for (const { file, path } of found) {
      if (isLitter(path)) continue;
      const id = pileId(path, file);
      if (!this.#byId.has(id)) {
        if (this.#byId.size >= MOST_IN_PILE) {
          this.overflow++;
          continue;
        }
        const entry: PileEntry = { id, path, outcome: { state: 'waiting' }, label: null };
        fresh.push(entry);
        this.#byId.set(id, entry);
      }
      this.#files.set(id, file);
    }
    this.#sort();
    // Where nothing can be kept, they are classified all the same.
    await this.#put(fresh);
    await this.classify();
  }

  /** Classifies what waits and is at hand, until it is done or `pause`. */
  async classify(): Promise<void> {
    if (this.job !== undefined) return;
    for (;;) {
      const queue = (this.entries ?? []).filter(
        ({ id, outcome }) => outcome.state === 'waiting' && this.#files.has(id),
      );
      if (queue.length === 0) return;
      this.job = { kind: 'classify', done: 0, total: queue.length, secondsLeft: undefined };
      const through = await this.#run((signal) => this.#classifyAll(queue, signal));
      // Some may have been added meanwhile.
      if (through !== true) return;
    }
  }

  /** Does again what storage or the line was in the way of. */
  async retry(): Promise<void> {
    this.dismissNotice();
    if (this.entries === undefined) await this.read();
    await this.classify();
  }

  /** Ends what goes on. What is classified stays, and the rest waits. */
  pause(): void {
    this.#work?.abort();
  }

  /** Takes out what still waits. */
  async giveUp(): Promise<void> {
    this.pause();
    await this.#work?.settled;
    const ids = (this.entries ?? []).filter(({ outcome }) => outcome.state === 'waiting').map(({ id }) => id);
    await this.#remove(ids);
  }

  /** Makes samples of one class of pictures. */
  async keep(ids: readonly string[], label: string): Promise<void> {
    await this.once(`keep ${label} ${ids}`, async () => {
      this.notice = undefined;
      const act: UndoableAct = { tokens: [], added: [], before: [] };
      await this.reportErrors(async () => {
        for (const portion of parts(this.#pictures(ids), PORTION)) {
          const told = await this.client.ask((worker) => worker.pile.keep(portion, label));
          const kept = new Set(told.kept);
          act.added.push(...told.added);
          if (told.moved !== null) act.tokens.push(told.moved);
          act.before.push(...portion.map(({ entry }) => entry).filter(({ id }) => kept.has(id)));
          for (const id of kept) this.#change(id, { label });
          this.#draw();
        }
      });
      const count = act.before.length;
      if (count > 0) this.#say(`${pictures(count)} kept as ${label}.`, act);
    });
  }

  /** Takes pictures out of the pile; their files stay where they are. */
  async remove(ids: readonly string[]): Promise<void> {
    await this.once(`remove ${ids}`, async () => {
      this.notice = undefined;
      const before = this.#pictures(ids).map(({ entry }) => entry);
      const token = await this.#remove(ids);
      const undoable = token ? { tokens: [token], added: [], before } : undefined;
      if (token !== undefined) this.#say(`${pictures(before.length)} taken out.`, undoable);
    });
  }

  async undo(): Promise<void> {
    const { undoable } = this;
    if (undoable === undefined) return;
    const { tokens, added, before } = undoable;
    this.#say('', undefined);
    await this.reportErrors(async () => {
      for (const token of tokens) await this.client.ask((worker) => worker.storage.undo(token));
      if (added.length > 0) await this.client.ask((worker) => worker.storage.samples.remove(added));
    });
    for (const entry of before) this.#byId.set(entry.id, entry);
    this.#sort();
    await this.#put(before);
  }

  /** @returns the zip; undefined when it failed or was ended */
  async export(): Promise<Blob | undefined> {
    if (this.job !== undefined) return undefined;
    const answered = (this.entries ?? []).filter(({ outcome }) => outcome.state === 'answered');
    const chosen = this.#pictures(answered.map(({ id }) => id));
    this.job = { kind: 'export', done: 0, total: chosen.length };
    const listen = proxy((progress: ImportProgress) => {
      if (this.job?.kind === 'export') this.#become({ kind: 'export', ...progress });
    });
    return this.#run((signal) => this.client.work((worker) => worker.pile.export(chosen, listen, signal)));
  }

  async #run<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    const task = new Task((signal) =>
      longJob(
        () => this.#sources.hold(),
        () => work(signal),
      ),
    );
    this.#work = task;
    this.changed();
    const result = await this.runTask(task);
    this.#become(undefined);
    this.#draw();
    return result;
  }

  /** @returns whether it came to the end of `queue` */
  async #classifyAll(queue: readonly PileEntry[], signal: AbortSignal): Promise<boolean> {
    const count = Math.min(this.#sources.lanes, queue.length);
    const lanes = Array.from({ length: count }, () => this.#sources.openLane());
    const rest = queue.values();
    const began = performance.now();
    const work = async (lane: ClassifierClient) => {
      for (const entry of rest) {
        if (signal.aborted || this.job?.kind !== 'classify') return;
        await this.#look(entry, lane);
        const done: number = this.job.done + 1;
        const secondsLeft = ((performance.now() - began) / 1000 / done) * (queue.length - done);
        this.job = { ...this.job, done, secondsLeft };
        if (performance.now() - this.#drawn > DRAW_EVERY) this.#draw();
      }
    };
    try {
      // Where one lane cannot go on, none can.
      await Promise.all(lanes.flatMap((lane) => Array.from({ length: AT_ONCE }, () => work(lane))));
      return !signal.aborted;
    } finally {
      for (const lane of lanes) lane.close();
    }
  }

  async #look(entry: PileEntry, lane: ClassifierClient): Promise<void> {
    const file = this.#files.get(entry.id);
    if (file === undefined) return;
    try {
      const { outcome, notKept } = await retryLost(() => lane.ask((worker) => worker.pile.look(entry, file)));
      if (notKept !== null) this.#tellNotKept(notKept);
      this.#change(entry.id, { outcome });
    } catch (error) {
      // A picture over which the worker is lost twice; the others can be classified.
      if (!WORKER_LOST.has(errorCode(error))) throw error;
      const outcome: PileOutcome = { state: 'refused', code: 'picture-unreadable', detail: String(error) };
      this.#change(entry.id, { outcome });
      await this.#put([{ ...entry, outcome }]);
    }
  }

  /** @returns as `KeptPile.remove`; undefined when it failed */
  async #remove(ids: readonly string[]): Promise<UndoToken | null | undefined> {
    const token = await this.reportErrors(() => this.client.ask((worker) => worker.storage.pile.remove(ids)));
    if (token === undefined) return undefined;
    for (const id of ids) this.#byId.delete(id);
    this.#draw();
    return token;
  }

  #pictures(ids: readonly string[]): PilePicture[] {
    return ids.flatMap((id) => {
      const entry = this.#byId.get(id);
      return entry ? [{ entry, file: this.#files.get(id) ?? null }] : [];
    });
  }

  #change(id: string, change: Partial<PileEntry>): void {
    const entry = this.#byId.get(id);
    if (entry !== undefined) this.#byId.set(id, { ...entry, ...change });
  }

  async #readAll(): Promise<void> {
    const all: PileEntry[] = [];
    for (;;) {
      const part = await this.client.ask((worker) => worker.storage.pile.list(PART, all.at(-1)?.id));
      all.push(...part);
      if (part.length < PART) break;
    }
    this.#byId.clear();
    for (const entry of all) this.#byId.set(entry.id, entry);
    this.#sort();
  }

  /** Keeps entries; that they cannot be is told, and is no reason not to go on. */
  async #put(entries: readonly PileEntry[]): Promise<void> {
    try {
      for (const part of parts(entries, PART)) await this.client.ask((worker) => worker.storage.pile.put(part));
    } catch (error) {
      this.#tellNotKept(errorCode(error));
    }
  }

  /** Once while one thing goes on: of the next picture it is as true. */
  #tellNotKept(code: ErrorCode): void {
    if (this.#kept || this.#toldOf !== this.#work) this.tell({ code, detail: '' });
    this.#kept = false;
    this.#toldOf = this.#work;
  }

  #say(said: string, undoable: UndoableAct | undefined): void {
    Object.assign(this, { said, undoable });
    this.changed();
  }

  #become(job: PileJob | undefined): void {
    this.job = job;
    this.changed();
  }

  /** After entries were added: a map keeps the order in which they come. */
  #sort(): void {
    const sorted = byPath(this.#byId.values());
    this.#byId.clear();
    for (const entry of sorted) this.#byId.set(entry.id, entry);
    this.#draw();
  }

  #draw(): void {
    this.#drawn = performance.now();
    this.entries = [...this.#byId.values()];
    this.changed();
  }
}

function* parts<T>(all: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
}

const pictures = (count: number) => (count === 1 ? 'One picture' : `${countText(count)} pictures`);
