import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { chosenFiles } from '../elements/dropped-files.ts';
import { Hold } from '../elements/hold.ts';
import { type IconName, icon } from '../elements/icons.ts';
import { SecondPress } from '../elements/second-press.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import type { Camera } from './camera.ts';
import type { View } from './view.ts';

/**
 * What can be done with the camera or instead of it; shows only what works at the moment.
 * @fires camera-start camera-freeze camera-resume camera-pause camera-switch camera-torch
 * @fires camera-burst when the shutter is held, and camera-burst-end when it is let go
 * @fires files with those that were chosen
 */
@customElement('camera-controls')
export class CameraControls extends LitElement {
  @property() view: View['kind'] = 'empty';
  @property() camera: Camera['state'] = 'off';
  @property({ type: Boolean }) frozen = false;
  @property({ type: Boolean }) canSwitch = false;
  @property({ type: Boolean }) hasTorch = false;
  @property({ type: Boolean }) torch = false;
  @query('input') private readonly input!: HTMLInputElement;
  readonly #second = new SecondPress();
  readonly #hold = new Hold({
    onTap: this.#fire('camera-freeze'),
    onHold: this.#fire('camera-burst'),
    onRelease: this.#fire('camera-burst-end'),
  });

  static override styles = [
    base,
    buttons,
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        gap: 0.625rem;
        min-height: 4.5rem;
      }
      /* Side by side as long as their words are no larger than half a small window, wrapped inside the buttons. */
      @media (max-width: 26rem) {
        .bar {
          display: grid;
          grid-template-columns: repeat(auto-fit, minmax(min(100%, 8.5rem), auto));
          gap: 0.5rem;
        }
        button:not(.round, .shutter) {
          gap: 0.375rem;
          padding: 0.375rem 0.625rem;
          font-size: 0.875rem;
        }
      }
      .live {
        display: grid;
        grid-template-columns: 1fr auto 1fr;
        gap: 1.25rem;
      }
      .side {
        display: flex;
        gap: 0.625rem;
      }
      .side:first-child {
        justify-content: flex-end;
      }
      .shutter {
        width: 4.25rem;
        height: 4.25rem;
        padding: 0;
        border: 0.1875rem solid var(--accent);
        border-radius: 50%;
        background: none;
        user-select: none;
        -webkit-touch-callout: none;
      }
      .shutter::before {
        content: '';
        width: 3.25rem;
        height: 3.25rem;
        border-radius: 50%;
        background: var(--accent);
        transition: transform var(--quick);
      }
      .shutter:active::before {
        transform: scale(0.9);
      }
      .shutter.taken {
        color: var(--accent);
      }
      .shutter.taken::before {
        content: none;
      }
    `,
  ];

  override render() {
    const live = this.view === 'live' && this.camera === 'on';
    return html`
      <div class="bar ${live || this.frozen ? 'live' : ''}" role="group" aria-label="Camera and pictures">
        ${live || this.frozen ? this.#running(live) : this.#idle()}
      </div>
      <input type="file" multiple accept="image/*" aria-label="Picture files" hidden @change=${this.#choose} />
    `;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('frozen')) this.#second.turned();
  }

  /**
   * The camera live, or frozen: everything stays where it was, so that nothing else comes under a finger that has just
   * pressed, and the focus stays on the shutter.
   */
  #running(live: boolean) {
    const hold = this.#hold;
    const whenLive = <Handler>(handler: Handler) => (live ? handler : nothing);
    const torchLabel = this.torch ? 'Turn the torch off' : 'Turn the torch on';
    return html`
      <div class="side">
        ${live && this.hasTorch ? this.#round('torch', torchLabel, 'camera-torch', this.torch) : nothing} ${this.#pick(true)}
      </div>
      <button
        class="shutter ${live ? '' : 'taken'}"
        aria-label=${live ? 'Take a snapshot' : 'Back to live'}
        title=${live ? 'Take a snapshot; hold for many' : 'Back to live'}
        @click=${(event: MouseEvent) => this.#press(event, live)}
        @pointerdown=${whenLive(hold.pointerdown)}
        @pointerup=${whenLive(hold.pointerup)}
        @pointercancel=${whenLive(hold.pointercancel)}
        @keydown=${live ? hold.keydown : this.#onceAPress}
        @keyup=${whenLive(hold.keyup)}
        @blur=${whenLive(hold.blur)}
        @contextmenu=${hold.contextmenu}
      >
        ${live ? nothing : icon('play')}
      </button>
      <div class="side">
        ${live ? this.#round('pause', 'Pause the camera', 'camera-pause') : nothing}
        ${live && this.canSwitch ? this.#round('turn', 'Switch camera', 'camera-switch') : nothing}
      </div>
    `;
  }

  /** The second press of a double one is not meant for what the first has brought. */
  #press(event: MouseEvent, live: boolean): void {
    if (this.#second.is(event)) return;
    if (live) this.#hold.click();
    else this.dispatchEvent(new CustomEvent('camera-resume'));
  }

  /** A key that stays down presses a button again and again. */
  readonly #onceAPress = (event: KeyboardEvent) => {
    if (event.repeat) event.preventDefault();
  };

  #idle() {
    if (this.camera === 'starting') {
      return html`<button class="primary" aria-disabled="true">${icon('camera')}Starting…</button>${this.#pick()}`;
    }
    return html`<button class="primary" @click=${this.#fire('camera-start')}>${icon('camera')}Start camera</button>
      ${this.#pick()}`;
  }

  #pick(iconOnly = false) {
    const open = () => this.input.click();
    if (iconOnly) {
      return html`<button class="round" aria-label="Choose a picture" title="Choose a picture" @click=${open}>
        ${icon('picture')}
      </button>`;
    }
    return html`<button @click=${open}>${icon('picture')}Choose a picture</button>`;
  }

  #round(name: IconName, label: string, event: string, pressed?: boolean) {
    return html`<button
      class="round"
      aria-label=${label}
      title=${label}
      aria-pressed=${pressed ?? nothing}
      @click=${this.#fire(event)}
    >
      ${icon(name)}
    </button>`;
  }

  #choose(): void {
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
    'camera-controls': CameraControls;
  }
}
