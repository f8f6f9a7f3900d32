import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { InterruptedRun } from '../domain/run.ts';
import { panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { errorText } from '../text/errors.ts';
import { dateText } from '../text/figures.ts';
import { text } from '../text/train.ts';

/** A run that a closed tab or a crash has left. @fires resume @fires keep @fires discard */
@customElement('interrupted-notice')
export class InterruptedNotice extends LitElement {
  @property({ attribute: false }) interrupted!: InterruptedRun;

  static override styles = [
    base,
    buttons,
    panels,
    css`
      .panel {
        border-inline-start: 0.25rem solid var(--accent);
      }
    `,
  ];

  override render() {
    const { run, checkpoint, damaged } = this.interrupted;
    return html`<section class="panel" aria-labelledby="title">
      <h3 id="title">
        ${checkpoint ? text.interruptedAt(String(checkpoint.epoch + 1)) : text.interruptedEarly}
      </h3>
      <p class="soft">
        ${text.startedAt(run.name, dateText(run.startedAt))}
        ${checkpoint ? text.canGoOn(String(checkpoint.step), dateText(checkpoint.savedAt)) : nothing}
        ${damaged ? errorText('checkpoint-damaged').title : nothing}
      </p>
      <div class="row">
        ${
          checkpoint
            ? html`<button class="primary" @click=${this.#fire('resume')}>${text.resume}</button>
                <button @click=${this.#fire('keep')}>${text.keepBest}</button>`
            : nothing
        }
        <button @click=${this.#fire('discard')}>${text.discard}</button>
      </div>
    </section>`;
  }

  #fire(type: string) {
    return () => this.dispatchEvent(new CustomEvent(type));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'interrupted-notice': InterruptedNotice;
  }
}
