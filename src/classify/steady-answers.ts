import type { Prediction } from '../contract/classifier-api.ts';
import { ranked } from '../domain/arg-max.ts';
import { familiarity, isSure, UNCALIBRATED } from '../domain/calibration.ts';
import { type Answer, type AnsweringModel, type Finding, findingOf, topOf } from './answer.ts';
import { Settled } from './settled.ts';
import { weightOf } from './smoothing.ts';
import { SteadyOrder } from './steady-order.ts';
import { SteadyOutlines } from './steady-outlines.ts';

/**
 * Time constant of the smoothing, in milliseconds: a garment that takes another's place leads after 90 to 140 ms and is
 * believed within 300, and noise is averaged over about six frames at 30 a second.
 */
const TIME_CONSTANT = 100;

/** An answer that is sure stays so until its probability, or its familiarity, is this far below the limit. */
const BELIEF = 0.05;
const FAMILIAR_STILL = 0.02;

/** Milliseconds before "Not sure" is shown: on the way from one garment to the next the old answer stays. */
const DOUBT = 150;

/** A garment is there once this fraction of the last frames shows one, and gone once fewer than `GONE` do. */
const THERE = 0.6;
const GONE = 0.4;

/** Words about how the garment is seen change when it has been seen so for this long, in milliseconds. */
const SEEN_SO = 300;

/** What is shown of the classes. */
interface Shown {
  probabilities: number[];
  /** Positions of the classes, best first. */
  order: number[];
  sure: boolean;
}

/**
 * Answers to the frames of a camera that do not flicker: the probabilities are smoothed over time, however many frames
 * a second there are, and what is said changes only for more than noise. No answer lags by more than 300 ms.
 */
export class SteadyAnswers {
  readonly #outlines = new SteadyOutlines();
  readonly #finding = new Settled<Finding>(SEEN_SO, same);
  #classes = new SteadyClasses();
  #at = Number.NEGATIVE_INFINITY;
  /** Smoothed fraction of the frames that hold a garment, and what follows from it. */
  #presence = 0;
  #there = false;
  #found: Prediction | undefined;
  #missing: Prediction | undefined;

  /**
   * @param at when the frame was taken, in milliseconds on a clock that only goes forward
   * @param took as in `Answer`
   */
  next(prediction: Prediction, model: AnsweringModel, at: number, took: number): Answer {
    const before = this.#there;
    this.#look(prediction, at);
    const held = (this.#there ? this.#found : this.#missing) ?? prediction;
    const { probabilities, order, sure } = this.#there ? this.#classes.shown(model, at) : unsure(held.probabilities);
    const finding = { ...findingOf(held), found: this.#there };
    return {
      prediction: { ...held, probabilities },
      top: topOf(order, probabilities, model),
      sure,
      // Whether there is a garment is steady by itself.
      finding: before === this.#there ? this.#finding.hear(finding, at) : this.#finding.take(finding),
      outlines: this.#outlines.next(held.outlines, at),
      took,
    };
  }

  #look(prediction: Prediction, at: number): void {
    const seen = prediction.garment !== null;
    this.#presence += weightOf(at - this.#at, TIME_CONSTANT) * ((seen ? 1 : 0) - this.#presence);
    this.#there = this.#presence > (this.#there ? GONE : THERE);
    this.#at = at;
    if (seen) {
      this.#found = prediction;
      this.#classes.hear(prediction.probabilities, at);
    } else {
      this.#missing = prediction;
      // What comes next is another garment.
      if (!this.#there) this.#classes = new SteadyClasses();
    }
  }
}

/** The classes of one garment after another, without a pause between them. */
class SteadyClasses {
  readonly #steady = new SteadyOrder();
  #probabilities: number[] = [];
  #order: number[] = [];
  /** The mean of the frames' own familiarities; that of their mean answer would be low between two garments. */
  #familiar = 0;
  #at = Number.NEGATIVE_INFINITY;
  #shown: Shown | undefined;
  #doubtSince: number | undefined;

  hear(probabilities: readonly number[], at: number): void {
    const weight = weightOf(at - this.#at, TIME_CONSTANT);
    this.#probabilities = probabilities.map((probability, k) => {
      const before = this.#probabilities[k] ?? probability;
      return before + weight * (probability - before);
    });
    this.#familiar += weight * (familiarity(probabilities) - this.#familiar);
    this.#order = this.#steady.next(this.#probabilities, at);
    this.#at = at;
  }

  shown({ calibration = UNCALIBRATED }: AnsweringModel, at: number): Shown {
    const believed = this.#shown?.sure === true;
    const leader = this.#order[0] ?? 0;
    const still = believed && this.#shown?.order[0] === leader;
    const { familiarFrom, sureFrom } = calibration;
    const confidence = { found: true, probability: this.#probabilities[leader] ?? 0, familiarity: this.#familiar };
    const sure = isSure(
      confidence,
      still ? { familiarFrom: familiarFrom - FAMILIAR_STILL, sureFrom: sureFrom - BELIEF } : calibration,
    );
    if (believed && !sure) {
      this.#doubtSince ??= at;
      if (this.#shown !== undefined && at - this.#doubtSince < DOUBT) return this.#shown;
    }
    this.#doubtSince = undefined;
    this.#shown = { probabilities: this.#probabilities, order: this.#order, sure };
    return this.#shown;
  }
}

const unsure = (probabilities: number[]): Shown => ({ probabilities, order: ranked(probabilities), sure: false });

function same(a: Finding, b: Finding): boolean {
  return (
    a.found === b.found &&
    a.origin === b.origin &&
    a.pieces === b.pieces &&
    a.leftOut === b.leftOut &&
    a.advice === b.advice
  );
}
