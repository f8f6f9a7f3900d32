import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ClassifierClient } from '../app/classifier-client.ts';
import type { Installation } from '../app/installation.ts';
import type { Looking } from '../app/looking.ts';
import { Observe } from './observe.ts';
import { base } from './shared-styles.ts';
import './app-header.ts';
import './classify-screen.ts';
import './engine-status.ts';
import './offline-status.ts';
import './update-notice.ts';

/** The shell: the header that is always there, and the screen below it. */
@customElement('selvedge-app')
export class SelvedgeApp extends LitElement {
  @property({ attribute: false }) client!: ClassifierClient;
  @property({ attribute: false }) installation!: Installation;
  @property({ attribute: false }) looking!: Looking;

  static override styles = [
    base,
    css`
      main {
        max-width: 80rem;
        margin: 0 auto;
        padding: var(--gap) max(var(--gap), env(safe-area-inset-right))
          calc(var(--gap) + env(safe-area-inset-bottom)) max(var(--gap), env(safe-area-inset-left));
      }
    `,
  ];

  constructor() {
    super();
    new Observe(this, () => [this.client, this.installation]);
  }

  override render() {
    const { client, installation } = this;
    return html`
      <app-header>
        <offline-status
          .state=${installation.offline}
          .install=${installation.install}
          .ios=${installation.ios}
          @finish=${() => installation.finish()}
          @install=${() => installation.promptInstall()}
        ></offline-status>
        <engine-status
          .state=${client.state}
          .cores=${navigator.hardwareConcurrency}
          @retry=${() => client.retry()}
        ></engine-status>
      </app-header>
      <main><classify-screen .looking=${this.looking}></classify-screen></main>
      ${
        installation.offersUpdate
          ? html`<update-notice @now=${() => installation.useNow()} @later=${() => installation.later()}></update-notice>`
          : nothing
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'selvedge-app': SelvedgeApp;
  }
}
