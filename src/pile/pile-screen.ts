import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { MOST_IN_PILE, type PileEntry } from '../domain/pile.ts';
import type { ClassPicker } from '../elements/class-picker.ts';
import { chosenFiles, type FoundFile } from '../elements/dropped-files.ts';
import { tryAgain } from '../elements/error-notice.ts';
import { Incoming } from '../elements/incoming.ts';
import { Observe } from '../elements/observe.ts';
import { saveFile } from '../elements/save-file.ts';
import type { Shelf } from '../elements/shelves.ts';
import type { Samples } from '../samples/samples.ts';
import { drops } from '../styles/drop-styles.ts';
import { fields, panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text as common } from '../text/common.ts';
import { countText, isoDay } from '../text/figures.ts';
import { text } from '../text/pile.ts';
import { refusalText } from '../text/refusal.ts';
import type { Pile } from './pile.ts';
import { pileCell } from './pile-cell.ts';
import { pileCsv, pileJson } from './pile-export.ts';
import { isUnsure, type PileFilter, type PileOrder, pileShelves } from './pile-shelves.ts';
import '../elements/class-picker.ts';
import '../elements/error-notice.ts';
import '../elements/picture-grid.ts';
import '../elements/selection-bar.ts';
import '../elements/undo-bar.ts';
import './pile-closeup.ts';
import './pile-job.ts';

/** How many files that could not be read are named; more nobody reads. */
const NAMED = 200;

/** The screen of many pictures: each with its class, the doubtful ones to look at, all of them to take away. */
@customElement('pile-screen')
export class PileScreen extends LitElement {
  @property({ attribute: false }) pile!: Pile;
  @property({ attribute: false }) samples!: Pick<Samples, 'labels' | 'readClasses'>;
  @state() private selected: ReadonlySet<string> = new Set();
  @state() private filter: PileFilter = 'all';
  @state() private order: PileOrder = 'class';
  @state() private dragging = false;
  /** Pictures that are not in the last zip. */
  @state() private leftOut = 0;
  /** The picture that is looked at closely. */
  @state() private looked: string | undefined;
  @query('class-picker') private readonly picker!: ClassPicker;
  @query('#files') private readonly files!: HTMLInputElement;
  @query('#folder') private readonly folder!: HTMLInputElement;
  #shelves: readonly Shelf<PileEntry>[] = [];
  #shelvesOf: unknown[] = [];
  /** What the picker's answer is for. */
  #asked: readonly string[] = [];

  static override styles = [
    base,
    buttons,
    fields,
    panels,
    drops,
    css`
      .head {
        justify-content: space-between;
      }
      .head button,
      .tools button {
        padding: 0.375rem 0.875rem;
      }
      .tools {
        justify-content: space-between;
      }
      label.order {
        display: inline-flex;
        align-items: center;
        gap: 0.5rem;
        font-size: 0.9375rem;
      }
      .order select {
        width: auto;
        font-size: 0.9375rem;
      }
      .refused ul {
        max-height: 16rem;
        overflow-y: auto;
        list-style: none;
      }
      .refused li {
        padding: 0.375rem 0;
        border-top: 1px solid var(--line);
        overflow-wrap: anywhere;
      }
      .empty {
        justify-items: start;
        padding: 2rem var(--gap);
      }
    `,
  ];

