import { Emitter } from '../bridge/emitter.ts';
import type { TopPrediction } from '../domain/sample.ts';
import type { Samples, UndoableAct } from '../samples/samples.ts';
import type { ClassifySession } from './classify-session.ts';
import type { StillView } from './still-view.ts';
import { Tally } from './tally.ts';

/** Milliseconds between two pictures of a burst: the hand has moved a little. */
const BURST_EVERY = 200;

/** A burst ends by itself after so many pictures: twelve seconds show a garment from all sides. */
const MOST_IN_BURST = 60;

/** Longest side of a picture of a burst, in pixels: what the worker keeps. */
const BURST_SIDE = 640;

/** So many of its pictures are kept at once: on a slow phone each takes a second, and none waits for all. */
const PORTION = 6;

/** What a still picture may be kept as. */
export interface Suggestion {
  sure: boolean;
  /** The class that the model is sure of, or those that it thinks likeliest, none of which it would bet on. */
  names: string[];
}

/** Telling the app what it looks at: the still picture, or a burst of the live one. */
export class SnapshotLabeller extends Emitter {
  readonly samples: Samples;
  readonly tally = new Tally();
  /** Whether a burst is being taken. */
  bursting = false;
  /** Pictures of the burst that is being taken, or waits for its name; owned here. */
  burst: readonly ImageBitmap[] = [];
  /** As what pictures are being kept, while they are on their way into storage. */
  keepingAs: string | undefined;
  readonly #session: ClassifySession;
  /** The still picture that was kept already. */
  #taught: StillView | undefined;
  /** One that was to be kept as what the live view had said, and is something else by itself. */
  #disputed: StillView | undefined;
  #counted: UndoableAct | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(samples: Samples, session: ClassifySession) {
    super();
    this.samples = samples;
    this.#session = session;
    this.relay(samples);
    samples.addEventListener('undone', (event) => {
      if ((event as CustomEvent<UndoableAct | undefined>).detail !== this.#counted) return;
      this.tally.undo();
      this.changed();
    });
    session.addEventListener('change', () => {
      if (this.bursting && session.view.kind !== 'live') this.endBurst();
    });
  }

  /** What was kept last, in words; empty where something else was done since. */
  get said(): string {
    const { said, undoable } = this.samples;
    return undoable === undefined || undoable === this.#counted ? said : '';
  }

  /** Whether what was kept last can be taken back. */
  get undoable(): boolean {
    return this.#counted !== undefined && this.samples.undoable === this.#counted;
  }

  get keeping(): boolean {
    return this.keepingAs !== undefined;
  }

