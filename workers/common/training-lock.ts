import { type ErrorCode, SelvedgeError } from '../../src/domain/errors.ts';
import { type LockHolder, lockHolderAmong, lockNameOf, TRAINING_LOCK } from '../../src/domain/storage.ts';

/** The code by which everyone else hears of what holds the lock. */
const REFUSALS: Record<LockHolder, ErrorCode> = {
  training: 'training-elsewhere',
  adaptation: 'adaptation-elsewhere',
  evaluation: 'evaluation-elsewhere',
};

/** An estimate under way: how it is ended, and when it has. */
interface Estimate {
  control: AbortController;
  over: Promise<void>;
}

/**
 * One job on the processor's cores at a time, over all tabs: the lock goes with its tab, also when that crashes. An
 * estimate holds nothing up: it makes way for whatever takes the lock here, and for a later estimate.
 */
export class TrainingLock {
  #holder: LockHolder | undefined;
  #estimate: Estimate | undefined;

  /**
   * Does `work` while nobody else trains or evaluates. A job within `work` takes no lock of its own.
   * @throws training-elsewhere, adaptation-elsewhere, evaluation-elsewhere: what is under way, here or in another tab
   */
  async take<T>(holder: LockHolder, work: () => Promise<T>): Promise<T> {
    if (this.#holder !== undefined) throw refusal(this.#holder);
    this.#holder = holder;
    try {
      await this.#endEstimate();
      return await overAllTabs(holder, work);
    } finally {
      this.#holder = undefined;
    }
  }

  /**
   * Does the work of an estimate, which would be wrong beside another job.
   * @param cancelled by whoever asked for the estimate
   * @param work ends when its signal aborts
   * @throws as `take`; cancelled, also when it made way
   */
  estimate<T>(cancelled: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const earlier = this.#endEstimate();
    const control = new AbortController();
    const signal = AbortSignal.any([cancelled, control.signal]);
    const measure = async () => {
      await earlier;
      const holder = this.#holder ?? (await lockHolder());
      signal.throwIfAborted();
      if (holder !== undefined) throw refusal(holder);
      return work(signal);
    };
    const result = measure();
    const over = result.then(
      () => undefined,
      () => undefined,
    );
    this.#estimate = { control, over };
    return result;
  }

  async #endEstimate(): Promise<void> {
    this.#estimate?.control.abort(new SelvedgeError('cancelled', 'another job took the place of the estimate'));
    await this.#estimate?.over;
  }
}

/** What trains or evaluates in any tab; undefined where nothing does, or nobody can tell. */
export async function lockHolder(): Promise<LockHolder | undefined> {
  const { held = [] } = (await webLocks()) ?? {};
  return lockHolderAmong(held.map(({ name }) => name));
}

const refusal = (holder: LockHolder) => new SelvedgeError(REFUSALS[holder]);

async function overAllTabs<T>(holder: LockHolder, work: () => Promise<T>): Promise<T> {
  // Where there are none, this worker alone can be kept from two jobs at once.
  if ((await webLocks()) === undefined) return work();
  return navigator.locks.request(TRAINING_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock === null) throw refusal((await lockHolder()) ?? 'training');
    return navigator.locks.request(lockNameOf(holder), work);
  });
}

/** The Web Locks of all tabs; undefined over plain http, which has none, and in an opaque origin, which refuses them. */
async function webLocks(): Promise<LockManagerSnapshot | undefined> {
  const locks: LockManager | undefined = navigator.locks;
  return locks?.query().catch(() => undefined);
}
