import { css, html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { bars } from '../styles/bar-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text as common } from '../text/common.ts';
import { text } from '../text/elements.ts';
import { icon } from './icons.ts';
import { SecondPress } from './second-press.ts';

/**
 * Offers to share a file that was just saved. A system lets a page share within a press alone, and a zip may take longer to
 * write than a press counts, so this is a press of its own. It goes with the screen, or when the next file is saved.
 */
@customElement('share-offer')
export class ShareOffer extends LitElement {
  @state() private words = '';
  #file!: File;
  /** Whether the system asks with whom. */
  #sharing = false;
  /** What had the focus before, and has it again afterwards. */
  #before: HTMLElement | null = null;
  readonly #second = new SecondPress();

  static override styles = [
    base,
    buttons,
    bars,
    css`
      div {
        padding: 0.5rem 0.5rem 0.5rem 1rem;
      }
      p {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  static of(file: File): void {
    document.querySelector('share-offer')?.remove();
    const offer = new ShareOffer();
    offer.#file = file;
    offer.#before = focused();
    offer.#second.turned();
    document.body.append(offer);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#close);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#close);
  }

  override render() {
    return html`<div>
      <p role="status">${this.words}</p>
      <button class="primary" @click=${this.#share}>${text.share}</button>
      <button class="round" aria-label=${common.dismiss} @click=${this.#close}>${icon('close')}</button>
    </div>`;
  }

  /** The region is there before its words are, or screen readers would not speak them. */
  protected override firstUpdated(): void {
    this.words = text.saved(this.#file.name);
  }

  readonly #share = async (event: MouseEvent) => {
    // It may have come under a finger that meant what was there before.
    if (this.#second.is(event) || this.#sharing) return;
    this.#sharing = true;
    try {
      await navigator.share({ files: [this.#file] });
      this.#close();
    } catch (error) {
      if ((error as Error).name === 'AbortError') return;
      this.words = text.notShared(this.#file.name);
    } finally {
      this.#sharing = false;
    }
  };

  readonly #close = () => {
    const hadFocus = this.matches(':focus-within');
    this.remove();
    if (hadFocus) this.#before?.focus();
  };
}

/** What has the focus, in whichever element's own tree that is. */
function focused(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'share-offer': ShareOffer;
  }
}
