import { proxy } from 'comlink';
import type { ClassifierClient } from '../bridge/classifier-client.ts';
import { longJob } from '../bridge/long-job.ts';
import { Service } from '../bridge/service.ts';
import { onStored } from '../bridge/storage-changes.ts';
import { Task } from '../bridge/task.ts';
import type { PileExport, PilePicture } from '../contract/pile-api.ts';
import type { ImportProgress } from '../contract/samples-api.ts';
import { type ErrorCode, errorCode } from '../domain/errors.ts';
import { isLitter } from '../domain/litter.ts';
import { byPath, MOST_IN_PILE, type PileEntry, pileId } from '../domain/pile.ts';
import type { UndoToken } from '../domain/storage.ts';
import type { FoundFile } from '../elements/dropped-files.ts';
import { ShownPhotos } from '../elements/shown-photos.ts';
import { labelText } from '../text/classes.ts';
import { text } from '../text/pile.ts';
import { parts } from './parts.ts';
import { classifyOnLanes, type LaneWork } from './pile-lanes.ts';
import type { PileJob, PileSources, UndoableAct } from './pile-state.ts';

/** Milliseconds between two drawings while pictures are classified, of which there are dozens a second. */
const DRAW_EVERY = 250;

/** Entries that are read or written in one call, so that no message takes the page long. */
const PART = 1000;