  constructor() {
    super();
    new Observe(this, () => [this.pile, this.pile.photos]);
    new Incoming(this, {
      onFiles: (files) => this.#add(files),
      onDragging: (dragging) => {
        this.dragging = dragging;
      },
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.samples.readClasses();
    if (this.pile.entries === undefined) void this.pile.read();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const sources = [this.pile.entries, this.order, this.filter];
    if (sources.every((source, at) => source === this.#shelvesOf[at])) return;
    this.#shelvesOf = sources;
    this.#shelves = pileShelves(this.pile.entries ?? [], this.order, this.filter);
    const here = new Set((this.pile.entries ?? []).map(({ id }) => id));
    if ([...this.selected].some((id) => !here.has(id))) {
      this.selected = new Set([...this.selected].filter((id) => here.has(id)));
    }
  }

  override render() {
    const { pile } = this;
    const { notice, entries, said, undoable, waiting } = pile;
    const told = this.#told;
    return html`<section class="stack" aria-labelledby="title">
        <div class="row head">
          <h2 id="title">${text.title}</h2>
          <div class="row">
            <button @click=${() => this.files.click()}>${text.addPictures}</button>
            <button @click=${() => this.folder.click()}>${text.addFolder}</button>
          </div>
        </div>
        <error-notice class=${notice ? nothing : 'quiet'} .code=${notice?.code} .action=${tryAgain(notice?.code)} @retry=${() => pile.retry()} @dismiss=${() => pile.dismissNotice()}></error-notice>
        <undo-bar class=${said === '' ? 'quiet' : nothing} .words=${said} .lasting=${undoable === undefined} @undo=${() => pile.undo()}></undo-bar>
        <pile-job
          class=${pile.job || waiting.here + waiting.gone > 0 ? nothing : 'quiet'}
          .job=${pile.job}
          .waiting=${waiting}
          @pause=${() => pile.pause()}
          @resume=${() => pile.classify()}
          @give-up=${() => pile.giveUp()}
        ></pile-job>
        <p class=${told === '' ? 'quiet' : nothing} role="status">${told}</p>
        ${entries === undefined ? html`<p class="soft">${notice ? nothing : text.reading}</p>` : this.#body(entries)}
      </section>
      <input id="files" type="file" multiple accept="image/*" aria-label=${text.pictureFiles} hidden @change=${this.#chosen} />
      <input id="folder" type="file" webkitdirectory aria-label=${text.folder} hidden @change=${this.#chosen} />
      ${this.dragging ? html`<div class="drop">${text.drop}</div>` : nothing}
      ${this.#closeup()}
      <class-picker
        .choices=${this.samples.labels}
        .known=${this.samples.labels}
        .question=${this.#asked.length === 1 ? common.whatIsIt : text.whatAreThese(this.#asked.length)}
        @pick=${(event: CustomEvent<string>) => {
          void this.pile.keep(this.#asked, event.detail);
          this.#clear();
        }}
      ></class-picker>`;
  }

  /** What the last files or the last zip left open. */
  get #told(): string {
    const { overflow } = this.pile;
    const parts = [
      overflow > 0 && text.overflow(overflow, MOST_IN_PILE),
      this.leftOut > 0 && text.leftOut(this.leftOut),
    ];
    return parts.filter((part) => part !== false).join(' ');
  }

  #body(entries: readonly PileEntry[]) {
    const { pile } = this;
    if (entries.length === 0) return this.#empty();
    const answered = entries.filter(({ outcome }) => outcome.state === 'answered').length;
    return html`${this.#refused(entries)}
      ${answered === 0 ? nothing : this.#tools(entries, answered)}
      <picture-grid
        .shelves=${this.#shelves}
        .selected=${this.selected}
        .photos=${pile.photos}
        .cell=${pileCell}
        @select=${(event: CustomEvent<ReadonlySet<string>>) => {
          this.selected = event.detail;
        }}
        @view=${(event: CustomEvent<string>) => this.#look(event.detail)}
        @remove=${this.#remove}
      ></picture-grid>
      <selection-bar
        .count=${this.selected.size}
        removal=${text.takeOut}
        @view=${() => this.#look([...this.selected][0]!)}
        @relabel=${() => this.#ask([...this.selected])}
        @remove=${this.#remove}
        @clear=${() => this.#clear()}
      ></selection-bar>`;
  }

  #tools(entries: readonly PileEntry[], answered: number) {
    const unsure = entries.filter(isUnsure).length;
    return html`<div class="row tools">
      <div class="row" role="group" aria-label=${text.whichPictures}>
        ${this.#filterButton('all', text.all, answered)} ${this.#filterButton('unsure', common.notSure, unsure)}
        <label class="order"
          >${text.sortedBy}
          <select @change=${this.#ordered}>
            <option value="class">${text.byClass}</option>
            <option value="doubt">${text.byDoubt}</option>
            <option value="name">${text.byName}</option>
          </select>
        </label>
      </div>
      <div class="row" role="group" aria-label=${text.takeAway}>
        <button @click=${() => this.#save('csv', pileCsv(entries), 'text/csv')}>CSV</button>
        <button @click=${() => this.#save('json', pileJson(entries), 'application/json')}>JSON</button>
        <button title=${text.zipHint} ?disabled=${this.pile.job !== undefined} @click=${this.#saveZip}>
          ${text.zipByClass}
        </button>
      </div>
    </div>`;
  }

  #filterButton(filter: PileFilter, words: string, count: number) {
    const choose = () => {
      this.filter = filter;
      this.#clear();
    };
    return html`<button aria-pressed=${this.filter === filter} @click=${choose}>${words} ${countText(count)}</button>`;
  }

