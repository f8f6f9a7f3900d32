import type { AdaptationPhase, AdaptationProgress } from '../../src/contract/adaptation-api.ts';
import type { Listener } from '../../src/contract/listener.ts';

/** Tells how far a teaching is, and how long the phase under way will take at its pace so far. */
export class ProgressTimer {
  readonly #tell: Listener<AdaptationProgress>;
  #phase: AdaptationPhase | undefined;
  #began = 0;

  constructor(tell: Listener<AdaptationProgress>) {
    this.#tell = tell;
  }

  tell(phase: AdaptationPhase, done: number, total: number): void {
    const now = performance.now();
    if (phase !== this.#phase) {
      this.#phase = phase;
      this.#began = now;
    }
    const seconds = (now - this.#began) / 1000;
    const secondsLeft = done > 0 && seconds > 0 ? (seconds * (total - done)) / done : null;
    this.#tell({ phase, done, total, secondsLeft });
  }
}
