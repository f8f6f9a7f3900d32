import { transfer } from 'comlink';
import type { ClassifierClient } from '../bridge/classifier-client.ts';
import { Coalesced } from '../bridge/coalesced.ts';
import { Service } from '../bridge/service.ts';
import { onStored } from '../bridge/storage-changes.ts';
import type { WorkerParts } from '../bridge/worker-session.ts';
import type { Suspect } from '../contract/adaptation-api.ts';
import type { ImportReport, SampleLabel, SampleList } from '../contract/samples-api.ts';
import type { SampleClass, SampleView } from '../contract/storage-api.ts';
import type { SamplesAdded } from '../domain/sample.ts';
import type { StorageUsage, UndoToken } from '../domain/storage.ts';
import { ShownPhotos } from '../elements/shown-photos.ts';
import { labelText } from '../text/classes.ts';
import { text } from '../text/samples.ts';

/** How the last act is taken back: by its token, and by removing what it added. */
export interface UndoableAct {
  token?: UndoToken;
  added?: string[];
}

/** The labelled snapshots of this device; follows what other tabs change. Fires `undone` with an act that was taken back. */
export class Samples extends Service {
  /** With the number of their samples; undefined until they are read. */
  classes: readonly SampleClass[] | undefined;
  /** undefined until a screen that shows all of them has asked. */
  list: SampleList | undefined;
  /** By id: samples that the last taught model contradicts. They are shown first. */
  suspects: ReadonlyMap<string, Suspect> = new Map();
  usage: StorageUsage | undefined;
  /** The last act in words; empty when it was put away. */
  said = '';
  /** As long as it can be taken back. */
  undoable: UndoableAct | undefined;
  readonly photos: ShownPhotos;
  readonly client: ClassifierClient;
  readonly #classes = new Coalesced(() => this.#readClasses());
  readonly #list = new Coalesced(() => this.#readList());
  #watchers = 0;

  constructor(client: ClassifierClient) {
    super();
    this.client = client;
    this.photos = new ShownPhotos((ids) => client.ask((worker) => worker.storage.samples.photos(ids)));
    onStored('samples', () => void this.#follow());
    // What the model contradicts is another after it was taught.
    onStored('models', () => {
      if (this.#watchers > 0) void this.#list.run();
    });
  }

  /** What a sample can be called: the model's classes in their order, then one's own by name. */
  get labels(): string[] {
    const { state } = this.client;
    const known = state.phase === 'ready' ? state.report.model.classes : [];
    return [...new Set([...known, ...(this.classes ?? []).map(({ label }) => label)])];
  }

  readClasses(): Promise<void> {
    return this.#classes.run();
  }

  /** Reads everything and keeps it read until the returned function is called. */
  watch(): () => void {
    this.#watchers++;
    void this.#readAll();
    return () => {
      this.#watchers--;
    };
  }

  /** Reads again what storage was in the way of. */
  async retry(): Promise<void> {
    this.dismissNotice();
    await this.#readAll();
  }

  /**
   * Keeps pictures, which are taken over, as samples of one class. The next portion is asked for once the one before is
   * kept; where one cannot be, those before it stay, and can be taken back together.
   * @returns ids of what is kept, those of pictures that were here already among them
   */
  async add(
    portions: Iterable<ImageBitmap[]> | AsyncIterable<ImageBitmap[]>,
    teaching: SampleLabel,
  ): Promise<string[]> {
    this.notice = undefined;
    const { label, takenAt } = teaching;
    const kept: SamplesAdded = { added: [], known: [] };
    let count = 0;
    await this.reportErrors(async () => {
      for await (const pictures of portions) {
        try {
          const { added, known } = await this.client.ask((worker) =>
            worker.samples.add(transfer(pictures, pictures), { ...teaching, takenAt: takenAt + count }),
          );
          kept.added.push(...added);
          kept.known.push(...known);
          count += pictures.length;
        } finally {
          // A call that was never sent has left them here.
          for (const picture of pictures) picture.close();
        }
      }
    });
    if (count > 0) {
      const undo = await this.#moveKnown(kept.known, label);
      const shown = labelText(label);
      const moved = undo === undefined ? undefined : { undo, words: text.hereAlreadyNowAs(kept.known.length, shown) };
      this.#tellAdded(kept, text.kept(kept.added.length, shown), moved);
    }
    return [...kept.added, ...kept.known];
  }

  /** What is said of a photo now counts, whatever was said of it before. @returns takes that back, if it changed one */
  async #moveKnown(known: readonly string[], label: string): Promise<UndoToken | undefined> {
    if (known.length === 0) return undefined;
    const told = await this.reportErrors(() =>
      this.client.ask((worker) => worker.storage.samples.relabel(known, label)),
    );
    return told !== undefined && told.changed > 0 ? told.undo : undefined;
  }

  /**
   * Tells what was added, so that it can be taken back.
   * @param fresh says of `added` that it was kept
   * @param moved takes back that pictures which were here already got another class, and says so
   */
  #tellAdded({ added, known }: SamplesAdded, fresh: string, moved?: { undo: UndoToken; words: string }): void {
    const words = [
      added.length > 0 || known.length === 0 ? fresh : '',
      known.length > 0 ? (moved?.words ?? text.hereAlready(known.length)) : '',
    ];
    const undoable = added.length > 0 || moved ? { added, ...(moved && { token: moved.undo }) } : undefined;
    this.#say(words.filter((part) => part !== '').join(' '), undoable);
  }

