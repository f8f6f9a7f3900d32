/** State that others draw: they read its properties and hear `change` when one of them did. */
export class Emitter extends EventTarget {
  protected changed(): void {
    this.dispatchEvent(new Event('change'));
  }

  /** Fires `change` whenever `part` does, which belongs to this state. */
  protected relay(part: EventTarget): void {
    part.addEventListener('change', () => this.changed());
  }
}