  /** What the model says of the still picture; null when there is none to be taught. */
  get suggestion(): Suggestion | null {
    const { view, waiting } = this.#session;
    if (view.kind !== 'still' || view === this.#taught || waiting || view.answer.value === undefined) return null;
    const { top, finding } = view.answer.value;
    const sure = view.answer.value.sure && view !== this.#disputed;
    const names = top.map(({ name }) => name);
    // Where nothing stands out, what the background looks like is no guess.
    if (!finding.found) return { sure: false, names: [] };
    return names.length === 0 ? null : { sure, names: sure ? names.slice(0, 1) : names };
  }

  /** Classes in the order in which they come to mind: what the model thinks likely, then the others. */
  get choices(): string[] {
    const likely = (this.#session.answer?.top ?? []).map(({ name }) => name);
    return [...new Set([...likely, ...this.samples.labels])];
  }

  /** Keeps the still picture as `label`; a frozen camera then goes on. */
  async teach(label: string): Promise<void> {
    const { view } = this.#session;
    if (view.kind === 'still') await this.#as(label, () => this.#store(view, label));
  }

  /**
   * Freezes the live picture and keeps it as `label`, if it is that by itself too. Otherwise it stays to be asked about:
   * another garment may have come before the camera since.
   */
  async keepLive(label: string): Promise<void> {
    if (this.#session.view.kind !== 'live') return;
    await this.#as(label, async () => {
      await this.#session.freeze();
      const { view } = this.#session;
      if (view.kind !== 'still') return;
      await view.answer.settled;
      if (this.#session.view !== view) return;
      // What the person has read need not be sure of one frame alone; but what lies behind no garment is no class.
      const { top, finding } = view.answer.value ?? {};
      if (finding?.found && top?.[0]?.name === label) await this.#store(view, label);
      else this.#disputed = view;
    });
  }

  /** Takes the last act back; a picture that is still shown can be told again. */
  async undo(): Promise<void> {
    // Another act may be the last one before this is done.
    if (this.keeping) return;
    this.#taught = undefined;
    await this.samples.undo();
  }

  /** Takes a picture of the live view several times a second until `endBurst`. */
  startBurst(): void {
    const waits = this.burst.length > 0;
    if (this.bursting || waits || this.keeping || this.#session.view.kind !== 'live') return;
    this.bursting = true;
    this.samples.forgetUndo();
    void this.#shoot();
  }

  endBurst(): void {
    clearTimeout(this.#timer);
    this.bursting = false;
    this.changed();
  }

  /** Keeps the burst as `label`, portion by portion; what could not be kept waits for another try. */
  async keepBurst(label: string): Promise<void> {
    await this.#as(label, () => this.#keep(this.#portions(), label));
  }

  /** Does nothing while the burst is being kept. */
  dropBurst(): void {
    if (this.keeping) return;
    for (const frame of this.burst) frame.close();
    this.burst = [];
    this.changed();
  }

  /** Copies of the burst's pictures, which stay until theirs are kept. */
  async *#portions(): AsyncGenerator<ImageBitmap[]> {
    while (this.burst.length > 0) {
      const portion = this.burst.slice(0, PORTION);
      yield Promise.all(portion.map((frame) => createImageBitmap(frame)));
      for (const frame of portion) frame.close();
      this.burst = this.burst.filter((frame) => !portion.includes(frame));
      this.changed();
    }
  }

  async #store(view: StillView, label: string): Promise<void> {
    const best = view.answer.value?.top[0];
    const thought: TopPrediction | null = best ? { label: best.name, probability: best.probability } : null;
    if (!(await this.#keep(copyOf(view.bitmap), label, thought))) return;
    this.#taught = view;
    if (this.#session.frozen && this.#session.view === view) this.#session.resume();
  }

  /** @returns whether anything was kept */
  async #keep(portions: AsyncIterable<ImageBitmap[]>, label: string, thought?: TopPrediction | null): Promise<boolean> {
    const teaching = { label, takenAt: Date.now(), ...(thought === undefined ? {} : { thought }) };
    const ids = await this.samples.add(portions, teaching);
    if (ids.length === 0) return false;
    this.tally.keep(ids, label);
    this.#counted = this.samples.undoable;
    return true;
  }

  /** One picture, or burst, at a time is kept. */
  async #as(label: string, keep: () => Promise<unknown>): Promise<void> {
    if (this.keeping) return;
    this.keepingAs = label;
    this.changed();
    try {
      await keep();
    } finally {
      this.keepingAs = undefined;
      this.changed();
    }
  }

  async #shoot(): Promise<void> {
    const { video } = this.#session.camera;
    const scale = Math.min(1, BURST_SIDE / Math.max(video.videoWidth, video.videoHeight, 1));
    try {
      const frame = await createImageBitmap(video, {
        resizeWidth: Math.max(1, Math.round(video.videoWidth * scale)),
        resizeHeight: Math.max(1, Math.round(video.videoHeight * scale)),
        resizeQuality: 'high',
      });
      this.burst = [...this.burst, frame];
      this.changed();
    } catch {
      // Between two frames of a camera that is being switched there is none; the next one comes.
    }
    if (!this.bursting) return;
    if (this.burst.length >= MOST_IN_BURST) return this.endBurst();
    this.#timer = setTimeout(() => void this.#shoot(), BURST_EVERY);
  }
}

/** One portion of one picture. */
async function* copyOf(picture: ImageBitmap): AsyncGenerator<ImageBitmap[]> {
  yield [await createImageBitmap(picture)];
}
