import { SelvedgeError } from '../../src/domain/errors.ts';
import { type ScheduleState, scheduleStart } from '../../src/domain/schedules/schedule.ts';
import type { TrainingOptions } from '../../src/domain/training-options.ts';
import type { EpochMetrics } from '../../src/domain/training-progress.ts';
import { joined } from '../common/joined.ts';
import { type Best, bestStart } from './early-stopping.ts';
import { TrainState, type TrainStateValues } from './train-state.ts';

/** Sums over the finished steps of an epoch. */
export interface EpochSums {
  /** Over the steps. */
  loss: number;
  correct: number;
  examples: number;
  /** Milliseconds of training. */
  milliseconds: number;
}

/**
 * All that a run needs to go on as if it had never stopped. What is random in a run follows from the seed in
 * `options` with `epoch` and `step` (see `Random.of`), so these are the state of its random numbers too.
 */
export interface Checkpoint {
  version: 1;
  options: TrainingOptions;
  /** Finished epochs, and finished steps of the next. */
  epoch: number;
  step: number;
  trainState: TrainStateValues;
  schedule: ScheduleState;
  best: Best;
  /** Weights of the best epoch. */
  bestVector: Float32Array;
  /** Loss of the run's first step, by which divergence is told; null before it. */
  firstLoss: number | null;
  sums: EpochSums;
  history: EpochMetrics[];
}

export const NO_SUMS: EpochSums = { loss: 0, correct: 0, examples: 0, milliseconds: 0 };

/** A run's state before its first step. @param vector weights and statistics, laid out as the parameters */
export function startOfRun(options: TrainingOptions, vector: Float32Array): Checkpoint {
  return {
    version: 1,
    options,
    epoch: 0,
    step: 0,
    trainState: TrainState.start(vector),
    schedule: scheduleStart(),
    best: bestStart(),
    bestVector: vector,
    firstLoss: null,
    sums: NO_SUMS,
    history: [],
  };
}

/** A checkpoint in the words of its file. */
type StoredCheckpoint = Omit<Checkpoint, 'trainState'> & { learner: TrainStateValues };

const MAGIC = 'SELVEDGE-RUN-1\n';

/** One block of bytes, to be stored with its hash: magic, length of the header, JSON header, vectors as float32. */
export function encodeCheckpoint({ trainState: learner, ...rest }: Checkpoint): Uint8Array<ArrayBuffer> {
  const vectors: Float32Array[] = [];
  const header = JSON.stringify({ ...rest, learner } satisfies StoredCheckpoint, (_, value: unknown) => {
    if (value === Number.POSITIVE_INFINITY) return { infinity: true };
    if (!(value instanceof Float32Array)) return value;
    vectors.push(value);
    return { vector: value.length };
  });
  const text = new TextEncoder().encode(header);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, text.length, true);
  const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array) => new Uint8Array(buffer, byteOffset, byteLength);
  return joined(Uint8Array, [new TextEncoder().encode(MAGIC), length, text, ...vectors.map(bytesOf)]);
}

/**
 * The checkpoint of such a block. Its hash is for the storage to check; here, that it is whole.
 * @throws checkpoint-damaged
 */
export function decodeCheckpoint(bytes: Uint8Array): Checkpoint {
  const damaged = (detail: string, cause?: unknown) => new SelvedgeError('checkpoint-damaged', detail, { cause });
  const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC || bytes.length < MAGIC.length + 4) throw damaged('it is no checkpoint of this version');
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true);
  let offset = MAGIC.length + 4 + length;
  if (offset > bytes.length) throw damaged('its header is cut off');
  const take = (count: number): Float32Array => {
    const end = offset + 4 * count;
    if (!Number.isInteger(count) || count < 0 || end > bytes.length) throw damaged('its weights are cut off');
    const vector = new Float32Array(bytes.slice(offset, end).buffer);
    offset = end;
    return vector;
  };
  try {
    const text = new TextDecoder().decode(bytes.subarray(MAGIC.length + 4, offset));
    const { learner, ...rest } = restore(JSON.parse(text), take) as StoredCheckpoint;
    return { ...rest, trainState: learner };
  } catch (error) {
    throw error instanceof SelvedgeError ? error : damaged('its header is not JSON', error);
  }
}

/** Puts vectors back in the order in which `encodeCheckpoint` met them, which is the order of the keys. */
function restore(value: unknown, take: (count: number) => Float32Array): unknown {
  if (Array.isArray(value)) return value.map((item) => restore(item, take));
  if (typeof value !== 'object' || value === null) return value;
  if ('vector' in value && typeof value.vector === 'number') return take(value.vector);
  if ('infinity' in value) return Number.POSITIVE_INFINITY;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, restore(item, take)]));
}
