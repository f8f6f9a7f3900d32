import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base, buttons } from '../styles/shared-styles.ts';
import { text } from '../text/answer.ts';
import { labelText } from '../text/classes.ts';
import { text as common } from '../text/common.ts';
import { figuresText } from '../text/lists.ts';
import type { Tallied } from './tally.ts';

/** How many garments of which class were kept in this sitting, and the last one back. @fires undo */
@customElement('kept-tally')
export class KeptTally extends LitElement {
  @property({ attribute: false }) classes: readonly Tallied[] = [];
  @property({ type: Number }) total = 0;
  /** The last act in words; empty when it was put away. */
  @property() said = '';
  @property({ type: Boolean }) undoable = false;
  /** Whether the next one is being kept. */
  @property({ type: Boolean }) busy = false;

  static override styles = [
    base,
    buttons,
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.5rem;
        min-height: 3.25rem;
        padding: 0.25rem 0.25rem 0.25rem 1rem;
        border-radius: var(--radius);
        background: color-mix(in srgb, var(--surface) 94%, transparent);
        box-shadow: var(--shadow);
        font-variant-numeric: tabular-nums;
        line-height: 1.3;
      }
      .words {
        flex: 1 1 9rem;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .said {
        font-size: 0.9375rem;
        font-weight: 600;
      }
      /* The last ones kept come first; the details have all. */
      .classes {
        overflow: hidden;
        color: var(--ink-soft);
        font-size: var(--text-small);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ];

  override render() {
    return html`<section class="bar" aria-label=${text.sitting}>
      <div class="words">
        <p class="said" role="status">${this.#words}</p>
        ${this.classes.length === 0 ? nothing : html`<p class="classes">${tallyText(this.classes)}</p>`}
      </div>
      ${this.undoable ? html`<button aria-disabled=${this.busy} @click=${() => this.dispatchEvent(new CustomEvent('undo'))}>${common.undo}</button>` : nothing}
    </section>`;
  }

  get #words(): string {
    const { total, said } = this;
    if (total === 0) return said === '' ? text.nothingKept : said;
    return said === '' ? text.kept(total) : `${said} ${text.soFar(total)}`;
  }
}

/** As in `Coat 5, Dress 4`. */
export function tallyText(classes: readonly Tallied[]): string {
  return figuresText(classes.map(({ label, count }) => text.tally(labelText(label), count)));
}

declare global {
  interface HTMLElementTagNameMap {
    'kept-tally': KeptTally;
  }
}
