import type { ClassifierClient } from '../bridge/classifier-client.ts';
import { WORKER_LOST } from '../bridge/worker-lost.ts';
import { errorCode, SelvedgeError } from '../domain/errors.ts';
import type { PileEntry } from '../domain/pile.ts';

/** Pictures that a lane has at once: while one is decoded, another is computed. */
const AT_ONCE = 2;

/** Lanes that are lost one after the other without an answer between them: then it is not the pictures. */
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
 * had are looked at again at the end, each alone, since only one of them is to blame, if any. When it was aborted, what is
 * under way is given up at once.
 * @returns whether it came to the end; pictures may be left where lanes were lost often
 * @throws what `look` throws, worker-unstable
 */
export async function classifyOnLanes(
  queue: readonly PileEntry[],
  work: LaneWork,
  signal: AbortSignal,
): Promise<boolean> {
  const run = new LaneRun(work, signal);
  const end = () => run.end();
  signal.addEventListener('abort', end);
  try {
    await run.lookAtAll(queue);
    await run.lookAlone();
  } catch (error) {
    // What was under way fails with its lane.
    if (!signal.aborted) throw error;
  } finally {
    signal.removeEventListener('abort', end);
    run.end();
  }
  return !signal.aborted;
}

class LaneRun {
  readonly #work: LaneWork;
  readonly #signal: AbortSignal;
  readonly #open = new Set<ClassifierClient>();
  readonly #suspects: PileEntry[] = [];
  /** Lanes lost since the last answer. */
  #lost = 0;
  #over = false;

  constructor(work: LaneWork, signal: AbortSignal) {
    this.#work = work;
    this.#signal = signal;
  }

  /** Closes every lane; none is opened from then on. */
  end(): void {
    this.#over = true;
    for (const lane of this.#open) lane.close();
  }

  async lookAtAll(queue: readonly PileEntry[]): Promise<void> {
    const rest = queue.values();
    const count = Math.min(this.#work.lanes, Math.ceil(queue.length / AT_ONCE));
    // Where one lane cannot go on, none can.
    await Promise.all(Array.from({ length: count }, () => this.#runLane(rest)));
  }

  /** Looks again, one by one, at the pictures that a lane had when it was lost. */
  async lookAlone(): Promise<void> {
    const blamed: [PileEntry, unknown][] = [];
    this.#lost = 0;
    for (const entry of this.#suspects) {
      this.#signal.throwIfAborted();
      const lane = await this.#newLane();
      try {
        await this.#work.look(entry, lane);
        this.#lost = 0;
      } catch (error) {
        if (!this.#isLost(error)) throw error;
        blamed.push([entry, error]);
        this.#lost++;
        if (this.#lost > MOST_LOST) throw new SelvedgeError('worker-unstable');
      } finally {
        lane.close();
      }
    }
    for (const [entry, error] of blamed) await this.#work.refuse(entry, error);
  }

  async #runLane(rest: Iterator<PileEntry>): Promise<void> {
    let lane: Promise<ClassifierClient> | undefined;
    const lookOn = async () => {
      while (this.#lost <= MOST_LOST) {
        this.#signal.throwIfAborted();
        const { value: entry, done } = rest.next();
        if (done) return;
        lane ??= this.#newLane();
        const used = lane;
        const client = await used;
        try {
          await this.#work.look(entry, client);
          this.#lost = 0;
        } catch (error) {
          if (!this.#isLost(error)) throw error;
          this.#suspects.push(entry);
          client.close();
          if (lane !== used) continue;
          lane = undefined;
          this.#lost++;
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lookOn));
  }

  async #newLane(): Promise<ClassifierClient> {
    if (this.#over) throw new SelvedgeError('cancelled');
    const lane = this.#work.openLane();
    this.#open.add(lane);
    await lane.ready();
    return lane;
  }

  /** Whether the lane went under a picture; the second of two learns by `cancelled` that it was closed for the first. */
  #isLost(error: unknown): boolean {
    const code = errorCode(error);
    return !this.#over && (WORKER_LOST.has(code) || code === 'cancelled');
  }
}
