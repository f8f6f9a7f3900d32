import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { ClassifierClient } from '../bridge/classifier-client.ts';
import type { ClassifySession } from '../classify/classify-session.ts';
import { type ErrorCode, errorCode } from '../domain/errors.ts';
import type { FoundFile } from '../elements/dropped-files.ts';
import { refuseDrops } from '../elements/incoming.ts';
import { Observe } from '../elements/observe.ts';
import type { ScreenName } from '../elements/route.ts';
import type { Pile } from '../pile/pile.ts';
import { flat, upright } from '../styles/shapes.ts';
import { base } from '../styles/shared-styles.ts';
import { text as common } from '../text/common.ts';
import type { LanguageTag } from '../text/languages.ts';
import { text } from '../text/shell.ts';
import type { Installation } from './installation.ts';
import type { LanguageMenu } from './language-menu.ts';
import { Routing } from './routing.ts';
import type { SampleServices } from './sample-services.ts';
import { SCREENS } from './screens.ts';
import type { Speaking } from './speaking.ts';
import type { TrainingServices } from './training-services.ts';
import './app-header.ts';
import './app-nav.ts';
import './app-status.ts';
import '../classify/classify-screen.ts';
import '../elements/error-notice.ts';
import './language-menu.ts';

/** The shell: the header that is always there, and the screen below it. */
@customElement('selvedge-app')
export class SelvedgeApp extends LitElement {
  @property({ attribute: false }) client!: ClassifierClient;
  @property({ attribute: false }) installation!: Installation;
  @property({ attribute: false }) session!: ClassifySession;
  @property({ attribute: false }) speaking!: Speaking;
  /** Fetches the services of the screens that train, once. */
  @property({ attribute: false }) trainingServices!: () => Promise<TrainingServices>;
  @property({ attribute: false }) sampleServices!: SampleServices;
  @query('main') private readonly main!: HTMLElement | null;
  @query('language-menu') private readonly menu!: LanguageMenu | null;
  /** Why the language that was chosen last is not spoken. */
  @state() private unspoken: ErrorCode | undefined;
  #services: TrainingServices | undefined;
  #pile: Pile | undefined;
  readonly #observe = new Observe(this, () => {
    const { client, installation, speaking } = this;
    return [client, installation, speaking, this.#services, this.#pile].filter((source) => source !== undefined);
  });
  readonly #routing = new Routing(
    this,
    (screen) => this.#load(screen),
    (left, entered) => {
      if (left === 'classify') void this.session.leave();
      if (entered === 'classify') void this.session.comeBack();
      this.main?.focus({ preventScroll: true });
      scrollTo(0, 0);
    },
  );

  constructor() {
    super();
    refuseDrops();
  }

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 100svh;
      }
      main {
        flex: 1;
        width: 100%;
        max-width: 80rem;
        margin: 0 auto;
        padding: var(--gap) max(var(--gap), env(safe-area-inset-right))
          calc(var(--gap) + var(--tabs) + env(safe-area-inset-bottom)) max(var(--gap), env(safe-area-inset-left));
      }
      /* Its picture fills what the header and the bar of screens leave. */
      main.classify {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
      }
      @media ${upright} {
        main.classify {
          max-width: none;
          padding: 0 0 calc(var(--tabs) + env(safe-area-inset-bottom));
        }
      }
      @media ${flat} {
        main.classify {
          padding-block: 0.5rem;
        }
      }
      main:focus-visible {
        outline: none;
      }
      .loading {
        padding: 2rem 0;
        color: var(--ink-soft);
      }
    `,
  ];

  override render() {
    // Whatever draws words is drawn anew in another language.
    return keyed(this.speaking.tag, this.#everything());
  }

  #everything() {
    const { client, installation, speaking } = this;
    return html`
      <app-header>
        <app-nav .current=${this.#routing.route.screen} .busy=${this.#busy}></app-nav>
        <app-status
          .offline=${installation.offline}
          .engine=${client.state}
          .install=${installation.install}
          .ios=${installation.ios}
          @finish=${() => installation.finish()}
          @install=${() => installation.promptInstall()}
          @retry=${() => client.retry()}
        ></app-status>
        <language-menu .current=${speaking.tag} @choose=${(event: CustomEvent<LanguageTag>) => this.#speak(event.detail)}></language-menu>
      </app-header>
      ${this.unspoken === undefined ? nothing : html`<error-notice .code=${this.unspoken} @dismiss=${this.#takeWord}></error-notice>`}
      <main class=${this.#routing.route.screen} tabindex="-1" @go=${(event: CustomEvent<string>) => this.#routing.go(event.detail)}>${this.#screen()}</main>
      ${installation.offersUpdate ? html`<update-notice .installation=${installation}></update-notice>` : nothing}
    `;
  }

  async #speak(tag: LanguageTag): Promise<void> {
    this.unspoken = undefined;
    try {
      await this.speaking.choose(tag);
    } catch (error) {
      this.unspoken = errorCode(error);
      return;
    }
    await this.updateComplete;
    // It went with the menu that is gone.
    if (document.activeElement === document.body) this.menu?.focus();
    // The offline copy is whole once it has the texts, too.
    await this.installation.check();
  }

  readonly #takeWord = () => {
    this.unspoken = undefined;
  };

  get #busy(): Partial<Record<ScreenName, string>> {
    return {
      ...(this.#services?.busy && { train: text.runUnderWay }),
      ...(this.#pile?.job && { classify: text.pileUnderWay }),
    };
  }

  protected override willUpdate(): void {
    // Without it the newer version is there at the next start all the same.
    if (this.installation.offersUpdate) import('./update-notice.ts').catch(() => {});
  }

  protected override updated(): void {
    const { screen } = this.#routing.route;
    document.title = screen === 'classify' ? 'Selvedge' : text.documentTitle(text.screens[screen]);
  }

  async #load(screen: ScreenName): Promise<void> {
    const { load, trains } = SCREENS[screen];
    await Promise.all([
      load(),
      trains && this.#openServices(),
      screen === 'samples' && this.sampleServices.openFiles(),
      screen === 'pile' && this.#knowPile(),
    ]);
  }

  async #openServices(): Promise<void> {
    this.#services = await this.trainingServices();
    this.#observe.refresh();
  }

  async #knowPile(): Promise<Pile> {
    this.#pile = await this.sampleServices.pile();
    this.#observe.refresh();
    return this.#pile;
  }

  /** More pictures than one, or a folder, are a pile. */
  async #sort(files: readonly FoundFile[]): Promise<void> {
    const pile = await this.#knowPile();
    this.#routing.go('#/pile');
    await pile.add(files);
  }

  #screen() {
    const services = this.#services;
    const { route, loading } = this.#routing;
    if (loading.pending) return html`<p class="loading" role="status">${common.loading}</p>`;
    if (loading.state.phase === 'error') {
      return html`<error-notice
        .code=${'screen-missing' as const}
        action=${text.reload}
        lasting
        @retry=${() => this.#routing.retry()}
      ></error-notice>`;
    }
    switch (route.screen) {
      case 'classify':
        return html`<classify-screen
          .session=${this.session}
          .teaching=${this.sampleServices.teaching}
          @pictures=${(event: CustomEvent<readonly FoundFile[]>) => this.#sort(event.detail)}
        ></classify-screen>`;
      case 'pile':
        return html`<pile-screen .pile=${this.#pile} .samples=${this.sampleServices.samples}></pile-screen>`;
      case 'samples':
        return html`<samples-screen .sampleServices=${this.sampleServices}></samples-screen>`;
      case 'train':
        return html`<train-screen .services=${services} .route=${route}></train-screen>`;
      case 'evaluate':
        return html`<evaluate-screen .services=${services} .route=${route}></evaluate-screen>`;
      case 'models':
        return html`<models-screen .services=${services}></models-screen>`;
      case 'storage':
        return html`<storage-screen .services=${services}></storage-screen>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'selvedge-app': SelvedgeApp;
  }
}
