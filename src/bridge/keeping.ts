import { STORAGE_CHANNEL, type StorageTopic } from '../domain/storage.ts';
import type { ClassifierClient } from './classifier-client.ts';
import { Coalesced } from './coalesced.ts';
import { Emitter } from './emitter.ts';
import { type Kept, KeptNote, type Made } from './kept-note.ts';
import { Persistence } from './persistence.ts';
import { onStored } from './storage-changes.ts';

/**
 * What a browser may throw away before a person is reminded to export it: twenty samples are some minutes' work, a model is
 * more, and Safari clears what was not used for seven days.
 */
const REMIND_AT = { samples: 20, models: 1, milliseconds: 7 * 86_400_000 } as const;

/**
 * Whether what a person made is safe: what was lost since the last visit, and what would be lost if the browser cleared its
 * storage. Follows what any tab changes.
 */
export class Keeping extends Emitter {
  /** What was here and is gone although nobody deleted it. */
  lost: Kept | undefined;
  /** What is here and in no export, when it is time to say so. */
  reminder: Made | undefined;
  readonly persistence: Persistence;
  readonly #client: ClassifierClient;
  readonly #note: KeptNote;
  readonly #reading = new Coalesced(() => this.#read());
  /** Whether what is here was compared with the note, or changed since. */
  #noted = false;
  /** Whether everything was deleted: what was read before says nothing. */
  #over = false;

  constructor(client: ClassifierClient, persistence = new Persistence(), note = new KeptNote()) {
    super();
    this.#client = client;
    this.persistence = persistence;
    this.#note = note;
    persistence.addEventListener('change', () => this.#remind());
    for (const topic of ['samples', 'models'] as const) {
      onStored(topic, () => {
        // Who changed something, in whichever tab, has seen before what was there.
        this.#noted = true;
        void this.read();
      });
    }
    onStored('everything', () => {
      this.#over = true;
      this.#note.forget();
      // The app is as on the first day, in every tab.
      location.reload();
    });
    void this.read();
  }

  /** When everything, or all samples, went out last; null when nothing ever did. */
  get exportedAt(): number | null {
    return this.#note.read()?.exportedAt ?? null;
  }

  /** Compares what is here with the note. Never rejects: where storage does not answer, its own screens say so. */
  read(): Promise<void> {
    return this.#reading.run();
  }

  /** Says that what is here is in a file now. @param whole whether the models are, too */
  exported(whole: boolean): void {
    const kept = this.#note.read();
    if (kept === null) return;
    const models = whole ? kept.models : kept.since.models;
    this.#write({ ...kept, exportedAt: Date.now(), since: { samples: kept.samples, models, at: Date.now() } });
  }

  /** Puts the reminder away until as much more is made. */
  later(): void {
    const kept = this.#note.read();
    if (kept !== null) this.#write({ ...kept, since: { samples: kept.samples, models: kept.models, at: Date.now() } });
  }

  /** Has every tab, this one included, begin as on the first day: nothing is kept any more. */
  tellEverythingGone(): void {
    const topics: StorageTopic[] = ['everything'];
    new BroadcastChannel(STORAGE_CHANNEL).postMessage(topics);
  }

  /** Begins anew after a loss. */
  forgetLost(): void {
    this.lost = undefined;
    this.#write({ samples: 0, models: 0, exportedAt: null, since: { samples: 0, models: 0, at: Date.now() } });
  }

  async #read(): Promise<void> {
    try {
      const made = await this.#client.ask((worker) => worker.storage.made());
      await this.persistence.look();
      const { samples, models } = this.#note.read() ?? { samples: 0, models: 0 };
      // Not at a visit alone, but when there is something new worth keeping.
      if (this.#noted && made.samples + made.models > samples + models) void this.persistence.ask();
      this.#compare(made);
    } catch {
      // What is not known is neither lost nor to be reminded of.
    }
  }

  #compare({ samples, models }: Made): void {
    const kept = this.#note.read();
    const gone = samples + models === 0 && kept !== null && kept.samples + kept.models > 0;
    if (gone && !this.#noted) this.lost = kept;
    if (this.lost && samples >= this.lost.samples && models >= this.lost.models) this.lost = undefined;
    this.#noted = true;
    if (this.lost !== undefined) {
      this.#remind();
      return;
    }
    const { exportedAt = null, since = { samples: 0, models: 0, at: Date.now() } } = kept ?? {};
    // What was deleted needs no export, and what comes in its place does.
    const before = { samples: Math.min(since.samples, samples), models: Math.min(since.models, models) };
    // Days count from the first thing that is in no export.
    const clean = kept === null || (kept.samples <= since.samples && kept.models <= since.models);
    const at = clean ? Date.now() : since.at;
    this.#write({ samples, models, exportedAt, since: { ...before, at } });
  }

  #write(kept: Kept): void {
    if (this.#over) return;
    this.#note.write(kept);
    this.#remind();
  }

  #remind(): void {
    const kept = this.#note.read();
    this.reminder = undefined;
    if (kept !== null && this.lost === undefined && this.persistence.answer !== 'granted') {
      const samples = kept.samples - kept.since.samples;
      const models = kept.models - kept.since.models;
      const long = Date.now() - kept.since.at > REMIND_AT.milliseconds && samples + models > 0;
      if (samples >= REMIND_AT.samples || models >= REMIND_AT.models || long) this.reminder = { samples, models };
    }
    this.changed();
  }
}
