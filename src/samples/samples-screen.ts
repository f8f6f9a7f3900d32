import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Keeping } from '../bridge/keeping.ts';
import type { IncomingFile } from '../contract/samples-api.ts';
import type { SampleEntry } from '../domain/sample.ts';
import type { ClassPicker } from '../elements/class-picker.ts';
import type { DrawCell } from '../elements/draw-cell.ts';
import type { FoundFile } from '../elements/dropped-files.ts';
import { tryAgain } from '../elements/error-notice.ts';
import { Incoming } from '../elements/incoming.ts';
import { Observe } from '../elements/observe.ts';
import type { Shelf } from '../elements/shelves.ts';
import { within } from '../elements/within.ts';
import { drops } from '../styles/drop-styles.ts';
import { panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text as common } from '../text/common.ts';
import { countText } from '../text/figures.ts';
import { text } from '../text/samples.ts';
import type { ClassEditor } from './class-editor.ts';
import { CloseupTask } from './closeup.ts';
import { sampleCells } from './sample-cell.ts';
import type { SampleFiles } from './sample-files.ts';
import type { Samples } from './samples.ts';
import { type ShelfFilter, toShelves } from './shelves.ts';
import '../elements/kept-notice.ts';
import '../elements/undo-bar.ts';
import './class-editor.ts';
import '../elements/class-picker.ts';
import './file-buttons.ts';
import { hasGaps } from './import-report.ts';
import './sample-closeup.ts';
import '../elements/picture-grid.ts';
import '../elements/selection-bar.ts';
import '../elements/storage-line.ts';

/** What it draws and asks. */
export interface SamplesServices {
  readonly samples: Samples;
  readonly files: SampleFiles;
  readonly keeping: Keeping;
}

/** What the picker's answer is for. */
type Question =
  | { kind: 'relabel' }
  | { kind: 'add-class' }
  /** Files that lie in no folder. */
  | { kind: 'files'; files: readonly FoundFile[] }
  /** Pictures in no folder of their zip. */
  | { kind: 'loose'; files: readonly IncomingFile[]; count: number };

/** The screen Samples: every labelled snapshot by class, and what can be done with it. */
@customElement('samples-screen')
export class SamplesScreen extends LitElement {
  @property({ attribute: false }) sampleServices!: SamplesServices;
  @state() private selected: ReadonlySet<string> = new Set();
  @state() private filter: ShelfFilter = 'all';
  @state() private dragging = false;
  @state() private question: Question = { kind: 'add-class' };
  @query('class-picker') private readonly picker!: ClassPicker;
  @query('class-editor') private readonly editor!: ClassEditor;
  #shelves: readonly Shelf<SampleEntry>[] = [];
  #cell: DrawCell<SampleEntry> | undefined;
  #shelvesOf: unknown[] = [];
  #rest = () => {};
  readonly #closeup = new CloseupTask((id) => this.sampleServices.samples.view(id));

  static override styles = [
    base,
    buttons,
    panels,
    drops,
    css`
      .head {
        justify-content: space-between;
      }
      .filters button {
        padding: 0.375rem 0.875rem;
        font-size: 0.9375rem;
      }
      .empty {
        display: grid;
        justify-items: start;
        gap: 0.75rem;
        padding: 2rem var(--gap);
      }
      .empty ol {
        display: grid;
        gap: 0.375rem;
        padding-inline-start: 1.25rem;
        list-style: decimal;
      }
    `,
  ];

