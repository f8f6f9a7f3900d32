import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { DatasetService } from '../bridge/dataset-service.ts';
import type { Keeping } from '../bridge/keeping.ts';
import type { ModelEntry, UnreadableModel } from '../contract/models-api.ts';
import { SHIPPED_MODELS } from '../domain/assets.ts';
import type { ErrorCode } from '../domain/errors.ts';
import { EXPORT_FORMATS } from '../domain/export-format.ts';
import { chosenFiles, type FoundFile } from '../elements/dropped-files.ts';
import { tryAgain } from '../elements/error-notice.ts';
import { Incoming } from '../elements/incoming.ts';
import { Observe } from '../elements/observe.ts';
import { saveFile } from '../elements/save-file.ts';
import { within } from '../elements/within.ts';
import { panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { errorText } from '../text/errors.ts';
import { text } from '../text/models.ts';
import { settingText } from '../text/settings.ts';
import type { ExportChoice, ExportDialog } from './export-dialog.ts';
import type { Models } from './models.ts';
import '../elements/kept-notice.ts';
import '../elements/storage-line.ts';
import '../elements/undo-bar.ts';
import './export-dialog.ts';
import './model-card.ts';
import './model-comparison.ts';
import './proposal-panel.ts';

/** Errors of which the detail says what is wrong, to a person. */
const TELLING: ReadonlySet<ErrorCode | undefined> = new Set(['export-unsupported', 'model-refused']);

/** What it draws and asks. */
export interface ModelsServices {
  readonly models: Models;
  readonly keeping: Keeping;
  readonly dataset: DatasetService;
}

/** The screen Models: every version that can classify, and what can be done with it. */
@customElement('models-screen')
export class ModelsScreen extends LitElement {
  @property({ attribute: false }) services!: ModelsServices;
  @state() private chosen: ReadonlySet<string> = new Set();
  @state() private said = '';
  @query('#files') private readonly input!: HTMLInputElement;
  @query('#folder') private readonly folder!: HTMLInputElement;
  @query('export-dialog') private readonly exporting!: ExportDialog;

  static override styles = [
    base,
    buttons,
    panels,
    css`
      .head {
        justify-content: space-between;
      }
      .cards {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr));
        gap: var(--gap);
      }
    `,
  ];

  constructor() {
    super();
    new Observe(this, () => [this.services.models, this.services.keeping]);
    new Incoming(this, { onFiles: (files) => void this.#import(files), onDragging: () => {} });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.services.models.read();
    void this.services.keeping.read();
  }

  override render() {
    const { models } = this.services;
    const { list, removed, notice, busy, usage, proposal } = models;
    const compared = (list ?? []).filter(({ id }) => this.chosen.has(id));
    return html`<section class="stack" aria-labelledby="title">
      <div class="row head">
        <h2 id="title">${text.title}</h2>
        <div class="row">
          <button aria-disabled=${busy} @click=${() => busy || this.input.click()}>${busy ? text.working : text.importModel}</button>
          <button aria-disabled=${busy} @click=${() => busy || this.folder.click()}>${text.importFolder}</button>
        </div>
        <input id="files" type="file" multiple aria-label=${text.modelFiles} hidden @change=${this.#chosen} />
        <input id="folder" type="file" webkitdirectory aria-label=${text.modelFolder} hidden @change=${this.#chosen} />
      </div>
      <error-notice class=${notice ? nothing : 'quiet'} .code=${notice?.code} .detail=${TELLING.has(notice?.code) ? notice?.detail : ''} .action=${tryAgain(notice?.code)} @retry=${() => models.retry()} @dismiss=${() => models.dismissNotice()}></error-notice>
      <kept-notice .keeping=${this.services.keeping}></kept-notice>
      <undo-bar class=${removed ? nothing : 'quiet'} .words=${removed?.words ?? ''} .lasting=${removed?.token === null} @undo=${() => models.undo()}></undo-bar>
      <p class="soft ${this.said ? nothing : 'quiet'}" role="status">${this.said}</p>
      ${
        proposal
          ? html`<proposal-panel .proposal=${proposal} .spec=${this.services.dataset.spec} .busy=${busy} @keep=${this.#keep} @leave=${() => models.leave()}></proposal-panel>`
          : nothing
      }
      ${list === undefined ? html`<p class="soft">${notice ? nothing : text.reading}</p>` : this.#cards(list)}
      <storage-line .usage=${usage} .answer=${this.services.keeping.persistence.answer}></storage-line>
      ${compared.length > 1 ? html`<model-comparison .models=${compared}></model-comparison>` : nothing}
      <export-dialog .busy=${busy} @pick=${this.#export}></export-dialog>
    </section>`;
  }

  #cards(list: readonly ModelEntry[]) {
    return html`<div class="cards">
        ${list.map(
          (model) => html`<model-card
            .model=${model}
            .spec=${this.services.dataset.spec}
            .parent=${model.parent === null ? '' : (list.find(({ id }) => id === model.parent)?.name ?? text.deletedVersion)}
            .compared=${this.chosen.has(model.id)}
            @use=${() => this.#use(model)}
            @rename=${(event: CustomEvent<string>) => this.services.models.rename(model.id, event.detail)}
            @compare=${() => this.#compare(model.id)}
            @export=${() => this.exporting.ask(model)}
            @remove=${() => this.services.models.remove(model)}
          ></model-card>`,
        )}
      </div>
      ${this.services.models.unreadable.map((model) => html`<p class="soft">${unshown(model)}</p>`)}
      ${
        list.every(({ shipped }) => shipped)
          ? html`<p class="soft">${within(text.ownVersions, html`<a class="link" href="#/train">${text.trainOne}</a>`)}</p>`
          : nothing
      }`;
  }

  async #use({ id, name }: ModelEntry): Promise<void> {
    await this.services.models.use(id);
    if (this.services.models.notice === undefined) this.said = text.isInUse(name);
  }

  readonly #export = async ({ detail: { model, format } }: CustomEvent<ExportChoice>) => {
    this.said = '';
    const zip = await this.services.models.export(model.id, format);
    if (zip === undefined) return;
    const { title, suffix } = EXPORT_FORMATS[format];
    saveFile(zip, `${model.name}${suffix}.zip`);
    this.said = text.savedFor(model.name, settingText(title));
  };

  readonly #chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const files = chosenFiles(input.files);
    // The same files can be chosen again.
    input.value = '';
    if (files.length > 0) void this.#import(files);
  };

  readonly #keep = async () => {
    const version = await this.services.models.keep();
    if (version) this.said = text.isHere(version.name);
  };

  async #import(files: FoundFile[]): Promise<void> {
    if (this.services.models.busy) return;
    this.said = '';
    const found = await this.services.models.import(files);
    if (!found?.kept) return;
    this.said = found.compared ? text.isHereAndSame(found.kept.name) : text.isHere(found.kept.name);
  }

  #compare(id: string): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(id)) chosen.add(id);
    this.chosen = chosen;
  }
}

/** Why a model is not shown among the others. */
function unshown({ id, code }: UnreadableModel): string {
  if (!SHIPPED_MODELS.includes(id)) return text.ownUnshown;
  const { title, advice } = errorText(code);
  return `${text.shippedUnshown(id)} ${title} ${advice}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'models-screen': ModelsScreen;
  }
}
