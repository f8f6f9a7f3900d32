import type { ClassifierApi } from '../../src/contract/classifier-api.ts';
import type { Listener } from '../../src/contract/listener.ts';
import type { PileApi, PileExport, PileKept, PileLook, PilePicture } from '../../src/contract/pile-api.ts';
import type { ImportProgress } from '../../src/contract/samples-api.ts';
import { errorCode } from '../../src/domain/errors.ts';
import { checkedLabel } from '../../src/domain/label.ts';
import { answerOf, type PileEntry, type PileOutcome } from '../../src/domain/pile.ts';
import { plausibleTime } from '../../src/domain/taken-at.ts';
import { exportPile } from '../archive/pile-archive.ts';
import { FrameScaler } from '../browser/frame-scaler.ts';
import { decodePicture } from '../browser/picture-file.ts';
import { throttled, tolerant } from '../common/listeners.ts';
import { type EncodedSample, SampleEncoder } from '../samples/sample-encoder.ts';
import type { Storage } from '../storage/index.ts';
import type { NewSample } from '../storage/new-sample.ts';

/** What the pile needs from around it. */
export interface PileSources {
  storage: Storage;
  classifier: Pick<ClassifierApi, 'start' | 'classify'>;
}

interface Looked {
  outcome: PileOutcome;
  /** A copy of bounded size; null of a file that could not be read. */
  photo: Blob | null;
  doubt: PileLook['doubt'];
}

/** Pictures that are classified together, as the page asks for them. */
export class PileKeeper implements PileApi {
  readonly #storage: Storage;
  readonly #classifier: PileSources['classifier'];
  readonly #scaler = new FrameScaler();
  readonly #encoder = new SampleEncoder();

  constructor({ storage, classifier }: PileSources) {
    this.#storage = storage;
    this.#classifier = classifier;
  }

  async look(entry: PileEntry, file: Blob): Promise<PileLook> {
    const { outcome, photo, doubt } = await this.#classify(file);
    try {
      await this.#storage.pile.putLooked({ ...entry, outcome }, photo);
      return { outcome, notKept: null, doubt };
    } catch (error) {
      return { outcome, notKept: errorCode(error), doubt };
    }
  }

  async keep(pictures: PilePicture[], label: string): Promise<PileKept> {
    const named = checkedLabel(label);
    const copies = await this.#storage.pile.photos(pictures.map(({ entry }) => entry.id));
    const samples: NewSample[] = [];
    const kept: PileEntry[] = [];
    for (const [i, { entry, file }] of pictures.entries()) {
      const encoded = await this.#encode(file, copies[i] ?? null);
      if (encoded === null) continue;
      const thought = entry.outcome.state === 'answered' ? (entry.outcome.ranked[0] ?? null) : null;
      const takenAt = file instanceof File ? plausibleTime(file.lastModified, Date.now()) : Date.now();
      samples.push({ ...encoded, label: named, takenAt, thought });
      kept.push({ ...entry, label: named });
    }
    // What is said of a picture now counts, whatever was said of it before.
    const { added, moved } = await this.#storage.samples.addOrMove(samples);
    const told: PileKept = { kept: kept.map(({ id }) => id), added, moved: moved?.undo ?? null, notKept: null };
    try {
      await this.#storage.pile.put(kept);
    } catch (error) {
      // The samples are here, and who asked has to be able to take them back.
      told.notKept = errorCode(error);
    }
    return told;
  }

  async export(
    pictures: PilePicture[],
    onProgress: Listener<ImportProgress>,
    signal: AbortSignal,
  ): Promise<PileExport> {
    const tell = throttled(tolerant(onProgress));
    return exportPile(pictures, async (id) => (await this.#storage.pile.photos([id]))[0] ?? null, {
      onProgress: (done, total) => tell({ done, total }),
      signal,
    });
  }

  /** Of the file or, where that was moved or changed since it was chosen, of the copy; null where neither can be read. */
  async #encode(file: Blob | null, copy: Blob | null): Promise<EncodedSample | null> {
    if (file !== null) {
      const encoded = await this.#encoder.ofFile(file, false).catch(() => null);
      if (encoded !== null) return encoded;
    }
    return copy === null ? null : this.#encoder.ofFile(copy, true).catch(() => null);
  }

  async #classify(file: Blob): Promise<Looked> {
    // Before the clock runs: the start of the engine is no picture's time.
    const { model, doubt = null } = await this.#classifier.start();
    const began = performance.now();
    const frame = await decodePicture(file).catch((error: Error) => error);
    if (frame instanceof Error) {
      const outcome: PileOutcome = { state: 'refused', code: errorCode(frame), detail: frame.message };
      return { outcome, photo: null, doubt };
    }
    // Begun before anything else is awaited, because the next picture uses the same canvas.
    const photo = this.#scaler.copy(await createImageBitmap(frame));
    const { probabilities, garment } = await this.#classifier.classify(frame);
    const answer = answerOf(probabilities, garment !== null, model);
    return { outcome: { ...answer, milliseconds: performance.now() - began }, photo: await photo, doubt };
  }
}
