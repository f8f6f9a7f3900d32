import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { chosenFiles, droppedFiles, type FoundFile } from './dropped-files.ts';

interface Listener {
  /** At least one file, whatever it is: what is no picture gets an answer that says so. */
  onFiles(files: FoundFile[]): void;
  onDragging(dragging: boolean): void;
}

/** Takes files and folders that are dropped anywhere on the page or pasted into it, while its host is shown. */
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
    addEventListener('dragover', (event) => allowDrop(event, 'copy'), { signal });
    addEventListener('drop', (event) => this.#drop(event), { signal });
    addEventListener('paste', (event) => this.#paste(event), { signal });
  }

  hostDisconnected(): void {
    this.#listening.abort();
  }

  #drag(event: DragEvent, step: number): void {
    if (!hasFiles(event.dataTransfer)) return;
    this.#depth += step;
    this.#listener.onDragging(this.#depth > 0);
  }

  async #drop(event: DragEvent): Promise<void> {
    this.#depth = 0;
    this.#listener.onDragging(false);
    const { dataTransfer } = event;
    if (dataTransfer === null || !hasFiles(dataTransfer)) return;
    event.preventDefault();
    this.#give(await droppedFiles(dataTransfer));
  }

  #paste(event: ClipboardEvent): void {
    const files = chosenFiles(event.clipboardData?.files ?? null);
    if (files.length > 0) event.preventDefault();
    this.#give(files);
  }

  #give(files: FoundFile[]): void {
    if (files.length > 0) this.#listener.onFiles(files);
  }
}

/** What is dropped where nothing takes it stays where it was: a browser would leave the app and show the file. */
export function refuseDrops(): void {
  // A screen that takes files listens later, and has the last word.
  addEventListener('dragover', (event) => allowDrop(event, 'none'));
  addEventListener('drop', (event) => {
    if (hasFiles(event.dataTransfer)) event.preventDefault();
  });
}

function allowDrop(event: DragEvent, effect: 'copy' | 'none'): void {
  const { dataTransfer } = event;
  if (dataTransfer === null || !hasFiles(dataTransfer)) return;
  event.preventDefault();
  dataTransfer.dropEffect = effect;
}

function hasFiles(data: DataTransfer | null): boolean {
  return data?.types.includes('Files') === true;
}
