import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Hold } from '../elements/hold.ts';
import { icon } from '../elements/icons.ts';
import { SecondPress } from '../elements/second-press.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { labelText } from '../text/classes.ts';
import { text } from '../text/classify.ts';

/** What the shutter does at the moment. */
export type Act = 'start' | 'starting' | 'snapshot' | 'keep' | 'keeping' | 'back';

/** Milliseconds in which nobody has read yet what a button says; a press within them was meant for what it said before. */
const READ_AFTER = 300;

/**
 * The row at the thumb: one button in the middle for the thing to do next, always in the same place, and at its sides what
 * to do instead.
 * @fires camera-start camera-resume
 * @fires camera-freeze to take a snapshot that is asked about
 * @fires keep with the class that the button named
 * @fires camera-burst when it is held, and camera-burst-end when it is let go
 * @fires name to say what it is otherwise
 * @fires details
 */
@customElement('shutter-bar')
export class ShutterBar extends LitElement {
  @property() act: Act = 'start';
  /** The class that is kept by a press, or on its way. */
  @property() label = '';
  /** Whether the camera's picture is live. */
  @property({ type: Boolean }) live = false;
  /** Words on the button that asks for a class; none where there is nothing to name. */
  @property() naming = '';
  /** Whether there is a sheet of details. */
  @property({ type: Boolean }) details = false;
  /** Whether the class on the button has come this moment. */
  @state() private fresh = false;
  @query('.shutter') private readonly shutter!: HTMLButtonElement;
  readonly #second = new SecondPress();
  /** The class that stood on the button when a finger came down on it. */
  #aimed: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #hold = new Hold({
    onTap: () => this.#take(),
    onHold: () => {
      this.#aimed = undefined;
      this.#fire('camera-burst');
    },
    onRelease: () => this.#fire('camera-burst-end'),
  });

  static override styles = [
    base,
    buttons,
    css`
      /* In one row, unless the text is so large that its words would not fit beside each other. */
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        gap: 0.5rem;
      }
      div > * {
        flex: 1 1 5.75rem;
        min-width: min(100%, 5.75rem);
      }
      button {
        min-height: 4.25rem;
        padding: 0.25rem 0.125rem;
        border-radius: var(--radius);
        box-shadow: var(--shadow);
        font-size: 0.75rem;
        overflow-wrap: anywhere;
      }
      .shutter {
        flex: 1.7 1 6rem;
        padding: 0.25rem 0.5rem;
        border-radius: 2.125rem;
        font-size: var(--text);
        user-select: none;
        -webkit-touch-callout: none;
      }
      .shutter.snapshot::before {
        content: '';
        width: 2.75rem;
        height: 2.75rem;
        border: 0.1875rem solid var(--surface);
        border-radius: 50%;
        background: var(--accent);
        box-shadow: 0 0 0 0.1875rem var(--accent);
        transition: transform var(--quick);
      }
      .shutter.snapshot:active::before {
        transform: scale(0.9);
      }
      .shutter.fresh {
        border-color: var(--accent);
        background: var(--surface);
        color: var(--accent);
      }
      /* The answer has the whole of a long name. */
      .shutter span {
        display: -webkit-box;
        overflow: hidden;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
      }
      /* On the smallest phones a whole word is worth more than the icon beside it. */
      @media (max-width: 22.5rem) {
        .shutter:is(.start, .starting, .back) {
          font-size: var(--text-small);
        }
        .shutter .icon {
          display: none;
        }
      }
      .details {
        flex-direction: column;
        gap: 0;
      }
      .details .icon {
        transform: rotate(180deg);
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render() {
    const { act, live } = this;
    const hold = this.#hold;
    const whenLive = <Handler>(handler: Handler) => (live ? handler : nothing);
    const busy = act === 'starting' || act === 'keeping';
    const filled = act !== 'snapshot' && act !== 'back' && !this.fresh;
    return html`<div>
      ${
        this.naming === ''
          ? html`<span></span>`
          : html`<button @click=${() => this.#fire('name')}>${this.naming}</button>`
      }
      <button
        class="shutter ${act} ${filled ? 'primary' : ''} ${this.fresh ? 'fresh' : ''}"
        aria-label=${act === 'snapshot' ? text.snapshot : nothing}
        aria-disabled=${busy ? 'true' : nothing}
        title=${live ? text.hold : nothing}
        @click=${this.#press}
        @pointerdown=${whenLive(this.#aim)}
        @pointerup=${whenLive(hold.pointerup)}
        @pointercancel=${whenLive(this.#cancel)}
        @keydown=${this.#key}
        @keyup=${whenLive(hold.keyup)}
        @blur=${whenLive(hold.blur)}
        @contextmenu=${hold.contextmenu}
      >
        ${this.#words()}
      </button>
      ${
        this.details
          ? html`<button class="details" aria-haspopup="dialog" @click=${() => this.#fire('details')}>
              ${icon('chevron')}${text.details}
            </button>`
          : html`<span></span>`
      }
    </div>`;
  }

  /** The focus goes on to the shutter from what is there no more. */
  override focus(): void {
    this.shutter.focus({ preventScroll: true });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('live') || (changed.has('act') && !this.live)) this.#second.turned();
    if (!changed.has('act') && !changed.has('label') && !changed.has('live')) return;
    clearTimeout(this.#timer);
    this.fresh = this.act === 'keep';
    if (this.fresh) {
      this.#timer = setTimeout(() => {
        this.fresh = false;
      }, READ_AFTER);
    }
  }

  #words() {
    switch (this.act) {
      case 'start':
        return html`${icon('camera')}${text.start}`;
      case 'starting':
        return html`${icon('camera')}${text.starting}`;
      case 'back':
        return html`${icon('play')}${text.resume}`;
      case 'snapshot':
        return nothing;
      default:
        return html`<span>${text.keep(labelText(this.label))}</span>`;
    }
  }

  readonly #aim = (event: PointerEvent) => {
    this.#aimed = this.#offered;
    this.#hold.pointerdown(event);
  };

  readonly #cancel = () => {
    this.#aimed = undefined;
    this.#hold.pointercancel();
  };

  readonly #key = (event: KeyboardEvent) => {
    // A key that stays down presses a button again and again.
    if (event.repeat) event.preventDefault();
    if (this.live) this.#hold.keydown(event);
  };

  /** The class that a press keeps; empty where it asks. */
  get #offered(): string {
    return this.act === 'keep' && !this.fresh ? this.label : '';
  }

  /** The second press of a double one is not meant for what the first has brought. */
  readonly #press = (event: MouseEvent) => {
    if (!this.#second.is(event)) this.#do();
    // Whatever came of it, the next press aims anew.
    this.#aimed = undefined;
  };

  #do(): void {
    const { act } = this;
    if (act === 'starting' || act === 'keeping') return;
    if (this.live) this.#hold.click();
    else if (act !== 'keep') this.#fire(act === 'start' ? 'camera-start' : 'camera-resume');
    else if (!this.fresh) this.#keep(this.label);
  }

  #take(): void {
    const label = this.#aimed ?? this.#offered;
    if (label === '') this.#fire('camera-freeze');
    else this.#keep(label);
  }

  #keep(detail: string): void {
    this.dispatchEvent(new CustomEvent('keep', { detail }));
  }

  #fire(type: string): void {
    this.dispatchEvent(new CustomEvent(type));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'shutter-bar': ShutterBar;
  }
}
