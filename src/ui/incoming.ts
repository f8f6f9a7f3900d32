import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Listener {
  onFile(file: File): void;
  onDragging(dragging: boolean): void;
}

/** Takes pictures that are dropped anywhere on the page or pasted into it, while its host is shown. */
export class Incoming implements ReactiveController {
  readonly #listener: Listener;
  #listening = new AbortController();
  /** Elements the drag is inside of: `dragleave` also fires between a page's own parts. */
  #depth = 0;

  constructor(host: ReactiveControllerHost, listener: Listener) {
    this.#listener = listener;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    addEventListener('dragenter', (event) => this.#drag(event, 1), { signal });
    addEventListener('dragleave', (event) => this.#drag(event, -1), { signal });
    addEventListener('dragover', (event) => hasFiles(event.dataTransfer) && event.preventDefault(), { signal });
    addEventListener('drop', (event) => this.#drop(event), { signal });
    addEventListener('paste', (event) => this.#take(event, event.clipboardData), { signal });
  }

  hostDisconnected(): void {
    this.#listening.abort();
  }

  #drag(event: DragEvent, step: number): void {
    if (!hasFiles(event.dataTransfer)) return;
    this.#depth += step;
    this.#listener.onDragging(this.#depth > 0);
  }

  #drop(event: DragEvent): void {
    this.#depth = 0;
    this.#listener.onDragging(false);
    this.#take(event, event.dataTransfer);
  }

  /** The first file, whatever it is: what is no picture gets an answer that says so. */
  #take(event: Event, data: DataTransfer | null): void {
    const file = data?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    this.#listener.onFile(file);
  }
}

function hasFiles(data: DataTransfer | null): boolean {
  return data?.types.includes('Files') === true;
}
