import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { SCHEDULES, type ScheduleOptions, scheduleFactor } from '../domain/schedules/index.ts';
import { scheduleStart } from '../domain/schedules/schedule.ts';
import { base } from '../styles/shared-styles.ts';
import { numberText } from '../text/figures.ts';
import { text } from '../text/train.ts';

const POINTS = 120;

/** The learning rate over a run, drawn small. */
@customElement('schedule-curve')
export class ScheduleCurve extends LitElement {
  @property({ attribute: false }) schedule: ScheduleOptions = SCHEDULES.constant.defaults;
  @property({ type: Number }) epochs = 1;
  /** The highest learning rate. */
  @property({ type: Number }) peak = 1;

  static override styles = [
    base,
    css`
      :host {
        grid-column: 1 / -1;
      }
      svg {
        display: block;
        width: 100%;
        height: 4rem;
        border-bottom: 1px solid var(--line);
      }
      path {
        fill: none;
        stroke: var(--accent);
        stroke-width: 2;
      }
      figcaption {
        margin-top: 0.25rem;
        color: var(--ink-soft);
        font-size: var(--text-small);
      }
    `,
  ];

  override render() {
    const { epochs } = this;
    const factors = Array.from({ length: POINTS + 1 }, (_, i) =>
      scheduleFactor(this.schedule, { epochsDone: (i / POINTS) * epochs, epochs, state: scheduleStart() }),
    );
    const path = factors.map((factor, i) => `${i === 0 ? 'M' : 'L'}${i} ${42 - 40 * Math.min(1, factor)}`).join('');
    const rate = (factor: number) => numberText(factor * this.peak);
    return html`<figure>
      <svg viewBox="0 0 ${POINTS} 44" preserveAspectRatio="none" aria-hidden="true">
        <path vector-effect="non-scaling-stroke" d=${path} />
      </svg>
      <figcaption>${this.#words(rate(factors[0]!), rate(Math.max(...factors)), rate(factors[POINTS]!))}</figcaption>
    </figure>`;
  }

  #words(first: string, highest: string, last: string): string {
    const { afterEpoch } = SCHEDULES[this.schedule.kind];
    if (afterEpoch) return text.untilPlateau(highest);
    if (first === highest && last === highest) return text.sameRate(highest);
    return text.rates(first, highest, last, this.epochs);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'schedule-curve': ScheduleCurve;
  }
}
