import { SelvedgeError } from '../../src/domain/errors.ts';
import { TRAINING_LOCK } from '../../src/domain/storage.ts';

/** One training at a time, over all tabs: the lock goes with its tab, also when that crashes. */
export class TrainingLock {
  /** Whether this worker holds it. */
  taken = false;

  /** @throws training-elsewhere when anyone trains */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.taken) throw new SelvedgeError('training-elsewhere');
    this.taken = true;
    try {
      // Absent over plain http: then this worker alone can be kept from training twice.
      const locks: LockManager | undefined = navigator.locks;
      if (locks === undefined) return await work();
      return await locks.request(TRAINING_LOCK, { ifAvailable: true }, (lock) => {
        if (lock === null) throw new SelvedgeError('training-elsewhere');
        return work();
      });
    } finally {
      this.taken = false;
    }
  }
}
