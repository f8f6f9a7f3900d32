import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Observe } from '../elements/observe.ts';
import { dialogs } from '../styles/dialog-styles.ts';
import { panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { bytesText } from '../text/figures.ts';
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
        <h3 id="title">What can be given up</h3>
        ${
          offers.length === 0
            ? html`<p class="soft">Nothing here is left over. To make room, delete samples, models or runs on their screens.</p>`
            : html`<ul>
                ${offers.map(
                  (offer) => html`<li>
                    <div class="what"><p>${offer.title}, ${bytesText(offer.bytes)}</p><p class="soft small">${offer.help}</p></div>
                    <button aria-label="Give up: ${offer.title}" @click=${() => this.#press(offer)}>Give up</button>
                  </li>`,
                )}
              </ul>`
        }
        <p class="soft small">
          Everything else: <a class="link" href="#/samples">samples</a>, <a class="link" href="#/models">models</a> and
          <a class="link" href="#/train/runs">runs</a> are deleted one by one, also on a full disk.
        </p>
      </section>
      <dialog aria-labelledby="question">
        <div class="stack">
          <h2 id="question">${this.asked?.title ?? nothing}</h2>
          <p>${this.asked?.question ?? nothing}</p>
          <div class="row">
            <button class="primary" @click=${this.#confirmed}>Give up</button>
            <button @click=${() => this.dialog.close()}>Cancel</button>
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
        title: 'Deleted things',
        help: 'They cannot be had back then.',
        bytes: inventory.deleted.count > 0 ? inventory.deleted.bytes : 0,
      },
      {
        what: 'dataset',
        title: 'The dataset',
        help: 'Training fetches it again when it needs it, for which there has to be a network.',
        bytes: copies.dataset,
      },
      {
        what: 'checkpoints',
        title: 'Checkpoints',
        help: 'Runs that were interrupted cannot be resumed then; their curves stay.',
        bytes: inventory.checkpoints.bytes,
        question: 'Runs that were interrupted cannot be resumed then. Their curves stay. This cannot be taken back.',
      },
      {
        what: 'pile',
        title: 'Many pictures',
        help: 'Their answers and copies go; samples that were made of them stay. It can be undone for ten minutes.',
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

declare global {
  interface HTMLElementTagNameMap {
    'give-up-panel': GiveUpPanel;
  }
}
