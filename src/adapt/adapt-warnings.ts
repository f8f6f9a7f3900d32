import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AdaptationWarning } from '../contract/adaptation-api.ts';
import { within } from '../elements/within.ts';
import { panels } from '../styles/panel-styles.ts';
import { base } from '../styles/shared-styles.ts';
import { text } from '../text/adapt.ts';
import { labelText } from '../text/classes.ts';
import { listText } from '../text/lists.ts';

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
        padding-inline-start: 1.125rem;
      }
    `,
  ];

  override render() {
    if (this.warnings.length === 0) return nothing;
    return html`<ul aria-label=${text.beforeYouTeach}>
      ${this.warnings.map((warning) => html`<li>${sentence(warning)}</li>`)}
    </ul>`;
  }
}

function sentence(warning: AdaptationWarning) {
  switch (warning.kind) {
    case 'no-samples':
      return text.noSamples;
    case 'unteachable':
      return html`${text.unteachable[warning.obstacle]} ${within(text.chooseAnother, html`<a class="link" href="#/models">${text.screens.models}</a>`)}`;
    case 'too-few':
      return text.tooFew(listText(warning.labels.map(labelText)), warning.wanted);
    case 'one-class':
      return text.oneClass(labelText(warning.label));
    case 'contradiction': {
      const [group = []] = warning.groups;
      const labels = listText([...new Set(group.map(({ label }) => labelText(label)))]);
      return html`${text.contradiction(warning.groups.length, labels)} ${within(text.settleIt, html`<a class="link" href="#/samples">${text.screens.samples}</a>`)}`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'adapt-warnings': AdaptWarnings;
  }
}
