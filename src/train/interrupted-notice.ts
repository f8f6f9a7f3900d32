import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ERRORS } from '../domain/errors.ts';
import type { InterruptedRun } from '../domain/run.ts';
import { panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { dateText } from '../text/figures.ts';

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
        border-left: 0.25rem solid var(--accent);
      }
    `,
  ];

  override render() {
    const { run, checkpoint, damaged } = this.interrupted;
    return html`<section class="panel" aria-labelledby="title">
      <h3 id="title">
        ${checkpoint ? `A run was interrupted at epoch ${checkpoint.epoch + 1}` : 'A run was interrupted before its first checkpoint'}
      </h3>
      <p class="soft">
        “${run.name}”, started ${dateText(run.startedAt)}.
        ${checkpoint ? `It can go on after step ${checkpoint.step}, as kept ${dateText(checkpoint.savedAt)}, and ends as if nothing had happened.` : nothing}
        ${damaged ? ERRORS['checkpoint-damaged'].title : nothing}
      </p>
      <div class="row">
        ${
          checkpoint
            ? html`<button class="primary" @click=${this.#fire('resume')}>Resume</button>
                <button @click=${this.#fire('keep')}>Keep the best</button>`
            : nothing
        }
        <button @click=${this.#fire('discard')}>Discard</button>
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
