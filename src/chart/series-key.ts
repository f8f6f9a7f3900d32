import { css, html, LitElement, svg, unsafeCSS } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/shared-styles.ts';
import { text } from '../text/chart.ts';
import { numberText } from '../text/figures.ts';
import { nearest } from './scale.ts';
import type { Series } from './series.ts';
import { DASHES } from './theme.ts';

/** Which line is which, with its value under the pointer, or its last one. */
@customElement('series-key')
export class SeriesKey extends LitElement {
  @property({ attribute: false }) series: readonly Series[] = [];
  /** Epochs at which the values are read; at the end when undefined. */
  @property({ attribute: false }) cursor: number | undefined;
  @property({ attribute: false }) text: (value: number) => string = String;

  static override styles = [
    base,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0.125rem 1rem;
        min-height: 1.375rem;
        list-style: none;
        font-size: var(--text-small);
        font-variant-numeric: tabular-nums;
      }
      li {
        display: flex;
        align-items: center;
        gap: 0.375rem;
      }
      svg {
        width: 1.75rem;
        height: 0.625rem;
        flex: none;
        fill: none;
        stroke-width: 2;
      }
      .value {
        min-width: 3.75rem;
        font-weight: 600;
      }
      .at {
        color: var(--ink-soft);
      }
    `,
    unsafeCSS(DASHES.map((_, index) => `.c${index} { stroke: var(--series-${index + 1}); }`).join('')),
  ];

  override render() {
    return html`<ul>
      ${this.series.map(
        (line) => html`<li>
          <svg class="c${line.colour}" viewBox="0 0 28 10" aria-hidden="true">
            ${svg`<path d="M0 5h28" stroke-dasharray=${(DASHES[line.dash] ?? []).join(' ')} />`}
          </svg>
          ${line.name}<span class="value">${this.#value(line)}</span>
        </li>`,
      )}
      <li class="at">${this.cursor === undefined ? text.latest : text.at(numberText(this.cursor))}</li>
    </ul>`;
  }

  #value({ x, y }: Series): string {
    const value = this.cursor === undefined ? y.at(-1) : y[nearest(x, this.cursor)];
    return value === undefined ? '–' : this.text(value);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'series-key': SeriesKey;
  }
}