  #empty() {
    return html`<div class="panel empty">
      <h3>${text.nothingYet}</h3>
      <p>${text.emptyHelp}</p>
    </div>`;
  }

  #refused(entries: readonly PileEntry[]) {
    const refused = entries.filter(({ outcome }) => outcome.state === 'refused');
    if (refused.length === 0) return nothing;
    return html`<details class="panel refused">
      <summary>${text.unreadable(refused.length)}</summary>
      <ul tabindex="0" aria-label=${text.unreadableFiles}>
        ${refused.slice(0, NAMED).map(({ path, outcome }) => {
          return outcome.state === 'refused'
            ? html`<li>${path}<p class="soft">${refusalText(outcome)}</p></li>`
            : nothing;
        })}
      </ul>
      <div class="row">
        <button @click=${() => this.pile.remove(refused.map(({ id }) => id))}>${text.takeThemOut}</button>
      </div>
    </details>`;
  }

  #closeup() {
    const shown = this.#shelves.flatMap(({ entries }) => entries);
    const position = shown.findIndex(({ id }) => id === this.looked);
    // One that was given a class may have left the part that is shown; it stays open.
    const entry = this.pile.entries?.find(({ id }) => id === this.looked);
    return html`<pile-closeup
      .entry=${entry}
      .photos=${this.pile.photos}
      .place=${{ position: position + 1, count: shown.length }}
      @step=${({ detail }: CustomEvent<-1 | 1>) => this.#look(shown[position + detail]?.id)}
      @label=${({ detail }: CustomEvent<string>) => this.#label(shown, position, detail)}
      @other=${() => this.looked && this.#ask([this.looked])}
      @close=${() => this.#look(undefined)}
    ></pile-closeup>`;
  }

  /** A class for the picture that is looked at; then the next one that nobody is sure of. */
  #label(shown: readonly PileEntry[], position: number, label: string): void {
    if (this.looked === undefined) return;
    void this.pile.keep([this.looked], label);
    const next = shown.slice(position + 1).find(isUnsure);
    if (next !== undefined) this.#look(next.id);
  }

  #look(id: string | undefined): void {
    this.looked = id;
  }

  #ask(ids: readonly string[]): void {
    this.#asked = ids;
    this.requestUpdate();
    void this.picker.ask();
  }

  #add(files: readonly FoundFile[]): void {
    void this.pile.add(files);
  }

  readonly #chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const files = chosenFiles(input.files);
    // The same files can be chosen again.
    input.value = '';
    if (files.length > 0) this.#add(files);
  };

  readonly #ordered = (event: Event) => {
    this.order = (event.target as HTMLSelectElement).value as PileOrder;
  };

  readonly #remove = () => {
    const ids = [...this.selected];
    this.#clear();
    if (ids.length > 0) void this.pile.remove(ids);
  };

  #clear(): void {
    this.selected = new Set();
  }

  #save(extension: string, text: string, type: string): void {
    saveFile(new Blob([text], { type }), `Selvedge pile ${isoDay()}.${extension}`);
  }

  readonly #saveZip = async () => {
    this.leftOut = 0;
    const done = await this.pile.export();
    if (done === undefined) return;
    this.leftOut = done.leftOut.length;
    saveFile(done.zip, `Selvedge pile ${isoDay()}.zip`);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'pile-screen': PileScreen;
  }
}
