import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Task } from '../bridge/task.ts';
import type { Route, ScreenName } from '../elements/route.ts';
import { parseRoute } from './screens.ts';

/** Follows the address: loads the screen that it names and draws the host again once it is there. */
export class Routing implements ReactiveController {
  route: Route = parseRoute(location.hash);
  /** The way of the route's screen to this page. */
  readonly loading: Task<unknown, [screen: ScreenName]>;
  readonly #host: ReactiveControllerHost;
  readonly #moved: (left: ScreenName, entered: ScreenName) => void;

  /**
   * @param load fetches what a screen needs
   * @param moved hears which screen was left, and for which
   */
  constructor(
    host: ReactiveControllerHost,
    load: (screen: ScreenName) => Promise<unknown>,
    moved: (left: ScreenName, entered: ScreenName) => void,
  ) {
    this.#host = host;
    this.#moved = moved;
    this.loading = new Task((_signal, screen) => load(screen));
    this.loading.addEventListener('change', () => host.requestUpdate());
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#follow);
    void this.loading.run(this.route.screen);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#follow);
  }

  /** @param address of a screen, with what it is asked: `#/evaluate?model=…` */
  go(address: string): void {
    location.hash = address;
  }

  /** Fetches the present screen again after it could not be. */
  retry(): void {
    // A module that failed once stays failed for as long as the page lives.
    location.reload();
  }

  readonly #follow = () => {
    const before = this.route.screen;
    this.route = parseRoute(location.hash);
    if (before !== this.route.screen) {
      this.#moved(before, this.route.screen);
      void this.loading.run(this.route.screen);
    }
    this.#host.requestUpdate();
  };
}
