import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ERRORS } from '../domain/errors.ts';
import { base, buttons } from '../styles/shared-styles.ts';
import type { Installation, OfflineState } from './installation.ts';
import { chips, statusChip } from './status-chip.ts';

const LABELS: Record<OfflineState['phase'], string> = {
  checking: 'Checking…',
  storing: 'Storing…',
  ready: 'Ready offline',
  incomplete: 'Not offline yet',
  unavailable: 'Online only',
};

const TONES: Record<OfflineState['phase'], '' | 'good' | 'caution'> = {
  checking: '',
  storing: '',
  ready: 'good',
  incomplete: 'caution',
  unavailable: 'caution',
};

const HOW_TO_INSTALL = {
  ios: 'Press Share in Safari, then “Add to Home Screen”.',
  menu: 'Open the browser’s menu and choose “Install” or “Add to Home screen”. A browser that has neither keeps the app in a bookmark.',
};

const showStorage = () => {
  location.hash = '/storage';
};

/**
 * Whether the app works without a network, and how to make it an app of its own.
 * @fires finish to store what is missing
 * @fires install to show the browser's install dialogue
 */
@customElement('offline-status')
export class OfflineStatus extends LitElement {
  @property({ attribute: false }) state: OfflineState = { phase: 'checking' };
  @property() install: Installation['install'] = 'manual';
  @property({ type: Boolean }) ios = false;

  static override styles = [base, buttons, chips];

  override render() {
    const { phase } = this.state;
    const details = html`${this.#offline()}
      <h2>Installation</h2>
      ${this.#installation()}
      <button popovertarget="details" popovertargetaction="hide" @click=${showStorage}>Storage and backups</button>`;
    return html`${statusChip(LABELS[phase], TONES[phase], 'Offline use and installation', details)}
      <span class="unseen" role="status">${phase === 'ready' ? LABELS.ready : nothing}</span>`;
  }

  #offline() {
    const { state } = this;
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
          <button class="primary" @click=${this.#fire('finish')}>Finish storing</button>`;
      case 'unavailable':
        return html`<h2>${ERRORS['offline-unavailable'].title}</h2><p>${ERRORS['offline-unavailable'].advice}</p>`;
    }
  }

  #installation() {
    switch (this.install) {
      case 'installed':
        return html`<p>Selvedge is installed on this device.</p>`;
      case 'offered':
        return html`<p>It gets its own window and icon.</p>
          <button class="primary" @click=${this.#fire('install')}>Install Selvedge</button>`;
      case 'manual':
        return html`<p>${HOW_TO_INSTALL[this.ios ? 'ios' : 'menu']}</p>`;
    }
  }

  #fire(type: string) {
    return () => this.dispatchEvent(new CustomEvent(type));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'offline-status': OfflineStatus;
  }
}
