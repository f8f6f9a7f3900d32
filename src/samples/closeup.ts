import { Task } from '../bridge/task.ts';
import type { SampleView } from '../contract/storage-api.ts';
import { SelvedgeError } from '../domain/errors.ts';
import type { SampleEntry } from '../domain/sample.ts';

/** One sample closely. */
export interface Closeup {
  entry: SampleEntry;
  /** Address of its photo, good until `close`. */
  url: string;
  /** As the network sees it: one byte per pixel, 0 = background. */
  pixels: Uint8Array;
}

/** The sample that is looked at closely, as `value` once it is there. */
export class CloseupTask extends Task<Closeup, [entry: SampleEntry]> {
  #url = '';

  /** @param view undefined when the sample is gone or could not be read, which is told elsewhere */
  constructor(view: (id: string) => Promise<SampleView | undefined>) {
    super(async (signal, entry) => {
      const found = await view(entry.id);
      signal.throwIfAborted();
      if (found === undefined) throw new SelvedgeError('cancelled');
      URL.revokeObjectURL(this.#url);
      this.#url = URL.createObjectURL(found.photo);
      return { entry, url: this.#url, pixels: found.pixels };
    });
  }

  close(): void {
    this.reset();
    URL.revokeObjectURL(this.#url);
  }
}
