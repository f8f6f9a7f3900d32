import { css, html, LitElement } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { EXAMPLES, type Example } from '../bridge/examples.ts';
import type { Evidence } from '../contract/classifier-api.ts';
import type { ErrorCode } from '../domain/errors.ts';
import type { FoundFile } from '../elements/dropped-files.ts';
import { tryAgain } from '../elements/error-notice.ts';
import { icon } from '../elements/icons.ts';
import { Incoming } from '../elements/incoming.ts';
import { Observe } from '../elements/observe.ts';
import { wide } from '../styles/shapes.ts';
import { base } from '../styles/shared-styles.ts';
import type { Answer } from './answer.ts';
import type { ClassifySession } from './classify-session.ts';
import { whereWords } from './evidence-words.ts';
import { findingWords } from './finding-words.ts';
import type { SnapshotLabeller } from './snapshot-labeller.ts';
import './camera-controls.ts';
import './example-strip.ts';
import './prediction-view.ts';
import type { ShownEvidence } from './view-finder.ts';
import './view-finder.ts';
import './label-bar.ts';

/**
 * The first screen: what the camera or a picture shows, and what it is.
 * @fires pictures when there are more than one, with the files
 */
@customElement('classify-screen')
export class ClassifyScreen extends LitElement {
  @property({ attribute: false }) session!: ClassifySession;
  @property({ attribute: false }) teaching!: SnapshotLabeller;
  @query('view-finder') private readonly finder!: HTMLElement;
  /** Whether a file is being dragged over the page. */
  @state() private dragging = false;

  static override styles = [
    base,
    css`
      .columns {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--gap);
      }
      .look {
        display: grid;
        gap: 0.75rem;
      }
      .more {
        display: grid;
        gap: 0.75rem;
        align-content: start;
      }
      .more a {
        display: flex;
        align-items: center;
        gap: 0.5rem;
        min-height: var(--touch);
        color: var(--accent);
        font-weight: 550;
      }
      view-finder {
        scroll-margin-top: calc(var(--header) + 1.5rem);
      }
      @media ${wide} {
        .columns {
          grid-template: auto 1fr / minmax(0, 1.55fr) minmax(20rem, 1fr);
          gap: 1.5rem 2rem;
        }
        .look {
          grid-row: 1 / 3;
          align-content: start;
        }
      }
    `,
  ];

  constructor() {
    super();
    new Observe(this, () => [this.session]);
    new Incoming(this, {
      onFiles: (files) => this.#take(files),
      onDragging: (dragging) => {
        this.dragging = dragging;
      },
    });
  }

  override render() {
    const { session } = this;
    const { camera, client, view, answer } = session;
    const still = view.kind === 'still' ? view : undefined;
    const shown = answer && shownEvidence(answer, still?.evidence.value);
    return html`<div class="columns">
      <section class="look" aria-label="Viewfinder">
        <view-finder
          .view=${view.kind}
          .video=${camera.video}
          .still=${still?.bitmap}
          .outlines=${answer?.outlines ?? []}
          .shown=${shown}
          .hint=${shown?.words ?? (answer === undefined ? '' : findingWords(answer.finding))}
          .mirrored=${view.kind === 'live' && camera.facing === 'user'}
          .dragging=${this.dragging}
          .activity=${this.#activity}
        >
          ${this.#notice()}
          <label-bar .teaching=${this.teaching}></label-bar>
        </view-finder>
        <camera-controls
          .view=${view.kind}
          .frozen=${session.frozen}
          .camera=${camera.state}
          .canSwitch=${camera.canSwitch}
          .hasTorch=${camera.hasTorch}
          .torch=${camera.torch}
          @camera-start=${() => session.startCamera()}
          @camera-freeze=${() => session.freeze()}
          @camera-burst=${() => this.teaching.startBurst()}
          @camera-burst-end=${() => this.teaching.endBurst()}
          @camera-resume=${() => session.resume()}
          @camera-pause=${() => session.pause()}
          @camera-switch=${() => session.switchCamera()}
          @camera-torch=${() => session.toggleTorch()}
          @files=${(event: CustomEvent<FoundFile[]>) => this.#take(event.detail)}
        ></camera-controls>
      </section>
      <prediction-view
        .answer=${answer}
        .expecting=${view.kind !== 'empty'}
        .live=${view.kind === 'live'}
        .loading=${client.state.phase === 'starting'}
        .arrived=${client.state.phase === 'starting' ? client.state.arrived : undefined}
        .evidence=${still?.evidence.value}
        .explaining=${still?.evidence.pending ?? false}
        @evidence-toggle=${() => session.toggleEvidence()}
      ></prediction-view>
      <div class="more">
        <example-strip
          .examples=${EXAMPLES}
          @example=${(event: CustomEvent<Example>) => this.#try(event.detail)}
        ></example-strip>
        <a href="#/pile">${icon('stack')}Sort many pictures at once</a>
      </div>
    </div>`;
  }

  get #activity(): string {
    const { view, waiting, answer, client, camera } = this.session;
    if (camera.state === 'starting') return 'Starting the camera…';
    const loading = client.state.phase === 'starting';
    if (loading && view.kind !== 'empty') return 'Loading the engine and the model…';
    return waiting && !answer ? 'Looking…' : '';
  }

  #notice() {
    const { session } = this;
    const { state } = session.client;
    if (state.phase === 'failed' && (session.notice ?? state.code) === state.code) {
      return html`<error-notice
        .code=${state.code}
        action="Try again"
        lasting
        @retry=${() => {
          session.dismissNotice();
          session.client.retry();
        }}
      ></error-notice>`;
    }
    return html`<error-notice
      .code=${session.notice}
      .action=${this.#remedy(session.notice)}
      @retry=${() => (session.notice === 'storage-silent' ? session.askStorage() : session.startCamera())}
      @dismiss=${() => session.dismissNotice()}
    ></error-notice>`;
  }

  /** One picture is looked at here; more, or a folder, are a pile. */
  #take(files: readonly FoundFile[]): void {
    const [first] = files;
    if (first === undefined) return;
    if (files.length === 1 && !first.path.includes('/')) void this.session.open(first.file);
    else this.dispatchEvent(new CustomEvent('pictures', { detail: files }));
  }

  /** On a phone the examples stand below the fold, and their answer above it. */
  #try(example: Example): void {
    this.finder.scrollIntoView({ block: 'nearest' });
    void this.session.openExample(example);
  }

  #remedy(code: ErrorCode | undefined): string | undefined {
    return code?.startsWith('camera-') ? 'Try the camera again' : tryAgain(code);
  }
}

function shownEvidence({ top, prediction }: Answer, evidence: Evidence | undefined): ShownEvidence | undefined {
  const [best] = top;
  if (evidence === undefined || best === undefined) return undefined;
  const { square, tilt, seen } = prediction;
  const where = whereWords(evidence, seen, best.name);
  return { evidence, square, tilt, words: `What spoke for ${best.name}: ${where}` };
}

declare global {
  interface HTMLElementTagNameMap {
    'classify-screen': ClassifyScreen;
  }
}