  constructor() {
    super();
    new Observe(this, () => {
      const { samples, files, keeping } = this.sampleServices;
      return [samples, files, keeping, this.#closeup];
    });
    new Incoming(this, {
      onFiles: (files) => this.#bring(files),
      onDragging: (dragging) => {
        this.dragging = dragging;
      },
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#rest = this.sampleServices.samples.watch();
    void this.sampleServices.keeping.read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#rest();
    this.#closeup.close();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { list, classes, suspects } = this.sampleServices.samples;
    if (list === undefined || classes === undefined) return;
    const sources = [list, classes, suspects, this.filter];
    if (sources.every((source, at) => source === this.#shelvesOf[at])) return;
    this.#shelvesOf = sources;
    this.#shelves = toShelves(classes, list, suspects, this.filter);
    this.#cell = sampleCells({ nearDuplicates: list.nearDuplicates, suspects });
    const here = new Set(list.entries.map(({ id }) => id));
    if ([...this.selected].some((id) => !here.has(id))) {
      this.selected = new Set([...this.selected].filter((id) => here.has(id)));
    }
  }

  override render() {
    const { samples, files } = this.sampleServices;
    const { list, usage, said, undoable } = samples;
    const notice = samples.notice ?? files.notice;
    return html`<section class="stack" aria-labelledby="title">
        <div class="row head">
          <h2 id="title">${text.title}</h2>
          <file-buttons
            .files=${files}
            .full=${list !== undefined && list.entries.length > 0}
            @files=${(event: CustomEvent<FoundFile[]>) => this.#bring(event.detail)}
          ></file-buttons>
        </div>
        <error-notice class=${notice ? nothing : 'quiet'} .code=${notice?.code} .action=${tryAgain(notice?.code)} @retry=${() => samples.retry()} @dismiss=${this.#dismiss}></error-notice>
        <import-report class=${hasGaps(files.report) ? nothing : 'quiet'} .report=${files.report} .loose=${files.loose.count} @name=${() => this.#ask({ kind: 'loose', ...files.loose })} @dismiss=${() => files.dismissReport()}></import-report>
        <kept-notice .keeping=${this.sampleServices.keeping}></kept-notice>
        <undo-bar
          class=${said === '' ? 'quiet' : nothing}
          .words=${said}
          .lasting=${undoable === undefined}
          @undo=${() => samples.undo()}
        ></undo-bar>
        <storage-line .usage=${usage} .answer=${this.sampleServices.keeping.persistence.answer}></storage-line>
        ${list === undefined ? html`<p class="soft">${notice ? nothing : text.reading}</p>` : this.#body(list.entries.length)}
      </section>
      ${this.dragging ? html`<div class="drop">${text.drop}</div>` : nothing}
      <class-picker
        .choices=${this.question.kind === 'add-class' ? [] : samples.labels}
        .known=${samples.labels}
        .question=${this.#words}
        @pick=${(event: CustomEvent<string>) => this.#picked(event.detail)}
      ></class-picker>
      <class-editor
        .classes=${samples.classes ?? []}
        @rename=${({ detail }: CustomEvent<{ from: string; to: string }>) => samples.renameClass(detail.from, detail.to)}
        @remove=${(event: CustomEvent<string>) => samples.removeClass(event.detail)}
      ></class-editor>
      <sample-closeup
        .shown=${this.#closeup.value}
        .samples=${samples}
        @close=${() => this.#closeup.close()}
      ></sample-closeup>`;
  }

  #body(count: number) {
    const { samples } = this.sampleServices;
    const { classes = [] } = samples;
    if (count === 0 && classes.length === 0) return this.sampleServices.keeping.lost ? nothing : this.#empty();
    return html`<div class="row filters" role="group" aria-label=${text.whichSamples}>
        ${this.#filterButton('all', count)}
        ${this.#filterButton('doubtful', samples.suspects.size)}
        ${this.#filterButton('near-duplicates', samples.list?.nearDuplicates.size ?? 0)}
        <button @click=${() => this.#ask({ kind: 'add-class' })}>${text.newClass}</button>
      </div>
      ${count === 0 ? nothing : html`<p class="row"><a class="link" href="#/train/adapt">${text.teachThese(count)}</a></p>`}
      ${samples.suspects.size > 0 && this.filter === 'all' ? html`<p class="soft">${text.marked}</p>` : nothing}
      <picture-grid
        .shelves=${this.#shelves}
        .selected=${this.selected}
        .photos=${samples.photos}
        .cell=${this.#cell}
        editable
        @select=${(event: CustomEvent<ReadonlySet<string>>) => {
          this.selected = event.detail;
        }}
        @view=${(event: CustomEvent<string>) => this.#look(event.detail)}
        @remove=${this.#remove}
        @edit-class=${(event: CustomEvent<string>) => this.editor.edit(event.detail)}
      ></picture-grid>
      <selection-bar
        .count=${this.selected.size}
        @view=${() => this.#look([...this.selected][0]!)}
        @relabel=${() => this.#ask({ kind: 'relabel' })}
        @remove=${this.#remove}
        @clear=${() => this.#clear()}
      ></selection-bar>`;
  }

  #empty() {
    return html`<div class="panel empty">
      <h3>${text.nothingYet}</h3>
      <p>${text.emptyHelp}</p>
      <ol>
        <li>${within(text.bySnapshot, html`<a class="link" href="#/classify">${text.classifyScreen}</a>`)}</li>
        <li>${text.byShutter}</li>
        <li>${text.byFiles}</li>
      </ol>
      <button @click=${() => this.#ask({ kind: 'add-class' })}>${text.addOwnClass}</button>
    </div>`;
  }

  #filterButton(filter: ShelfFilter, count: number) {
    if (filter !== 'all' && count === 0 && this.filter !== filter) return nothing;
    const choose = () => {
      this.filter = filter;
      this.#clear();
    };
    return html`<button aria-pressed=${this.filter === filter} @click=${choose}>${text.filters[filter]} ${countText(count)}</button>`;
  }

  get #words(): string {
    const { question } = this;
    if (question.kind === 'add-class') return text.whatIsNewClass;
    const count = countOf(question, this.selected.size);
    return count === 1 ? common.whatIsIt : text.whatAreThese(count);
  }

  #ask(question: Question): void {
    this.question = question;
    void this.picker.ask();
  }

