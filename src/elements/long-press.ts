/** Milliseconds after which a press is held, as long as phones take it. */
const HELD_FROM = 400;

/** Pixels that a finger may stray before its press is the beginning of a scroll. */
const STRAY = 10;

/**
 * Tells a long press on a part of an element from a tap. Its members listen to the element's events of the same name; the
 * click that ends a long press is not to be taken for a tap, which `endsPress` says.
 */
export class LongPress {
  readonly #onHeld: (target: Element) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #from = { x: 0, y: 0 };
  #held = false;

  /** @param onHeld hears what was pressed */
  constructor(onHeld: (target: Element) => void) {
    this.#onHeld = onHeld;
  }

  readonly pointerdown = (event: PointerEvent) => {
    this.#held = false;
    this.pointerup();
    if (event.button !== 0) return;
    const { target, clientX: x, clientY: y } = event;
    this.#from = { x, y };
    this.#timer = setTimeout(() => {
      this.#held = true;
      this.#onHeld(target as Element);
    }, HELD_FROM);
  };

  readonly pointermove = ({ clientX, clientY }: PointerEvent) => {
    if (Math.hypot(clientX - this.#from.x, clientY - this.#from.y) > STRAY) this.pointerup();
  };

  readonly pointerup = () => clearTimeout(this.#timer);

  /** The browser scrolls, or shows a menu of its own. */
  readonly pointercancel = () => this.pointerup();

  /** A phone's menu on a long press would end it. */
  readonly contextmenu = (event: MouseEvent) => {
    if (this.#held) event.preventDefault();
  };

  /** Whether the click of this moment is the end of a long press; asked once. */
  endsPress(): boolean {
    const held = this.#held;
    this.#held = false;
    return held;
  }
}
