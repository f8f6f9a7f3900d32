/** Pixels from which a finger has swiped and not pressed. */
const SWIPED = 32;

/** Tells that a finger was swiped up or down over an element; its members listen to events of the same name. */
export class Swipe {
  readonly #towards: 'up' | 'down';
  readonly #listener: () => void;
  #from: number | undefined;

  constructor(towards: 'up' | 'down', listener: () => void) {
    this.#towards = towards;
    this.#listener = listener;
  }

  readonly pointerdown = (event: PointerEvent) => {
    // Where the pointer is captured, what it began on gets no click.
    if (event.composedPath().some((node) => node instanceof HTMLButtonElement)) return;
    if (event.target instanceof Element) event.target.setPointerCapture(event.pointerId);
    this.#from = event.clientY;
  };

  readonly pointerup = (event: PointerEvent) => {
    const by = event.clientY - (this.#from ?? event.clientY);
    this.#from = undefined;
    if ((this.#towards === 'up' ? -by : by) > SWIPED) this.#listener();
  };
}
