import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { EXAMPLES, type Example } from '../bridge/examples.ts';
import type { ErrorCode } from '../domain/errors.ts';
import { alone } from '../elements/alone.ts';
import type { ClassPicker } from '../elements/class-picker.ts';
import type { FoundFile } from '../elements/dropped-files.ts';
import { tryAgain } from '../elements/error-notice.ts';
import { icon } from '../elements/icons.ts';
import { Incoming } from '../elements/incoming.ts';
import { Observe } from '../elements/observe.ts';
import { Swipe } from '../elements/swipe.ts';
import { base } from '../styles/shared-styles.ts';
import { text } from '../text/classify.ts';
import { text as common } from '../text/common.ts';
import type { CameraTools, Running } from './camera-tools.ts';
import { classifyLayout } from './classify-layout.ts';
import type { ClassifySession } from './classify-session.ts';
import type { DetailsSheet } from './details-sheet.ts';
import type { shownEvidence } from './evidence-words.ts';
import { findingWords } from './finding-words.ts';
import type { LabelBar } from './label-bar.ts';
import { Room } from './room.ts';
import type { Act, ShutterBar } from './shutter-bar.ts';
import type { SnapshotLabeller } from './snapshot-labeller.ts';
import './answer-line.ts';
import './camera-tools.ts';
import './example-strip.ts';
import './shutter-bar.ts';
import './start-view.ts';
import type { View } from './view.ts';
import './view-finder.ts';

/** A class that is asked for: of the still picture, of the live one that was frozen for it, or of a burst. */
interface Question {
  what: 'still' | 'live' | 'burst';
  choices: readonly string[];
  /** The picture; undefined for a burst. */
  view: ClassifySession['view'] | undefined;
}

/**
 * The first screen, for sorting: what the camera or a picture shows, what it is, and one button to keep it as that.
 * @fires pictures when there are more than one, with the files
 */
@customElement('classify-screen')
export class ClassifyScreen extends LitElement {
  @property({ attribute: false }) session!: ClassifySession;
  @property({ attribute: false }) teaching!: SnapshotLabeller;
  /** Whether a file is being dragged over the page. */
  @state() private dragging = false;
  /** Whether the details are on a sheet that was pulled up. */
  @state() private pulled = false;
  /** What a class was asked for last. */
  @state() private asking: Question | undefined;
  @query('shutter-bar') private readonly shutter!: ShutterBar;
  @query('camera-tools') private readonly tools!: CameraTools;
  @query('label-bar') private readonly labels!: LabelBar;
  @query('class-picker') private readonly picker!: ClassPicker | null;
  @query('details-sheet') private readonly sheet!: DetailsSheet | null;
  readonly #room = new Room(this);
  readonly #pull = new Swipe('up', () => void this.#openSheet());
  /** Whether the burst that waits was asked about. */
  #asked = false;
  #fetchedFor: View | undefined;
  #shownEvidence: typeof shownEvidence | undefined;
  /** Whether something here has the focus, as far as the last drawing. */
  #focused = false;

  static override styles = [base, classifyLayout];

  constructor() {
    super();
    new Observe(this, () => [this.session, this.teaching]);
    new Incoming(this, {
      onFiles: (files) => this.#take(files),
      onDragging: (dragging) => {
        this.dragging = dragging;
      },
    });
  }

  override render() {
    return html`<div class="screen">
      ${this.#look()} ${this.#controls()} ${this.#beside()}
      ${this.pulled ? this.#sheet() : nothing}
      ${this.asking === undefined ? nothing : this.#question(this.asking)}
    </div>`;
  }

  protected override willUpdate(): void {
    // What is pasted or handed over meanwhile is not what was asked about.
    if (this.asking?.view && this.asking.view !== this.session.view) this.picker?.dismiss();
    this.#focused = this.matches(':focus-within');
    if (this.session.view.kind !== 'empty') void this.#fetchDetails();
  }

