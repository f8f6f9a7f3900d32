import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ClassPicker } from '../elements/class-picker.ts';
import { Observe } from '../elements/observe.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import type { SnapshotLabeller } from './snapshot-labeller.ts';
import '../elements/error-notice.ts';
import '../elements/undo-bar.ts';

/** Milliseconds for which what was kept stands over the picture; under Samples it can be deleted at any time. */
const SAID_FOR = 12_000;

/** Tells the app what it looks at: whether it is right, what else it is, or what a burst shows. */
@customElement('label-bar')
export class LabelBar extends LitElement {
  @property({ attribute: false }) teaching!: SnapshotLabeller;
  /** What the picker's answer is for; undefined until it was fetched. */
  @state() private asking: 'still' | 'burst' | undefined;
  @query('class-picker') private readonly picker!: ClassPicker | null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told = '';
  #asked = false;

  static override styles = [
    base,
    buttons,
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        gap: 0.5rem;
      }
      .bar button {
        max-width: 100%;
        box-shadow: var(--shadow);
      }
      .words {
        padding: 0.5rem 1rem;
        border-radius: 1.25rem;
        background: var(--surface);
        color: var(--ink);
        font-variant-numeric: tabular-nums;
      }
      .dot {
        display: inline-block;
        width: 0.75rem;
        height: 0.75rem;
        margin-right: 0.375rem;
        border-radius: 50%;
        background: var(--caution);
      }
    `,
  ];

  constructor() {
    super();
    new Observe(this, () => [this.teaching]);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#told = '';
  }

  override render() {
    const { samples } = this.teaching;
    return html`<error-notice .code=${samples.notice?.code} @dismiss=${() => samples.dismissNotice()}></error-notice>
      ${this.#bar()}
      <undo-bar .words=${samples.said} .lasting=${samples.undoable === undefined} @undo=${() => this.teaching.undo()}></undo-bar>
      ${
        this.asking === undefined
          ? nothing
          : html`<class-picker
              .choices=${this.teaching.choices}
              .known=${samples.labels}
              .question=${this.asking === 'burst' ? `What are these ${this.#count} pictures?` : 'What is it?'}
              .otherwise=${this.asking === 'burst' ? 'Not now' : 'Cancel'}
              @pick=${(event: CustomEvent<string>) => this.#picked(event.detail)}
            ></class-picker>`
      }`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { samples, suggestion, bursting, burst } = this.teaching;
    if (samples.classes === undefined && (suggestion !== null || bursting)) void samples.readClasses();
    if (bursting) this.#asked = false;
    else if (burst.length > 0 && !this.#asked) {
      this.#asked = true;
      void this.#ask('burst');
    }
    if (samples.said === this.#told) return;
    this.#told = samples.said;
    clearTimeout(this.#timer);
    if (samples.said !== '') this.#timer = setTimeout(() => this.#forget(), SAID_FOR);
  }

  #bar() {
    const { suggestion, bursting, burst, keeping } = this.teaching;
    if (bursting) {
      return html`<div class="bar">
        <span class="words"><span class="dot"></span>${burst.length} pictures; let go to end</span>
      </div>`;
    }
    if (burst.length > 0) {
      return html`<div class="bar" role="group" aria-label="The burst">
        <span class="words" role="status">${keeping ? `Keeping: ${this.#count} to go` : `${this.#count} pictures`}</span>
        <button class="primary" aria-disabled=${keeping} @click=${() => this.#ask('burst')}>They are a …</button>
        <button aria-disabled=${keeping} @click=${() => this.teaching.dropBurst()}>Throw away</button>
      </div>`;
    }
    if (suggestion === null) return nothing;
    const { sure, names } = suggestion;
    // What the app doubts itself is no more the thing to press than its other guesses are.
    return html`<div class="bar" role="group" aria-label="Teach">
      ${names.map(
        (
          name,
        ) => html`<button class=${sure ? 'primary' : ''} aria-disabled=${keeping} @click=${() => this.#teach(name)}>
          ${sure ? `Right: ${name}` : name}
        </button>`,
      )}
      <button aria-disabled=${keeping} @click=${() => this.#ask('still')}>${sure || names.length === 0 ? 'It is a …' : 'Something else'}</button>
    </div>`;
  }

  get #count(): number {
    return this.teaching.burst.length;
  }

  #teach(label: string): void {
    if (!this.teaching.keeping) void this.teaching.teach(label);
  }

  async #ask(what: 'still' | 'burst'): Promise<void> {
    if (this.teaching.keeping) return;
    await import('../elements/class-picker.ts');
    this.asking = what;
    await this.updateComplete;
    await this.picker?.ask();
  }

  #picked(label: string): void {
    if (this.asking === 'burst') void this.teaching.keepBurst(label);
    else this.#teach(label);
  }

  /** Not while somebody is about to press Undo. */
  #forget(): void {
    if (this.matches(':focus-within') || this.matches(':hover')) {
      this.#timer = setTimeout(() => this.#forget(), SAID_FOR);
    } else {
      this.teaching.samples.forgetUndo();
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'label-bar': LabelBar;
  }
}
