import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Observe } from '../elements/observe.ts';
import { within } from '../elements/within.ts';
import { dialogs } from '../styles/dialog-styles.ts';
import { panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text as common } from '../text/common.ts';
import { bytesText } from '../text/figures.ts';
import { listPieces } from '../text/lists.ts';
import { text } from '../text/storage.ts';
import type { GivenUp, StorageCare } from './storage-care.ts';

interface Offer {
  what: GivenUp;
  title: string;
  /** What it means to be without. */
  help: string;
  bytes: number;
  /** What is asked before, where it cannot be taken back and a person made it. */
  question?: string;
}

/** What can be given up for room, with its size and a press each. */
@customElement('give-up-panel')
export class GiveUpPanel extends LitElement {
  @property({ attribute: false }) care!: StorageCare;
  @state() private asked: Offer | undefined;
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  static override styles = [
    base,
    buttons,
    panels,
    dialogs,
    css`
      ul {
        list-style: none;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0.5rem;
        padding: 0.5rem 0;
        border-top: 1px solid var(--line);
      }
      .what {
        flex: 1 1 12rem;
      }
    `,
  ];

  constructor() {
    super();
    new Observe(this, () => [this.care]);
  }

  override render() {
    const offers = this.#offers;
    return html`<section class="panel" aria-labelledby="title">
        <h3 id="title">${text.canBeGivenUp}</h3>
        ${
          offers.length === 0
            ? html`<p class="soft">${text.nothingLeftOver}</p>`
            : html`<ul>
                ${offers.map(
                  (offer) => html`<li>
                    <div class="what"><p>${text.sized(offer.title, bytesText(offer.bytes))}</p><p class="soft small">${offer.help}</p></div>
                    <button aria-label=${text.giveUpThis(offer.title)} @click=${() => this.#press(offer)}>${text.giveUp}</button>
                  </li>`,
                )}
              </ul>`
        }
        <p class="soft small">${within(text.oneByOne, listPieces(links()))}</p>
      </section>
      <dialog aria-labelledby="question">
        <div class="stack">
          <h2 id="question">${this.asked?.title ?? nothing}</h2>
          <p>${this.asked?.question ?? nothing}</p>
          <div class="row">
            <button class="primary" @click=${this.#confirmed}>${text.giveUp}</button>
            <button @click=${() => this.dialog.close()}>${common.cancel}</button>
          </div>
        </div>
      </dialog>`;
  }

  get #offers(): Offer[] {
    const { inventory, copies } = this.care;
    if (inventory === undefined || copies === undefined) return [];
    const offers: Offer[] = [
      {
        what: 'deleted',
        title: text.deletedThings,
        help: text.deletedThingsHelp,
        bytes: inventory.deleted.count > 0 ? inventory.deleted.bytes : 0,
      },
      {
        what: 'dataset',
        title: text.dataset,
        help: text.datasetHelp,
        bytes: copies.dataset,
      },
      {
        what: 'checkpoints',
        title: text.checkpoints,
        help: text.checkpointsHelp,
        bytes: inventory.checkpoints.bytes,
        question: text.checkpointsQuestion,
      },
      {
        what: 'pile',
        title: text.kinds.pile,
        help: text.pileHelp,
        bytes: inventory.pile.bytes,
      },
    ];
    return offers.filter(({ bytes }) => bytes > 0);
  }

  #press(offer: Offer): void {
    this.asked = offer;
    if (offer.question === undefined) void this.care.giveUp(offer.what);
    else this.dialog.showModal();
  }

  readonly #confirmed = () => {
    this.dialog.close();
    if (this.asked) void this.care.giveUp(this.asked.what);
  };
}

/** Where the other things are deleted. */
const links = () => [
  html`<a class="link" href="#/samples">${text.links.samples}</a>`,
  html`<a class="link" href="#/models">${text.links.models}</a>`,
  html`<a class="link" href="#/train/runs">${text.links.runs}</a>`,
];

declare global {
  interface HTMLElementTagNameMap {
    'give-up-panel': GiveUpPanel;
  }
}