  protected override updated(): void {
    const { samples, suggestion, bursting, burst } = this.teaching;
    if (samples.classes === undefined && (suggestion !== null || bursting)) void samples.readClasses();
    if (bursting) this.#asked = false;
    else if (burst.length > 0 && !this.#asked) {
      this.#asked = true;
      void this.#ask('burst');
    }
    if (this.#focused) requestAnimationFrame(() => this.#keepFocus());
  }

  #look() {
    const { session, teaching } = this;
    const { camera, client, view, answer } = session;
    const still = view.kind === 'still' ? view : undefined;
    const shown = answer && this.#shownEvidence?.(answer, still?.evidence.value);
    const loading = client.state.phase === 'starting' ? client.state : undefined;
    return html`<section class="look ${view.kind}" aria-label=${text.viewfinder}>
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
      ></view-finder>
      ${
        view.kind === 'empty'
          ? html`<start-view @choose=${() => this.tools.choose()}>${this.#room.beside ? nothing : this.#examples()}</start-view>`
          : nothing
      }
      <camera-tools
        .running=${this.#running}
        .picks=${view.kind !== 'empty'}
        .canSwitch=${view.kind === 'live' && camera.canSwitch}
        .hasTorch=${view.kind === 'live' && camera.hasTorch}
        .torch=${camera.torch}
        @camera-start=${() => session.startCamera()}
        @camera-resume=${() => session.resume()}
        @camera-pause=${() => session.pause()}
        @camera-switch=${() => session.switchCamera()}
        @camera-torch=${() => session.toggleTorch()}
        @files=${(event: CustomEvent<FoundFile[]>) => this.#take(event.detail)}
      ></camera-tools>
      <div class="edge" @pointerdown=${this.#pull.pointerdown} @pointerup=${this.#pull.pointerup}>
        ${this.#notice()}
        <error-notice .code=${teaching.samples.notice?.code} @dismiss=${() => teaching.samples.dismissNotice()}></error-notice>
        <answer-line
          .answer=${answer}
          .sure=${this.#sure}
          .expecting=${view.kind !== 'empty'}
          .live=${view.kind === 'live'}
          .loading=${loading !== undefined}
          .arrived=${loading?.arrived}
          .evidence=${shown?.words ?? ''}
        ></answer-line>
      </div>
    </section>`;
  }

  #controls() {
    const { session, teaching } = this;
    const { suggestion, tally } = teaching;
    const empty = session.view.kind === 'empty';
    const act = this.#act;
    return html`<section class="controls" aria-label=${text.sorting}>
      <label-bar
        .guesses=${suggestion === null || suggestion.sure ? [] : suggestion.names}
        .bursting=${teaching.bursting}
        .burst=${teaching.burst.length}
        .keeping=${teaching.keeping}
        @teach=${(event: CustomEvent<string>) => teaching.teach(event.detail)}
        @name-burst=${() => this.#ask('burst')}
        @drop-burst=${() => teaching.dropBurst()}
      ></label-bar>
      <kept-tally
        ?hidden=${empty && tally.total === 0}
        .classes=${tally.classes}
        .total=${tally.total}
        .said=${teaching.said}
        .undoable=${teaching.undoable}
        .busy=${teaching.keeping}
        @undo=${() => teaching.undo()}
      ></kept-tally>
      <shutter-bar
        .act=${act}
        .label=${teaching.keepingAs ?? session.answer?.top[0]?.name ?? ''}
        .live=${session.view.kind === 'live' && act !== 'starting'}
        .naming=${empty ? '' : session.answer?.finding.found === false ? text.nameIt : text.somethingElse}
        .details=${!empty && !this.#room.roomy}
        @camera-start=${() => session.startCamera()}
        @camera-freeze=${() => this.#freeze()}
        @camera-resume=${() => session.resume()}
        @camera-burst=${() => (teaching.burst.length > 0 ? this.#ask('burst') : teaching.startBurst())}
        @camera-burst-end=${() => teaching.endBurst()}
        @keep=${(event: CustomEvent<string>) => this.#keep(event.detail)}
        @name=${() => this.#ask(session.view.kind === 'live' ? 'live' : 'still')}
        @details=${() => this.#openSheet()}
      ></shutter-bar>
    </section>`;
  }

  /** What stands at the side of the picture, where there is room beside it. */
  #beside() {
    const { roomy, beside } = this.#room;
    const empty = this.session.view.kind === 'empty';
    if (!roomy && !(beside && empty)) return nothing;
    return html`<div class="more">${empty ? nothing : this.#details()} ${this.#examples()}</div>`;
  }

  #sheet() {
    const down = () => {
      this.pulled = false;
    };
    return html`<details-sheet @close=${down}>${this.#details()}${this.#examples()}</details-sheet>`;
  }

  #details() {
    const { session } = this;
    const still = session.view.kind === 'still' ? session.view : undefined;
    return html`<prediction-view
      .answer=${session.answer}
      .evidence=${still?.evidence.value}
      .explaining=${still?.evidence.pending ?? false}
      .kept=${this.teaching.tally.classes}
      @evidence-toggle=${() => {
        // On the picture, which the sheet would hide.
        this.sheet?.close();
        void session.toggleEvidence();
      }}
    ></prediction-view>`;
  }

  #examples() {
    return html`<div class="examples">
      <example-strip
        .examples=${EXAMPLES}
        @example=${(event: CustomEvent<Example>) => {
          this.sheet?.close();
          void this.session.openExample(event.detail);
        }}
      ></example-strip>
      <a href="#/pile">${icon('stack')}${text.many}</a>
    </div>`;
  }

  #question({ what, view, choices }: Question) {
    const { session, teaching } = this;
    const burst = what === 'burst';
    return html`<class-picker
      .choices=${choices}
      .known=${teaching.samples.labels}
      .question=${burst ? text.whatAreThese(teaching.burst.length) : common.whatIsIt}
      .otherwise=${burst ? text.notNow : common.cancel}
      @pick=${(event: CustomEvent<string>) => {
        if (burst) void teaching.keepBurst(event.detail);
        else if (session.view === view) void teaching.teach(event.detail);
        this.shutter.focus();
      }}
      @dismiss=${() => {
        if (what === 'live' && session.view === view && session.frozen) session.resume();
      }}
    ></class-picker>`;
  }

  get #activity(): string {
    const { view, waiting, answer, client, camera } = this.session;
    if (camera.state === 'starting') return text.startingCamera;
    if (client.state.phase === 'starting' && view.kind !== 'empty') return text.loading;
    return waiting && !answer ? text.looking : '';
  }

  /** Whether the class on the screen is believed. */
  get #sure(): boolean {
    return (this.teaching.suggestion ?? this.session.answer)?.sure === true;
  }

  get #act(): Act {
    const { session, teaching } = this;
    if (teaching.keeping) return 'keeping';
    if (session.camera.state === 'starting') return 'starting';
    if (session.view.kind === 'live') return this.#sure ? 'keep' : 'snapshot';
    if (teaching.suggestion?.sure) return 'keep';
    return session.camera.state === 'on' ? 'back' : 'start';
  }

  /** What the shutter does not do itself. */
  get #running(): Running | undefined {
    const { view, camera } = this.session;
    if (camera.state === 'starting' || view.kind === 'empty') return undefined;
    if (view.kind === 'live') return 'pause';
    if (this.#act !== 'keep') return undefined;
    return camera.state === 'on' ? 'resume' : 'start';
  }

  #notice() {
    const { session } = this;
    const { state } = session.client;
    if (state.phase === 'failed' && (session.notice ?? state.code) === state.code) {
      return html`<error-notice
        .code=${state.code}
        .action=${common.tryAgain}
        lasting
        @retry=${() => {
          this.#fetchedFor = undefined;
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

  #keep(label: string): void {
    const { session, teaching } = this;
    void (session.view.kind === 'live' ? teaching.keepLive(label) : teaching.teach(label));
  }

  /** What is nothing without a picture is not fetched before the first paint; what fails is tried again with the next. */
  async #fetchDetails(): Promise<void> {
    if (this.#fetchedFor === this.session.view || this.#shownEvidence) return;
    this.#fetchedFor = this.session.view;
    const parts = [import('./kept-tally.ts'), import('./label-bar.ts'), import('./prediction-view.ts')];
    const words = import('./evidence-words.ts');
    if (!(await this.#has(Promise.all([words, ...parts])))) return;
    this.#shownEvidence = (await words).shownEvidence;
    this.requestUpdate();
  }

  /** Asks about the live picture; the focus goes on to the question, if there is one. */
  async #freeze(): Promise<void> {
    const { session } = this;
    await session.freeze();
    const { view } = session;
    if (view.kind !== 'still') return;
    await view.answer.settled;
    await this.updateComplete;
    await this.labels.updateComplete;
    if (session.view === view && this.matches(':focus-within')) this.labels.focus();
  }

  readonly #ask = alone(async (what: Question['what']): Promise<void> => {
    const { session, teaching } = this;
    if (teaching.keeping || !(await this.#has(import('../elements/class-picker.ts')))) return;
    // As they stand now: in a list that changed, a finger would meet another class than it aimed at.
    const { choices } = teaching;
    if (what === 'live') await session.freeze();
    if (what !== 'burst' && session.view.kind !== 'still') return;
    this.asking = { what, choices, view: what === 'burst' ? undefined : session.view };
    await this.updateComplete;
    await this.picker?.ask();
  });

  async #openSheet(): Promise<void> {
    if (this.#room.roomy || this.session.view.kind === 'empty') return;
    if (!(await this.#has(import('./details-sheet.ts')))) return;
    this.pulled = true;
    await this.updateComplete;
    await this.sheet?.show();
  }

  /** Whether a script is here; that one could not be fetched is told, but not in place of an engine that failed. */
  async #has(script: Promise<unknown>): Promise<boolean> {
    try {
      await script;
      return true;
    } catch {
      if (this.session.client.state.phase !== 'failed') this.session.tell('screen-missing');
      return false;
    }
  }

  /** The focus that went with what it was on goes on to the thing to do next. */
  #keepFocus(): void {
    if (document.activeElement === document.body) this.shutter?.focus();
  }

  /** One picture is looked at here; more, or a folder, are a pile. */
  #take(files: readonly FoundFile[]): void {
    const [first] = files;
    if (first === undefined) return;
    if (files.length === 1 && !first.path.includes('/')) void this.session.open(first.file);
    else this.dispatchEvent(new CustomEvent('pictures', { detail: files }));
  }

  #remedy(code: ErrorCode | undefined): string | undefined {
    return code?.startsWith('camera-') ? text.tryCamera : tryAgain(code);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'classify-screen': ClassifyScreen;
  }
}
