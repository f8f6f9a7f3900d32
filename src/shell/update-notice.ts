import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Observe } from '../elements/observe.ts';
import { bars } from '../styles/bar-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text } from '../text/shell-later.ts';
import type { Installation } from './installation.ts';
import { Update } from './update.ts';

/** Asks whether to change to a version that was fetched in the background, and says what that waits for. */
@customElement('update-notice')
export class UpdateNotice extends LitElement {
  @property({ attribute: false }) installation!: Installation;
  #update: Update | undefined;
  readonly #observe = new Observe(this, () => (this.#update ? [this.#update] : []));

  static override styles = [
    base,
    buttons,
    bars,
    css`
      div {
        flex-wrap: wrap;
        padding: 0.75rem 0.75rem 0.75rem 1rem;
      }
      p {
        flex: 1 1 11rem;
      }
    `,
  ];

  protected override willUpdate(): void {
    if (this.#update) return;
    this.#update = new Update(this.installation);
    this.#observe.refresh();
  }

  /** It is taken away when this tab is at work itself. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#update?.cancel();
  }

  override render() {
    const waits = this.#update?.waits === true;
    return html`<div>
      <p role="status">${waits ? text.newVersionWaits : text.newVersion}</p>
      <button class="primary" ?disabled=${waits} @click=${() => this.#update?.now()}>${text.useNow}</button>
      <button @click=${() => this.installation.later()}>${text.later}</button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'update-notice': UpdateNotice;
  }
}