/** Samples that are made in one call. */
const PORTION = 16;

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
  /** What was told since this began to go on: of the next picture it is as true. */
  readonly #told = new Set<ErrorCode>();
  /** Whether all of it could be kept: what could not is known in this tab alone, and not to be read over. */
  #kept = true;
  #work: Task<unknown> | undefined;
  /** Whether what waits is to be classified as soon as nothing else goes on. */
  #wanted = false;
  #drawn = 0;
  /** Acts of this tab under way, and whether something was stored meanwhile. */
  #acts = 0;
  #stale = false;
  /** Changes of this tab, so that what was read before one is not believed after it. */
  #changes = 0;

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
      if (this.entries === undefined || !this.#kept) return;
      if (this.#acts > 0) this.#stale = true;
      else void this.read();
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
    await this.once('read', () => this.look(() => this.#readAll()));
  }

  /** Adds files, and classifies those that were not before. */
  async add(found: readonly FoundFile[]): Promise<void> {
    if (this.entries === undefined) await this.read();
    // What is kept but could not be read would be written over.
    if (this.entries === undefined) return;
    await this.#acting(async () => {
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
    });
    await this.classify();
  }

  /** Classifies what waits and is at hand, until it is done or `pause`; after what goes on. */
  async classify(): Promise<void> {
    this.#wanted = true;
    while (this.#wanted && this.job === undefined) {
      const queue = (this.entries ?? []).filter(
        ({ id, outcome }) => outcome.state === 'waiting' && this.#files.has(id),
      );
      if (queue.length === 0) return;
      this.job = { kind: 'classify', done: 0, total: queue.length, secondsLeft: undefined };
      const through = await this.#run((signal) => this.#classifyAll(queue, signal));
      // It failed, which the notice tells.
      if (through === undefined) return;
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
    this.#wanted = false;
    this.#work?.abort();
  }

  /** Takes out what still waits. */
  async giveUp(): Promise<void> {
    await this.once('give up', async () => {
      this.pause();
      await this.#work?.settled;
      const waits = (this.entries ?? []).filter(({ outcome }) => outcome.state === 'waiting');
      // What another tab has classified meanwhile does not wait, and stays.
      const send = () => this.client.ask((worker) => worker.storage.pile.removeWaiting());
      await this.#takeOut(waits, text.waitedTakenOut, send);
      await this.read();
    });
  }

  /** Makes samples of one class of pictures. */
  async keep(ids: readonly string[], label: string): Promise<void> {
    await this.once(`keep ${label} ${ids}`, async () => {
      this.notice = undefined;
      const act: UndoableAct = { tokens: [], added: [], before: [] };
      await this.#acting(() =>
        this.reportErrors(async () => {
          for (const portion of parts(this.#pictures(ids), PORTION)) {
            const told = await this.client.ask((worker) => worker.pile.keep(portion, label));
            const kept = new Set(told.kept);
            act.added.push(...told.added);
            if (told.moved !== null) act.tokens.push(told.moved);
            act.before.push(...portion.map(({ entry }) => entry).filter(({ id }) => kept.has(id)));
            for (const id of kept) this.#change(id, { label });
            this.#draw();
            if (told.notKept !== null) this.tell({ code: told.notKept, detail: '' });
          }
        }),
      );
      if (act.before.length === 0) return;
      this.#say(text.kept(act.before.length, labelText(label)), act);
      void this.#sources.persistence.ask();
    });
  }

  /** Takes pictures out of the pile; their files stay where they are. */
  async remove(ids: readonly string[]): Promise<void> {
    await this.once(`remove ${ids}`, async () => {
      this.notice = undefined;
      const before = this.#pictures(ids).map(({ entry }) => entry);
      const send = () => this.client.ask((worker) => worker.storage.pile.remove(ids));
      await this.#takeOut(before, text.takenOut(before.length), send);
    });
  }

  async undo(): Promise<void> {
    const { undoable } = this;
    if (undoable === undefined) return;
    await this.once('undo', () => this.#acting(() => this.reportErrors(() => this.#takeBack(undoable))));
  }

  /** @returns the zip; undefined when it failed or was ended */
  async export(): Promise<PileExport | undefined> {
    if (this.job !== undefined) return undefined;
    const chosen = this.#pictures([...this.#byId.keys()]).filter(({ entry }) => entry.outcome.state === 'answered');
    this.job = { kind: 'export', done: 0, total: chosen.length };
    const listen = proxy((progress: ImportProgress) => {
      if (this.job?.kind === 'export') this.#become({ kind: 'export', ...progress });
    });
    const done = await this.#run((signal) => this.client.work((worker) => worker.pile.export(chosen, listen, signal)));
    // Files may have been added meanwhile.
    if (this.#wanted) void this.classify();
    return done;
  }

  async #takeBack({ tokens, added, before }: UndoableAct): Promise<void> {
    for (const token of tokens) {
      if (await this.client.ask((worker) => worker.storage.undo(token))) continue;
      this.#say(text.notTakenBack, undefined);
      return;
    }
    if (added.length > 0) await this.client.ask((worker) => worker.storage.samples.remove(added));
    for (const entry of before) {
      // What came of it since stays.
      this.#byId.set(entry.id, { ...(this.#byId.get(entry.id) ?? entry), label: entry.label });
    }
    this.#sort();
    this.#say('', undefined);
    this.#stale = this.#kept;
    await this.#put(this.#pictures(before.map(({ id }) => id)).map(({ entry }) => entry));
  }

  async #takeOut(entries: readonly PileEntry[], said: string, send: () => Promise<UndoToken | null>): Promise<void> {
    await this.#acting(() =>
      this.reportErrors(async () => {
        const token = await send().catch((error: unknown) => {
          if (this.#kept) throw error;
          return undefined;
        });
        for (const { id } of entries) this.#byId.delete(id);
        this.#draw();
        // What storage had is had back from there, the rest from here.
        const undoable = { tokens: token ? [token] : [], added: [], before: this.#kept ? [] : [...entries] };
        this.#say(said, token === null ? undefined : undoable);
      }),
    );
  }

  async #run<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    const task = new Task((signal) =>
      longJob(
        () => this.#sources.hold(),
        () => work(signal),
      ),
    );
    this.#work = task;
    this.#told.clear();
    this.changed();
    const result = await this.#acting(() => this.runTask(task));
    this.#become(undefined);
    this.#draw();
    return result;
  }

  /** @returns whether it came to the end of `queue` */
  async #classifyAll(queue: readonly PileEntry[], signal: AbortSignal): Promise<boolean> {
    const began = performance.now();
    const count = (entry: PileEntry, change: Partial<PileEntry>) => {
      this.#change(entry.id, change);
      if (this.job?.kind !== 'classify') return;
      const done = this.job.done + 1;
      const secondsLeft = ((performance.now() - began) / 1000 / done) * (queue.length - done);
      this.job = { ...this.job, done, secondsLeft };
      if (performance.now() - this.#drawn > DRAW_EVERY) this.#draw();
    };
    const work: LaneWork = {
      ...this.#sources,
      look: async (entry, lane) => {
        const file = this.#files.get(entry.id);
        // It was taken out meanwhile.
        if (file === undefined || !this.#byId.has(entry.id)) return;
        const { outcome, notKept, doubt } = await lane.ask((worker) => worker.pile.look(entry, file));
        if (notKept !== null) this.#tellNotKept(notKept);
        if (doubt !== null) this.#tellOnce(doubt);
        count(entry, { outcome });
      },
      refuse: async (entry, error) => {
        const outcome = { state: 'refused', code: 'picture-unreadable', detail: String(error) } as const;
        count(entry, { outcome });
        await this.#put([{ ...entry, outcome }]);
      },
    };
    const through = await classifyOnLanes(queue, work, signal);
    // This tab hears of it, too: of a picture under which its lane was closed, storage may know more.
    this.client
      .ask((worker) => worker.storage.pile.tell())
      .catch(() => {
        // The other tabs see it when they are opened anew.
      });
    return through;
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

  /** Does something that changes the pile; what is stored meanwhile is read once it is done. */
  async #acting<T>(act: () => Promise<T>): Promise<T> {
    this.#acts++;
    this.#changes++;
    try {
      return await act();
    } finally {
      this.#acts--;
      this.#changes++;
      if (this.#acts === 0 && this.#stale) {
        this.#stale = false;
        void this.read();
      }
    }
  }

  async #readAll(): Promise<void> {
    const before = this.#changes;
    const mustStay = () => this.entries !== undefined && !this.#kept;
    if (mustStay()) return;
    const all: PileEntry[] = [];
    for (;;) {
      const part = await this.client.ask((worker) => worker.storage.pile.list(PART, all.at(-1)?.id));
      all.push(...part);
      if (part.length < PART) break;
    }
    if (mustStay()) return;
    if (before !== this.#changes) {
      if (this.#acts > 0) this.#stale = true;
      else await this.#readAll();
      return;
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

  #tellNotKept(code: ErrorCode): void {
    this.#kept = false;
    this.#tellOnce(code);
  }

  #tellOnce(code: ErrorCode): void {
    if (this.#told.has(code)) return;
    this.#told.add(code);
    this.tell({ code, detail: '' });
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
