import { css, html, LitElement } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { icon } from '../elements/icons.ts';
import { SecondPress } from '../elements/second-press.ts';
import { Swipe } from '../elements/swipe.ts';
import { dialogs } from '../styles/dialog-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text } from '../text/classify.ts';
import { text as common } from '../text/common.ts';

/** A sheet that is pulled up over the lower part of the screen, and pushed down again. The slot is what stands on it. @fires close */
@customElement('details-sheet')
export class DetailsSheet extends LitElement {
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  readonly #second = new SecondPress();
  readonly #swipe = new Swipe('down', () => this.close());

  static override styles = [
    base,
    buttons,
    dialogs,
    css`
      /* What the answer is about stays in sight above it. */
      dialog {
        max-height: 70svh;
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 20%);
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        margin-bottom: 0.5rem;
        touch-action: none;
      }
    `,
  ];

  override render() {
    return html`<dialog aria-labelledby="title" @close=${() => this.dispatchEvent(new CustomEvent('close'))} @click=${{ handleEvent: this.#guard, capture: true }}>
      <header @pointerdown=${this.#swipe.pointerdown} @pointerup=${this.#swipe.pointerup}>
        <h2 id="title">${text.details}</h2>
        <button class="round" aria-label=${common.close} title=${common.close} @click=${() => this.close()}>${icon('close')}</button>
      </header>
      <slot></slot>
    </dialog>`;
  }

  async show(): Promise<void> {
    await this.updateComplete;
    if (this.dialog.open) return;
    this.#second.turned();
    this.dialog.showModal();
  }

  close(): void {
    this.dialog.close();
  }

  /** What has come under a finger that had just pressed is not what it meant; beside the sheet a press closes it. */
  readonly #guard = (event: MouseEvent) => {
    if (this.#second.is(event)) {
      event.stopPropagation();
      event.preventDefault();
    } else if (event.target === this.dialog && event.clientY < this.dialog.getBoundingClientRect().top) this.close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'details-sheet': DetailsSheet;
  }
}
