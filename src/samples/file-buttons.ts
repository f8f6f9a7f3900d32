import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { chosenFiles } from '../elements/dropped-files.ts';
import { Observe } from '../elements/observe.ts';
import { saveFile } from '../elements/save-file.ts';
import { panels } from '../styles/panel-styles.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import { text as common } from '../text/common.ts';
import { isoDay } from '../text/figures.ts';
import { text } from '../text/samples.ts';
import type { SampleFiles } from './sample-files.ts';
import '../elements/progress-line.ts';

/** Samples from files and into one, with how far that is. @fires files with what was found */
@customElement('file-buttons')
export class FileButtons extends LitElement {
  @property({ attribute: false }) files!: SampleFiles;
  /** Whether there is anything to export. */
  @property({ type: Boolean }) full = false;
  @query('#files') private readonly many!: HTMLInputElement;
  @query('#folder') private readonly folder!: HTMLInputElement;

  static override styles = [
    base,
    buttons,
    panels,
    css`
      progress-line {
        flex: 1 1 12rem;
      }
      button {
        padding: 0.375rem 0.875rem;
      }
    `,
  ];

  constructor() {
    super();
    new Observe(this, () => [this.files]);
  }

  override render() {
    const { job } = this.files;
    return html`<div class="row">
        ${job === undefined ? this.#buttons() : this.#job(job)}
      </div>
      <input id="files" type="file" multiple accept="image/*,.zip,application/zip" aria-label=${text.picturesOrZips} hidden @change=${this.#chosen} />
      <input id="folder" type="file" webkitdirectory aria-label=${text.folder} hidden @change=${this.#chosen} />`;
  }

  #buttons() {
    return html`<button @click=${() => this.many.click()}>${text.addFiles}</button>
      <button @click=${() => this.folder.click()}>${text.addFolder}</button>
      ${this.full ? html`<button @click=${this.#export}>${common.export}</button>` : nothing}`;
  }

  #job({ kind, progress }: NonNullable<SampleFiles['job']>) {
    const { done, total } = progress ?? { done: 0, total: 0 };
    const words = text[kind];
    return html`<progress-line
        name=${words.name}
        .words=${total === 0 ? words.begins : words.progress(done, total)}
        .fraction=${total === 0 ? 0 : done / total}
      ></progress-line>
      <button @click=${() => this.files.stop()}>${common.cancel}</button>`;
  }

  readonly #chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const detail = chosenFiles(input.files);
    // The same files can be chosen again.
    input.value = '';
    if (detail.length > 0) this.dispatchEvent(new CustomEvent('files', { detail }));
  };

  readonly #export = async () => {
    const zip = await this.files.export();
    if (zip) saveFile(zip, `Selvedge samples ${isoDay()}.zip`);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'file-buttons': FileButtons;
  }
}
