import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Observe } from '../elements/observe.ts';
import type { Route } from '../elements/route.ts';
import { panels } from '../styles/panel-styles.ts';
import { base } from '../styles/shared-styles.ts';
import { text as shell } from '../text/shell.ts';
import { text } from '../text/shell-later.ts';
import type { TrainingServices } from './training-services.ts';
import '../adapt/adapt-section.ts';
import '../experiments/experiments-section.ts';
import '../runs/runs-section.ts';
import '../train/scratch-section.ts';

const SECTIONS = ['adapt', '', 'runs', 'experiments'] as const;

/** The screen Train: teaching one's own clothes, a run from scratch, the history of runs, experiments. */
@customElement('train-screen')
export class TrainScreen extends LitElement {
  @property({ attribute: false }) services!: TrainingServices;
  @property({ attribute: false }) route!: Route;

  static override styles = [
    base,
    panels,
    css`
      nav {
        display: flex;
        gap: 0.25rem;
        flex-wrap: wrap;
        border-bottom: 1px solid var(--line);
      }
      nav a {
        display: flex;
        align-items: center;
        min-height: var(--touch);
        padding: 0 0.625rem;
        white-space: nowrap;
        border-bottom: 2px solid transparent;
        color: var(--ink-soft);
        font-weight: 550;
        text-decoration: none;
      }
      nav a[aria-current] {
        border-color: var(--accent);
        color: var(--ink);
      }
      nav a:focus-visible {
        outline-offset: -3px;
      }
      @media (max-width: 30rem) {
        nav {
          justify-content: space-between;
          gap: 0;
        }
        nav a {
          padding: 0 0.25rem;
          font-size: 0.9375rem;
        }
      }
      @media (max-width: 22.5rem) {
        nav a {
          font-size: var(--text-small);
          line-height: 1.2;
          white-space: normal;
        }
      }
    `,
  ];

  constructor() {
    super();
    new Observe(this, () => {
      const { elsewhere, training, experiments } = this.services;
      return [elsewhere, training, experiments];
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.services.elsewhere.watch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.services.elsewhere.rest();
  }

  override render() {
    const { section } = this.route;
    const elsewhere = this.services.busy ? undefined : this.services.elsewhere.holder;
    return html`<div class="stack">
      <h2 class="unseen">${shell.screens.train}</h2>
      <nav aria-label=${shell.screens.train}>
        ${SECTIONS.map(
          (name) =>
            html`<a href="#/train${name && `/${name}`}" aria-current=${name === section ? 'page' : nothing}>${text.sections[name || 'scratch']}</a>`,
        )}
      </nav>
      <div role="status" class=${elsewhere ? nothing : 'quiet'}>
        ${elsewhere ? html`<p class="panel">${text.elsewhere[elsewhere]} ${text.startsAfter}</p>` : nothing}
      </div>
      ${this.#section(section)}
    </div>`;
  }

  #section(section: string) {
    const { services } = this;
    switch (section) {
      case 'adapt':
        return html`<adapt-section .services=${services}></adapt-section>`;
      case 'runs':
        return html`<runs-section .runs=${services.runs} .pictures=${services.dataset.spec.counts.train}></runs-section>`;
      case 'experiments':
        return html`<experiments-section .services=${services}></experiments-section>`;
      default:
        return html`<scratch-section .services=${services} .query=${this.route.query}></scratch-section>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'train-screen': TrainScreen;
  }
}
