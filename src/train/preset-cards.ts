import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PresetName } from '../domain/presets.ts';
import { PRESET_WORDS } from '../options/setting-names.ts';
import { base } from '../styles/shared-styles.ts';
import { settingText } from '../text/settings.ts';
import { text } from '../text/train.ts';

const CARDS = (Object.keys(PRESET_WORDS) as PresetName[]).filter((name) => PRESET_WORDS[name].text !== undefined);

/** The presets to choose from. @fires preset with a PresetName */
@customElement('preset-cards')
export class PresetCards extends LitElement {
  /** The preset in force; undefined when the settings are nobody's preset. */
  @property() chosen: PresetName | undefined;
  @property({ type: Boolean }) disabled = false;

  static override styles = [
    base,
    css`
      fieldset {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
        gap: 0.625rem;
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      label {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0.125rem 0.625rem;
        align-content: start;
        padding: 0.75rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        cursor: pointer;
      }
      label:has(:checked) {
        border-color: var(--accent);
        box-shadow: inset 0 0 0 1px var(--accent);
      }
      label:has(:focus-visible) {
        outline: 3px solid var(--accent);
        outline-offset: 2px;
      }
      input {
        width: 1.25rem;
        height: 1.25rem;
        margin: 0.125rem 0 0;
        accent-color: var(--accent);
        outline: none;
      }
      strong {
        font-weight: 650;
      }
      span {
        grid-column: 2;
        color: var(--ink-soft);
        font-size: 0.875rem;
        line-height: 1.35;
      }
    `,
  ];

  override render() {
    return html`<fieldset ?disabled=${this.disabled} aria-label=${text.preset}>
      ${CARDS.map((name) => {
        const words = PRESET_WORDS[name];
        const title = settingText(words.title);
        return html`<label>
          <input
            type="radio"
            name="preset"
            aria-label=${title}
            aria-describedby=${name}
            .checked=${name === this.chosen}
            @change=${() => this.dispatchEvent(new CustomEvent('preset', { detail: name }))}
          />
          <strong>${title}</strong><span id=${name}>${settingText(words.text ?? '')}</span>
        </label>`;
      })}
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'preset-cards': PresetCards;
  }
}
