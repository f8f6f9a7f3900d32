/** State that others draw: they read its properties and hear `change` when one of them did. */
export class Emitter extends EventTarget {
  protected changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