  #picked(label: string): void {
    const { samples } = this.sampleServices;
    const { question } = this;
    if (question.kind === 'add-class') void samples.addClass(label);
    else if (question.kind === 'files') this.#import(question.files, label);
    else if (question.kind === 'loose')
      void this.sampleServices.files.import(question.files.map((file) => ({ ...file, label })));
    else {
      void samples.relabel([...this.selected], label);
      this.#clear();
    }
  }

  /** Folders and zips say by themselves what is in them; of single pictures it is asked. */
  #bring(files: readonly FoundFile[]): void {
    const unnamed = files.filter((found) => !found.path.includes('/') && !isZip(found));
    const named = files.filter((found) => !unnamed.includes(found));
    if (unnamed.length > 0) this.#ask({ kind: 'files', files });
    else if (named.length > 0) this.#import(named, null);
  }

  #import(files: readonly FoundFile[], label: string | null): void {
    const incoming = files.map((found) => ({
      ...found,
      label: found.path.includes('/') || isZip(found) ? null : label,
    }));
    void this.sampleServices.files.import(incoming);
  }

  #look(id: string): void {
    const entry = this.sampleServices.samples.list?.entries.find((known) => known.id === id);
    if (entry) void this.#closeup.run(entry);
  }

  readonly #remove = () => {
    const ids = [...this.selected];
    this.#clear();
    if (ids.length > 0) void this.sampleServices.samples.remove(ids);
  };

  #clear(): void {
    this.selected = new Set();
  }

  readonly #dismiss = () => {
    this.sampleServices.samples.dismissNotice();
    this.sampleServices.files.dismissNotice();
  };
}

const isZip = ({ path, file }: FoundFile) => /zip/i.test(file.type || path.slice(-4));

/** How many pictures a question is about. */
function countOf(question: Exclude<Question, { kind: 'add-class' }>, selected: number): number {
  if (question.kind === 'relabel') return selected;
  return question.kind === 'files' ? question.files.length : question.count;
}

declare global {
  interface HTMLElementTagNameMap {
    'samples-screen': SamplesScreen;
  }
}
