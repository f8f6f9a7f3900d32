/** Milliseconds in which a second tap belongs to the first: longer than browsers take a double tap to be. */
const DOUBLE_TAP = 500;

/** Tells the second press of a double one, which is not meant for what the first has brought in its place. */
export class SecondPress {
  #turnedAt = Number.NEGATIVE_INFINITY;

  /** Says that the same place means something else from now on. */
  turned(): void {
    this.#turnedAt = performance.now();
  }

  is(event: MouseEvent): boolean {
    const byFinger = 'pointerType' in event && event.pointerType === 'touch';
    // Not every browser counts the presses of a finger.
    return event.detail > 1 || (byFinger && event.timeStamp - this.#turnedAt < DOUBLE_TAP);
  }
}
