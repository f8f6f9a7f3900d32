import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Route, ScreenName } from '../elements/route.ts';
import { parseRoute, SCREENS } from './screens.ts';

/** Follows the address: loads the screen that it names and draws the host again once it is there. */
export class Routing implements ReactiveController {
  route: Route = parseRoute(location.hash);
  /** Whether the screen of the route can be drawn, is on its way, or could not be fetched. */
  state: 'ready' | 'loading' | 'failed' = 'loading';
  readonly #host: ReactiveControllerHost;
  readonly #left: (screen: ScreenName) => void;

  /** @param left hears which screen was left for another */
  constructor(host: ReactiveControllerHost, left: (screen: ScreenName) => void) {
    this.#host = host;
    this.#left = left;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#follow);
    this.#load();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#follow);
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
      this.#left(before);
      this.#load();
    }
    this.#host.requestUpdate();
  };

  #load(): void {
    const { screen } = this.route;
    const become = (state: Routing['state']) => {
      if (screen !== this.route.screen) return;
      this.state = state;
      this.#host.requestUpdate();
    };
    become('loading');
    SCREENS[screen].load().then(
      () => become('ready'),
      () => become('failed'),
    );
  }
}
