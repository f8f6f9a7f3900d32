import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Keeping } from '../bridge/keeping.ts';
import { tryAgain } from '../elements/error-notice.ts';
import { Incoming } from '../elements/incoming.ts';
import { Observe } from '../elements/observe.ts';
import { panels } from '../styles/panel-styles.ts';
import { base } from '../styles/shared-styles.ts';
import { text } from '../text/storage.ts';
import type { BackupPanel } from './backup-panel.ts';
import type { Backups } from './backups.ts';
import type { StorageCare } from './storage-care.ts';
import '../elements/kept-notice.ts';
import '../elements/undo-bar.ts';
import './backup-panel.ts';
import './delete-panel.ts';
import './give-up-panel.ts';
import './stored-panel.ts';

/** What it draws and asks. */
export interface StorageServices {
  readonly storage: StorageCare;
  readonly backups: Backups;
  readonly keeping: Keeping;
}

/** The screen Storage: what is kept here, backups of it, what can be given up, and the way to delete all of it. */
@customElement('storage-screen')
export class StorageScreen extends LitElement {
  @property({ attribute: false }) services!: StorageServices;
  @query('backup-panel') private readonly backup!: BackupPanel;
  #rest = () => {};

  static override styles = [
    base,
    panels,
    css`
      .columns {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
        gap: var(--gap);
        align-items: start;
      }
      .columns > * {
        min-width: 0;
      }
    `,
  ];

  constructor() {
    super();
    new Observe(this, () => [this.services.storage, this.services.keeping]);
    new Incoming(this, {
      onFiles: ([first]) => first && this.services.backups.choose(first.file),
      onDragging: () => {},
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#rest = this.services.storage.watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#rest();
  }

  override render() {
    const { storage, backups, keeping } = this.services;
    const { notice, removed } = storage;
    return html`<section class="stack" aria-labelledby="title">
      <h2 id="title">${text.title}</h2>
      <error-notice class=${notice ? nothing : 'quiet'} .code=${notice?.code} .action=${tryAgain(notice?.code)} @retry=${() => storage.retry()} @dismiss=${() => storage.dismissNotice()}></error-notice>
      <kept-notice .keeping=${keeping} here></kept-notice>
      <undo-bar class=${removed ? nothing : 'quiet'} .words=${removed?.words ?? ''} .lasting=${removed?.token === null} @undo=${() => storage.undo()}></undo-bar>
      <div class="columns">
        <div class="stack">
          <backup-panel .backups=${backups} .exportedAt=${keeping.exportedAt}></backup-panel>
          <stored-panel .care=${storage}></stored-panel>
        </div>
        <div class="stack">
          <give-up-panel .care=${storage}></give-up-panel>
          <delete-panel
            .inventory=${storage.inventory}
            @backup=${() => this.backup.make()}
            @everything=${(event: CustomEvent<boolean>) => storage.deleteEverything(event.detail)}
          ></delete-panel>
        </div>
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'storage-screen': StorageScreen;
  }
}
