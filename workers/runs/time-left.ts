import type { StepProgress } from '../../src/domain/training-progress.ts';
import { VALIDATION_COST } from './probe.ts';

/** The pace of the epoch before counts as much as so many steps of this one, so that an epoch does not begin with a leap. */
const STEPS_REMEMBERED = 30;

/** Says how long a run still takes: its steps at their present pace, and the validation after each epoch. */
export class TimeLeft {
  readonly #validationShare: number;
  /** Milliseconds of the first step heard of, which also starts the cores and fills caches. */
  #firstStep = 0;
  /** A step, in the epoch before. */
  #before: number | undefined;
  /** A step, at present. */
  #pace = 0;
  /** Milliseconds of each epoch's validation so far. */
  #validations: number[] = [];

  constructor(validationShare: number) {
    this.#validationShare = validationShare;
  }

  /** @returns seconds until the last epoch has been validated, if nothing stops the run earlier */
  afterStep({ epoch, epochs, step, stepsPerEpoch, secondsLeft }: StepProgress): number {
    const stepsLeft = (epochs - epoch + 1) * stepsPerEpoch - step;
    if (stepsLeft > 0) this.#pace = this.#paceOf(step, (1000 * secondsLeft) / stepsLeft);
    const validationsLeft = epochs - epoch + 1;
    return (stepsLeft * this.#pace + validationsLeft * this.#validation(stepsPerEpoch)) / 1000;
  }

  /** @param validation milliseconds from the epoch's last step to its figures */
  afterEpoch(validation: number): void {
    this.#validations.push(validation);
    this.#before = this.#pace;
    this.#firstStep = 0;
  }

  /** @param mean milliseconds a step over this epoch so far */
  #paceOf(step: number, mean: number): number {
    if (this.#before !== undefined) {
      return (step * mean + STEPS_REMEMBERED * this.#before) / (step + STEPS_REMEMBERED);
    }
    if (step === 1) this.#firstStep = mean;
    return this.#firstStep > 0 && step > 1 ? (step * mean - this.#firstStep) / (step - 1) : mean;
  }

  #validation(stepsPerEpoch: number): number {
    const { length } = this.#validations;
    if (length > 0) return this.#validations.reduce((sum, each) => sum + each, 0) / length;
    const fraction = this.#validationShare;
    return (VALIDATION_COST * stepsPerEpoch * this.#pace * fraction) / (1 - fraction);
  }
}
