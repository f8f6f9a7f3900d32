import type { ClassifierClient } from '../bridge/classifier-client.ts';
import { WORKER_LOST } from '../bridge/worker-lost.ts';
import { errorCode, SelvedgeError } from '../domain/errors.ts';
import type { PileEntry } from '../domain/pile.ts';

/** Pictures that a lane has at once: while one is decoded, another is computed. */
const AT_ONCE = 2;

/** Lanes that are lost one after the other over single pictures: then it is not the pictures. */
const MOST_LOST = 4;

/** What is done with each picture, and on what. */
export interface LaneWork {
  openLane(): ClassifierClient;
  /** How many lanes there are at most. */
  lanes: number;
  /** Rejects as `ClassifierClient.ask`. */
  look(entry: PileEntry, lane: ClassifierClient): Promise<void>;
  /** Hears of a picture over which a lane was lost that had nothing else to do. */
  refuse(entry: PileEntry, error: unknown): Promise<void>;
}

/**
 * Looks at every picture of `queue` on several lanes, which it opens and closes. Where a lane is lost, the pictures that it
 * had are looked at again at the end, each alone, since only one of them is to blame, if any.
 * @returns whether it came to the end; when it was aborted, what was under way is given up at once
 * @throws what `look` throws, worker-unstable
 */
export async function classifyOnLanes(
  queue: readonly PileEntry[],
  work: LaneWork,
  signal: AbortSignal,
): Promise<boolean> {
  const open = new Set<ClassifierClient>();
  const newLane = async () => {
    const lane = work.openLane();
    open.add(lane);
    await lane.ready();
    return lane;
  };
  const closeAll = () => {
    for (const lane of open) lane.close();
  };
  signal.addEventListener('abort', closeAll);
  try {
    const suspects = await lookAtAll(queue, work, newLane, signal);
    await lookAlone(suspects, work, newLane, signal);
  } catch (error) {
    // What was under way fails with its lane.
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener('abort', closeAll);
    closeAll();
  }
  return !signal.aborted;
}

/** Whether the lane went under a picture; the second of two learns by `cancelled` that it was closed for the first. */
const isLost = (error: unknown) => WORKER_LOST.has(errorCode(error)) || errorCode(error) === 'cancelled';

/** @returns the pictures that a lane had when it was lost */
async function lookAtAll(
  queue: readonly PileEntry[],
  { lanes, look }: LaneWork,
  newLane: () => Promise<ClassifierClient>,
  signal: AbortSignal,
): Promise<PileEntry[]> {
  const rest = queue.values();
  const suspects: PileEntry[] = [];
  const runLane = async () => {
    let lane = newLane();
    const lookOn = async () => {
      for (const entry of rest) {
        signal.throwIfAborted();
        const used = lane;
        const client = await used;
        try {
          await look(entry, client);
        } catch (error) {
          if (signal.aborted || !isLost(error)) throw error;
          suspects.push(entry);
          client.close();
          if (lane === used) lane = newLane();
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lookOn));
  };
  // Where one lane cannot go on, none can.
  await Promise.all(Array.from({ length: Math.min(lanes, queue.length) }, runLane));
  return suspects;
}

async function lookAlone(
  suspects: readonly PileEntry[],
  { look, refuse }: LaneWork,
  newLane: () => Promise<ClassifierClient>,
  signal: AbortSignal,
): Promise<void> {
  let lost = 0;
  for (const entry of suspects) {
    signal.throwIfAborted();
    const lane = await newLane();
    try {
      await look(entry, lane);
      lost = 0;
    } catch (error) {
      if (signal.aborted || !isLost(error)) throw error;
      lost++;
      if (lost > MOST_LOST) throw new SelvedgeError('worker-unstable');
      await refuse(entry, error);
    } finally {
      lane.close();
    }
  }
}
