import { html, nothing, type TemplateResult } from 'lit';
import { ERRORS } from '../domain/errors.ts';
import type { Installation, OfflineState } from './installation.ts';

const HOW_TO_INSTALL = {
  ios: 'Press Share in Safari, then “Add to Home Screen”.',
  menu: 'Open the browser’s menu and choose “Install” or “Add to Home screen”. A browser that has neither keeps the app in a bookmark.',
};

/**
 * What stands behind the label of the offline status: the copy on this device, and how to install the app.
 * @param fire makes a listener that fires an event of that name
 */
export function offlineDetails(
  state: OfflineState,
  install: Installation['install'],
  ios: boolean,
  fire: (type: 'finish' | 'install') => () => void,
): TemplateResult {
  return html`${offline(state, fire('finish'))}
    <h2>Installation</h2>
    ${installation(install, ios, fire('install'))}`;
}

function offline(state: OfflineState, finish: () => void): TemplateResult {
  switch (state.phase) {
    case 'checking':
      return html`<h2>Offline use</h2><p>Looking for the copy on this device.</p>`;
    case 'storing':
      return html`<h2>Storing for offline use</h2><p>A few megabytes: the app, its engine and its model.</p>`;
    case 'ready':
      return html`<h2>Ready offline</h2><p>The app, its engine and its model are on this device.</p>`;
    case 'incomplete':
      return html`<h2>${ERRORS['offline-incomplete'].title}</h2>
        ${state.missing === undefined ? nothing : html`<p>Files missing: ${state.missing}.</p>`}
        <p>${ERRORS['offline-incomplete'].advice}</p>
        <button class="primary" @click=${finish}>Finish storing</button>`;
    case 'unavailable':
      return html`<h2>${ERRORS['offline-unavailable'].title}</h2><p>${ERRORS['offline-unavailable'].advice}</p>`;
  }
}

function installation(install: Installation['install'], ios: boolean, ask: () => void): TemplateResult {
  switch (install) {
    case 'installed':
      return html`<p>Selvedge is installed on this device.</p>`;
    case 'offered':
      return html`<p>It gets its own window and icon.</p>
        <button class="primary" @click=${ask}>Install Selvedge</button>`;
    case 'manual':
      return html`<p>${HOW_TO_INSTALL[ios ? 'ios' : 'menu']}</p>`;
  }
}
