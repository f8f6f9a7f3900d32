import { INPUT_PIXELS } from '../../src/domain/picture.ts';
import { joined } from '../common/joined.ts';
import { rowAt } from '../common/rows.ts';
import { normalise } from '../data/index.ts';
import type { OpenedModel } from '../models/model-file.ts';
import { run } from '../models/predict.ts';
import { splitNetwork } from '../models/split.ts';
import type { Storage } from '../storage/index.ts';
import { NeighbourMemory, withMemory } from './memory.ts';

/** The newest samples that are remembered: more would be asked for every frame, and can be taught. */
const MOST = 300;

/** Samples between two frames. */
const AT_ONCE = 20;

/** A model's features, and the samples that it was not taught. */
interface Remembering {
  opened: OpenedModel;
  trunk: OpenedModel['model'];
  memory: NeighbourMemory;
  known: Set<string>;
}

/**
 * Answers from what a person has said, until the model in use is one that was taught it: samples that it was not taught
 * are remembered by its features.
 */
export class LiveMemory {
  readonly #storage: Pick<Storage, 'samples' | 'models'>;
  #remembering: Remembering | undefined;
  #reading: Promise<void> | undefined;
  #stale = true;

  constructor(storage: Pick<Storage, 'samples' | 'models' | 'changes'>) {
    this.#storage = storage;
    storage.changes.subscribe((topics) => {
      if (topics.includes('samples')) this.#stale = true;
    });
  }

  /**
   * The network's answer together with the memory's. What was said a moment ago may be heard from the next frame on.
   * @param id of the model that answered
   * @param seen the picture that it saw
   */
  async answer(id: string, opened: OpenedModel, seen: Uint8Array, probabilities: Float32Array): Promise<Float32Array> {
    // Samples have pictures of one size, and a network of another has nothing to compare them by.
    if (seen.length !== INPUT_PIXELS) return probabilities;
    if (this.#stale || this.#remembering?.opened.model !== opened.model) {
      this.#reading ??= this.#read(id, opened).finally(() => {
        this.#reading = undefined;
      });
    }
    const { trunk, memory, opened: own } = this.#remembering ?? {};
    if (memory === undefined || memory.size === 0 || own?.model !== opened.model) return probabilities;
    try {
      const features = await run(trunk!, normalise(seen, opened.metadata.preprocessing));
      return withMemory(probabilities, opened.metadata.classes, memory.recall(features));
    } catch {
      // The model made way for another between its answer and this.
      return probabilities;
    }
  }

  /** Reads on where it left off; from the start for another model, or when samples were changed or removed. */
  async #read(id: string, opened: OpenedModel): Promise<void> {
    this.#stale = false;
    try {
      const wanted = await this.#untaught(id);
      const keys = new Set(wanted.map(({ key }) => key));
      let present = this.#remembering;
      const goesOn = present?.opened.model === opened.model && [...present.known].every((key) => keys.has(key));
      if (present === undefined || !goesOn) {
        const { trunk, top } = await splitNetwork(opened.model, 1);
        top.dispose();
        present = { opened, trunk, memory: new NeighbourMemory(), known: new Set() };
      }
      for (let start = 0; start < wanted.length; start += AT_ONCE) {
        await remember(present, wanted.slice(start, start + AT_ONCE));
      }
      this.#remembering = present;
    } catch {
      // Storage that cannot be read remembers nothing, nor does a model that was changed for another meanwhile; the
      // network's own answer stands.
      this.#remembering = undefined;
    }
  }

  async #untaught(id: string) {
    const [samples, versions] = await Promise.all([this.#storage.samples.pixels(), this.#storage.models.list()]);
    const version = versions.find((each) => each.id === id);
    const taught = new Set(version && (version.taught ?? (await this.#takenUntil(version.createdAt))));
    const bytes = samples.pixels.length / samples.ids.length;
    return samples.ids
      .map((sample, at) => ({
        sample,
        label: samples.labels[at]!,
        key: `${sample} ${samples.labels[at]!}`,
        pixels: rowAt(samples.pixels, bytes, at),
      }))
      .filter(({ sample }) => !taught.has(sample))
      .slice(-MOST);
  }

  async #takenUntil(time: number): Promise<string[]> {
    const entries = await this.#storage.samples.list();
    return entries.filter(({ takenAt }) => takenAt <= time).map(({ id }) => id);
  }
}

async function remember(
  { opened, trunk, memory, known }: Remembering,
  samples: readonly { key: string; label: string; pixels: Uint8Array }[],
): Promise<void> {
  const unknown = samples.filter(({ key }) => !known.has(key));
  if (unknown.length === 0) return;
  const pixels = joined(
    Uint8Array,
    unknown.map((sample) => sample.pixels),
  );
  const features = await run(trunk, normalise(pixels, opened.metadata.preprocessing));
  const width = features.length / unknown.length;
  unknown.forEach(({ key, label }, i) => {
    memory.add(rowAt(features, width, i), label);
    known.add(key);
  });
}
