import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Draws its host again whenever one of the services it shows fires `change`. */
export class Observe implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #sources: () => EventTarget[];
  #observed: EventTarget[] = [];

  /** @param sources read each time the host is connected, when its properties are set, and by `refresh` */
  constructor(host: ReactiveControllerHost, sources: () => EventTarget[]) {
    this.#host = host;
    this.#sources = sources;
    host.addController(this);
  }

  hostConnected(): void {
    this.refresh();
  }

  /** Takes in services that were not there when the host was connected, and draws it. */
  refresh(): void {
    this.hostDisconnected();
    this.#observed = this.#sources();
    for (const source of this.#observed) source.addEventListener('change', this.#draw);
    this.#draw();
  }

  hostDisconnected(): void {
    for (const source of this.#observed) source.removeEventListener('change', this.#draw);
  }

  readonly #draw = () => this.#host.requestUpdate();
}