  /** Tells what came from files, so that it can be taken back. */
  tellImported({ added, known, moved }: Pick<ImportReport, 'added' | 'known' | 'moved'>): void {
    const { changed = 0, undo } = moved ?? {};
    const { length } = known;
    const words = changed === length ? text.hereAlreadyMoved(length) : text.hereAlreadySomeMoved(length, changed);
    const fresh = text.keptFromFiles(added.length);
    this.#tellAdded({ added, known }, fresh, changed > 0 && undo ? { undo, words } : undefined);
  }

  async relabel(ids: readonly string[], label: string): Promise<void> {
    await this.#act(
      () => text.moved(ids.length, labelText(label)),
      async ({ samples }) => (await samples.relabel(ids, label)).undo,
      `relabel ${ids} ${label}`,
    );
  }

  async remove(ids: readonly string[]): Promise<void> {
    const words = (token: UndoToken | null) =>
      token === null ? text.deletedForGood(ids.length) : text.deleted(ids.length);
    await this.#act(words, ({ samples }) => samples.remove(ids), `remove ${ids}`);
  }

  async addClass(label: string): Promise<void> {
    this.notice = undefined;
    await this.once(`add ${label}`, () =>
      this.reportErrors(() => this.client.ask((worker) => worker.storage.classes.add(label))),
    );
  }

  /** Renames a class, or merges it into one that exists. */
  async renameClass(from: string, to: string): Promise<void> {
    const merges = this.classes?.some(({ label }) => label === to);
    await this.#act(
      () => (merges ? text.merged : text.renamed)(labelText(from), labelText(to)),
      async ({ classes }) => (await classes.rename(from, to)).undo,
      `rename ${from} to ${to}`,
    );
  }

  async removeClass(label: string): Promise<void> {
    const words = (token: UndoToken | null) =>
      (token === null ? text.classDeletedForGood : text.classDeleted)(labelText(label));
    await this.#act(words, ({ classes }) => classes.remove(label), `remove ${label}`);
  }

  async undo(): Promise<void> {
    const act = this.undoable;
    const { token, added = [] } = act ?? {};
    this.#say('', undefined);
    await this.reportErrors(async () => {
      if (token !== undefined) await this.client.ask((worker) => worker.storage.undo(token));
      if (added.length > 0) await this.client.ask((worker) => worker.storage.samples.remove(added));
      this.dispatchEvent(new CustomEvent('undone', { detail: act }));
    });
  }

  /** Puts the last act away: it stays done. */
  forgetUndo(): void {
    this.#say('', undefined);
  }

  /** One sample closely; undefined when it is gone or could not be read, which the notice tells. */
  async view(id: string): Promise<SampleView | undefined> {
    return (await this.look(() => this.client.ask((worker) => worker.storage.samples.view(id)))) ?? undefined;
  }

  /** @param name as in `once` */
  #act(
    words: (token: UndoToken | null) => string,
    send: (storage: WorkerParts['storage']) => Promise<UndoToken | null>,
    name: string,
  ): Promise<void> {
    return this.once(name, async () => {
      this.notice = undefined;
      const token = await this.reportErrors(() => this.client.ask((worker) => send(worker.storage)));
      if (token !== undefined) this.#say(words(token), token === null ? undefined : { token });
    });
  }

  #say(said: string, undoable: UndoableAct | undefined): void {
    Object.assign(this, { said, undoable });
    this.changed();
  }

  async #follow(): Promise<void> {
    if (this.classes !== undefined) await this.#classes.run();
    if (this.#watchers > 0) await this.#list.run();
  }

  async #readAll(): Promise<void> {
    await Promise.all([this.#classes.run(), this.#list.run()]);
  }

  async #readClasses(): Promise<void> {
    await this.#read(async ({ storage }) => {
      this.classes = await storage.classes.list();
    });
  }

  async #readList(): Promise<void> {
    await this.#read(async ({ samples, storage, adaptation }) => {
      const [list, usage, suspects] = await Promise.all([samples.list(), storage.usage(), adaptation.suspects()]);
      const labels = new Map(list.entries.map(({ id, label }) => [id, label]));
      // One that was given another class since is settled.
      const open = suspects.filter(({ sample, label }) => labels.get(sample) === label);
      Object.assign(this, { list, usage, suspects: new Map(open.map((suspect) => [suspect.sample, suspect])) });
    });
  }

  async #read(work: (worker: WorkerParts) => Promise<void>): Promise<void> {
    await this.look(() => this.client.ask(work));
    this.changed();
  }
}
