import { html, nothing, type TemplateResult } from 'lit';
import { errorText } from '../text/errors.ts';
import { text as shell } from '../text/shell.ts';
import { text } from '../text/shell-later.ts';
import type { Installation, OfflineState } from './installation.ts';

/** The copy on this device. @param finish stores what is missing */
export function offlineDetails(state: OfflineState, finish: () => void): TemplateResult {
  switch (state.phase) {
    case 'checking':
      return html`<h2>${text.offlineUse}</h2><p>${text.looking}</p>`;
    case 'storing':
      return html`<h2>${text.storing}</h2><p>${text.storingHelp}</p>`;
    case 'ready':
      return html`<h2>${shell.offline.ready}</h2><p>${text.readyHelp}</p><p>${text.notIncluded}</p>`;
    case 'incomplete': {
      const { title, advice } = errorText('offline-incomplete');
      return html`<h2>${title}</h2>
        ${state.missing === undefined ? nothing : html`<p>${text.missing(state.missing)}</p>`}
        <p>${advice}</p>
        <button class="primary" @click=${finish}>${text.finishStoring}</button>`;
    }
    case 'unavailable': {
      const { title, advice } = errorText('offline-unavailable');
      return html`<h2>${title}</h2><p>${advice}</p>`;
    }
  }
}

/** How to make the page an app of its own. @param ask has the browser ask */
export function installDetails(install: Installation['install'], ios: boolean, ask: () => void): TemplateResult {
  return html`<h2>${text.installation}</h2>${waysToInstall(install, ios, ask)}`;
}

function waysToInstall(install: Installation['install'], ios: boolean, ask: () => void): TemplateResult {
  switch (install) {
    case 'installed':
      return html`<p>${text.installed}</p>`;
    case 'offered':
      return html`<p>${text.installHelp}</p>
        <button class="primary" @click=${ask}>${text.install}</button>`;
    case 'manual':
      return html`<p>${text.howToInstall[ios ? 'ios' : 'menu']}</p>`;
  }
}
