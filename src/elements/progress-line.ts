import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/shared-styles.ts';
import { text } from '../text/elements.ts';
import './fraction-bar.ts';

/** How far a long job is: words, and a bar as long as the fraction (0 to 1). */
@customElement('progress-line')
export class ProgressLine extends LitElement {
  @property() words = '';
  /** What the screen reader calls it, where it is more than progress. */
  @property() name: string | undefined;
  @property({ type: Number }) fraction = 0;

  static override styles = [
    base,
    css`
      fraction-bar {
        --bar-colour: var(--accent);
        height: 0.5rem;
      }
      p {
        min-height: 1.45em;
        margin-bottom: 0.25rem;
        font-size: 0.9375rem;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  override render() {
    return html`<div
      role="progressbar"
      aria-label=${this.name ?? text.progress}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${Math.round(this.fraction * 100)}
      aria-valuetext=${this.words}
    >
      <p>${this.words}</p>
      <fraction-bar .fraction=${this.fraction}></fraction-bar>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'progress-line': ProgressLine;
  }
}
