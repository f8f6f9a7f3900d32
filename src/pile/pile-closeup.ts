import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { classOf, type PileEntry } from '../domain/pile.ts';
import { arrowKey } from '../elements/arrow-key.ts';
import { icon } from '../elements/icons.ts';
import { Observe } from '../elements/observe.ts';
import { SecondPress } from '../elements/second-press.ts';
import type { ShownPhotos } from '../elements/shown-photos.ts';
import { dialogs } from '../styles/dialog-styles.ts';
import { panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { labelText } from '../text/classes.ts';
import { text as common } from '../text/common.ts';
import { text } from '../text/pile.ts';
import { percent } from '../text/words.ts';
import { answerWords, nameOf } from './pile-cell.ts';
import '../elements/fraction-bar.ts';

/** How far the arrow keys and the two buttons go. */
const STEPS: Record<string, -1 | 1> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * One picture of the pile closely, with its most probable classes to choose from; the arrow keys lead to the next one.
 * Open while there is one.
 * @fires step with -1 or 1
 * @fires label with a class that the person chose
 * @fires other when it is none of those
 * @fires close
 */
@customElement('pile-closeup')
export class PileCloseup extends LitElement {
  @property({ attribute: false }) entry: PileEntry | undefined;
  @property({ attribute: false }) photos!: ShownPhotos;
  /** Its place among those that are shown, from 1, and how many these are. */
  @property({ attribute: false }) place: { position: number; count: number } = { position: 0, count: 0 };
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  #url: string | undefined;
  readonly #second = new SecondPress();

  static override styles = [
    base,
    buttons,
    panels,
    dialogs,
    css`
      h2 {
        overflow-wrap: anywhere;
      }
      .photo {
        display: grid;
        height: min(30svh, 18rem);
        place-items: center;
        border-radius: 0.5rem;
        background: var(--stage);
      }
      img {
        width: 100%;
        height: min(30svh, 18rem);
        object-fit: contain;
      }
      .choices {
        display: grid;
        gap: 0.375rem;
        list-style: none;
      }
      .choices button {
        display: grid;
        grid-template-columns: 1fr auto;
        width: 100%;
        overflow-wrap: anywhere;
        text-align: start;
        font-variant-numeric: tabular-nums;
      }
      .choices fraction-bar {
        grid-column: 1 / -1;
      }
      .ends {
        justify-content: space-between;
        margin-top: 0.75rem;
      }
      .back svg {
        transform: rotate(90deg);
      }
      .on svg {
        transform: rotate(-90deg);
      }
      .back:dir(rtl) svg {
        transform: rotate(-90deg);
      }
      .on:dir(rtl) svg {
        transform: rotate(90deg);
      }
    `,
  ];

  constructor() {
    super();
    new Observe(this, () => [this.photos]);
  }

  override render() {
    const { entry, place } = this;
    return html`<dialog
      aria-labelledby="title"
      @close=${() => this.dispatchEvent(new CustomEvent('close'))}
      @keydown=${this.#pressed}
    >
      ${entry === undefined ? nothing : this.#body(entry, this.#url)}
      <div class="row ends">
        <div class="row">
          <button class="round back" aria-label=${text.before} ?disabled=${place.position <= 1} @click=${() => this.#step(-1)}>
            ${icon('chevron')}
          </button>
          <span class="soft">${place.position === 0 ? '' : text.place(place.position, place.count)}</span>
          <button class="round on" aria-label=${text.next} ?disabled=${place.position >= place.count} @click=${() => this.#step(1)}>
            ${icon('chevron')}
          </button>
        </div>
        <button @click=${() => this.dialog.close()}>${common.close}</button>
      </div>
    </dialog>`;
  }

  #body(entry: PileEntry, url: string | undefined) {
    const ranked = entry.outcome.state === 'answered' ? entry.outcome.ranked : [];
    const counts = classOf(entry);
    return html`<div class="stack">
      <h2 id="title">${nameOf(entry.path)}</h2>
      <div class="photo">${url ? html`<img src=${url} alt=${text.thePicture} />` : html`<span class="soft">${url === '' ? text.pictureGone : ''}</span>`}</div>
      <p role="status">${counts === null ? text.notSureWhat : answerWords(entry)}</p>
      <ul class="choices">
        ${ranked.map(
          ({ label, probability }) => html`<li>
            <button aria-pressed=${label === entry.label} @click=${(event: MouseEvent) => this.#choose(event, label)}>
              <span>${labelText(label)}</span><span>${percent(probability)}</span>
              <fraction-bar .fraction=${probability}></fraction-bar>
            </button>
          </li>`,
        )}
        <li><button @click=${() => this.#fire('other', undefined)}>${text.somethingElse}</button></li>
      </ul>
    </div>`;
  }

  protected override willUpdate(): void {
    const { entry, photos } = this;
    this.#url = entry && photos.url(entry.id);
    // Asked for again as long as it is not here: the grid asks for others meanwhile.
    if (entry !== undefined && this.#url === undefined) photos.want([entry.id]);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('entry')) return;
    if (changed.get('entry')?.id !== this.entry?.id) this.#second.turned();
    const { dialog, entry } = this;
    if (entry !== undefined && !dialog.open) dialog.showModal();
    else if (entry === undefined && dialog.open) dialog.close();
  }

  /** The next picture comes in the place of this one: a press is meant for it once it was seen. */
  #choose(event: MouseEvent, label: string): void {
    if (!this.#second.is(event)) this.#fire('label', label);
  }

  readonly #pressed = (event: KeyboardEvent) => {
    const step = STEPS[arrowKey(event)];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#step(step);
  };

  #step(step: -1 | 1): void {
    const next = this.place.position + step;
    if (next >= 1 && next <= this.place.count) this.#fire('step', step);
  }

  #fire(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'pile-closeup': PileCloseup;
  }
}
