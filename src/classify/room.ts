import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { BESIDE, ROOMY } from '../styles/shapes.ts';

/** What the window has room for; draws its host again when that changes. */
export class Room implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #beside = matchMedia(BESIDE);
  readonly #roomy = matchMedia(ROOMY);

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether the picture and what is done with it stand side by side. */
  get beside(): boolean {
    return this.#beside.matches;
  }

  /** Whether what else is known of the picture has room there, too. */
  get roomy(): boolean {
    return this.#roomy.matches;
  }

  hostConnected(): void {
    for (const query of [this.#beside, this.#roomy]) query.addEventListener('change', this.#draw);
  }

  hostDisconnected(): void {
    for (const query of [this.#beside, this.#roomy]) query.removeEventListener('change', this.#draw);
  }

  readonly #draw = () => this.#host.requestUpdate();
}
