/** Milliseconds after which a press is held, as long as phones take it. */
const HELD_FROM = 400;

interface Listener {
  onTap(): void;
  onHold(): void;
  onRelease(): void;
}

/**
 * Tells a tap on a button from holding it, by finger, mouse or the space bar. Its members listen to the button's events
 * of the same name; a tap comes from `click`, so that every way to press a button works.
 */
export class Hold {
  readonly #listener: Listener;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #held = false;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  readonly pointerdown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    // The finger may slide off while the camera is moved.
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#begin();
  };

  readonly pointerup = () => this.#end();
  readonly pointercancel = () => this.#end();

  readonly keydown = (event: KeyboardEvent) => {
    if (event.key === ' ' && !event.repeat) this.#begin();
  };

  readonly keyup = (event: KeyboardEvent) => {
    if (event.key !== ' ') return;
    // The browser makes a click of it.
    if (this.#held) event.preventDefault();
    this.#end();
    this.#held = false;
  };

  readonly blur = () => this.#end();

  readonly click = () => {
    // The end of a hold, which has had its answer.
    if (this.#held) this.#held = false;
    else this.#listener.onTap();
  };

  /** A phone's menu on a long press would end it. */
  readonly contextmenu = (event: Event) => event.preventDefault();

  #begin(): void {
    clearTimeout(this.#timer);
    this.#held = false;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#held = true;
      this.#listener.onHold();
    }, HELD_FROM);
  }

  #end(): void {
    const running = this.#timer !== undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#held && !running) this.#listener.onRelease();
  }
}
