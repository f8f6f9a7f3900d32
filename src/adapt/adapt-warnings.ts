import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AdaptationWarning } from '../contract/adaptation-api.ts';
import { panels } from '../styles/panel-styles.ts';
import { base } from '../styles/shared-styles.ts';

/** What a person should know before teaching, each with what to do about it. */
@customElement('adapt-warnings')
export class AdaptWarnings extends LitElement {
  @property({ attribute: false }) warnings: readonly AdaptationWarning[] = [];

  static override styles = [
    base,
    panels,
    css`
      ul {
        display: grid;
        gap: 0.5rem;
        padding-left: 1.125rem;
      }
    `,
  ];

  override render() {
    if (this.warnings.length === 0) return nothing;
    return html`<ul aria-label="Before you teach">
      ${this.warnings.map((warning) => html`<li>${sentence(warning)}</li>`)}
    </ul>`;
  }
}

const OBSTACLES = {
  pictures:
    'The model in use takes other pictures than samples have, which are 28×28 and grey, so it cannot learn them.',
  layer: 'The model in use does not end in a dense layer that gives the probabilities, so it cannot learn classes.',
} as const;

function sentence(warning: AdaptationWarning) {
  switch (warning.kind) {
    case 'no-samples':
      return 'There is no sample yet.';
    case 'unteachable':
      return html`${OBSTACLES[warning.obstacle]} Choose another under <a class="link" href="#/models">Models</a> to teach it.`;
    case 'too-few':
      return html`Few samples of ${listText(warning.labels)}: with ${warning.wanted} or more of a kind, from different sides, it
        tells the garment from what lies around it.`;
    case 'one-class':
      return html`All samples are of ${warning.label}. Add some of what it is taken for, or it will say ${warning.label} more
        often than it should.`;
    case 'contradiction': {
      const [group = []] = warning.groups;
      const labels = listText([...new Set(group.map(({ label }) => label))]);
      const count = warning.groups.length;
      return html`${count === 1 ? 'Pictures that are nearly the same have' : `${count} times, pictures that are nearly the same have`}
        different labels (${labels}). They are left out until you settle it under
        <a class="link" href="#/samples">Samples</a>.`;
    }
  }
}

function listText(labels: readonly string[]): string {
  if (labels.length < 2) return labels[0] ?? '';
  return `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'adapt-warnings': AdaptWarnings;
  }
}
