import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { icon } from '../elements/icons.ts';
import { base } from '../styles/shared-styles.ts';
import { LANGUAGE_TAGS, LANGUAGES, type LanguageTag } from '../text/languages.ts';
import { text } from '../text/shell.ts';

/** The languages of the app, each by its own name. @fires choose with the tag of one */
@customElement('language-menu')
export class LanguageMenu extends LitElement {
  @property() current: LanguageTag = 'en';
  @query('select') private readonly select!: HTMLSelectElement;

  static override styles = [
    base,
    css`
      label {
        position: relative;
        display: grid;
        place-items: center;
        width: var(--touch);
        height: var(--touch);
        border-radius: 50%;
        color: var(--ink-soft);
      }
      label:hover {
        color: var(--ink);
      }
      label:focus-within {
        outline: 2px solid var(--accent);
        outline-offset: -2px;
      }
      select {
        position: absolute;
        inset: 0;
        width: 100%;
        /* The globe stands for it; what it opens is the system's own. */
        opacity: 0;
        cursor: pointer;
        font-size: 1rem;
      }
      option {
        background: var(--surface);
        color: var(--ink);
      }
    `,
  ];

  override render() {
    return html`<label title=${text.language}>
      ${icon('globe')}
      <select aria-label=${text.language} @change=${this.#chosen} @keydown=${this.#pressed}>
        ${LANGUAGE_TAGS.map(
          (tag) =>
            html`<option value=${tag} lang=${tag} ?selected=${tag === this.current}>${LANGUAGES[tag].name}</option>`,
        )}
      </select>
    </label>`;
  }

  override focus(): void {
    this.select.focus();
  }

  /** Where the arrow keys change a closed menu, each press would be another language. */
  readonly #pressed = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    this.select.showPicker?.();
  };

  readonly #chosen = () => {
    const tag = this.select.value as LanguageTag;
    // What could not be fetched is not what is spoken.
    this.select.value = this.current;
    this.dispatchEvent(new CustomEvent('choose', { detail: tag }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'language-menu': LanguageMenu;
  }
}
