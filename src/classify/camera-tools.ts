import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { chosenFiles } from '../elements/dropped-files.ts';
import { type IconName, icon } from '../elements/icons.ts';
import { SecondPress } from '../elements/second-press.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text } from '../text/classify.ts';

/** What the tool for the camera's running does at the moment. */
export type Running = 'start' | 'resume' | 'pause';

const RUNNING: Record<Running, IconName> = { start: 'camera', resume: 'play', pause: 'pause' };

/**
 * What is seldom needed of the camera, and the way to picture files: out of the way of the thumb that works the shutter.
 * @fires camera-start camera-resume camera-pause camera-switch camera-torch
 * @fires files with those that were chosen
 */
@customElement('camera-tools')
export class CameraTools extends LitElement {
  /** undefined where that is the shutter's matter, or nothing can be done. */
  @property() running: Running | undefined;
  @property({ type: Boolean }) canSwitch = false;
  @property({ type: Boolean }) hasTorch = false;
  @property({ type: Boolean }) torch = false;
  /** Whether the button for picture files is here; `choose` works without it. */
  @property({ type: Boolean }) picks = false;
  @query('input') private readonly input!: HTMLInputElement;
  readonly #second = new SecondPress();

  static override styles = [
    base,
    buttons,
    css`
      div {
        display: grid;
        gap: 0.5rem;
        justify-items: end;
      }
      button {
        box-shadow: var(--shadow);
      }
    `,
  ];

  override render() {
    return html`
      <div role="group" aria-label=${text.tools}>
        ${this.picks ? this.#round('picture', text.choose, this.choose) : nothing}
        ${this.running === undefined ? nothing : this.#runs(this.running)}
        ${this.canSwitch ? this.#round('turn', text.turn, this.#fire('camera-switch')) : nothing}
        ${this.hasTorch ? this.#round('torch', this.torch ? text.torchOff : text.torchOn, this.#fire('camera-torch'), this.torch) : nothing}
      </div>
      <input type="file" multiple accept="image/*" aria-label=${text.files} hidden @change=${this.#chosen} />
    `;
  }

  /** Asks for picture files, from within a press. */
  readonly choose = () => this.input.click();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('running')) this.#second.turned();
  }

  #runs(running: Running) {
    const fire = this.#fire(`camera-${running}`);
    return this.#round(RUNNING[running], text[running], (event) => !this.#second.is(event) && fire());
  }

  #round(name: IconName, label: string, press: (event: MouseEvent) => unknown, pressed?: boolean) {
    return html`<button
      class="round"
      aria-label=${label}
      title=${label}
      aria-pressed=${pressed ?? nothing}
      @click=${press}
    >
      ${icon(name)}
    </button>`;
  }

  #chosen(): void {
    const detail = chosenFiles(this.input.files);
    // The same file can be chosen again.
    this.input.value = '';
    if (detail.length > 0) this.dispatchEvent(new CustomEvent('files', { detail }));
  }

  #fire(type: string) {
    return () => this.dispatchEvent(new CustomEvent(type));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'camera-tools': CameraTools;
  }
}
