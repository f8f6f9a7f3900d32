import type { ArrivalsApi, Arrived } from '../../src/contract/arrivals-api.ts';
import type { Listener } from '../../src/contract/listener.ts';
import { type FetchedBytes, type PatientFetchOptions, patientFetch } from '../../src/network/patient-fetch.ts';
import { throttled, tolerant } from './listeners.ts';

/** All that a thread fetches: each transfer is patient, and who waits for it hears that its bytes come. */
export class Arrivals implements ArrivalsApi {
  #listener: Listener<Arrived> = () => undefined;
  #loaded = 0;
  #total = 0;
  /** Whether every host has said how much it sends. */
  #announced = true;

  async follow(listener: Listener<Arrived>): Promise<void> {
    this.#listener = throttled(tolerant(listener));
  }

  /** As `patientFetch`. @throws line-stalled; what `fetch` throws; the signal's reason */
  fetch(url: string, options: PatientFetchOptions = {}): Promise<FetchedBytes> {
    const own = { bytes: 0, total: 0 };
    const onBytes: PatientFetchOptions['onBytes'] = (bytes, total) => {
      options.onBytes?.(bytes, total);
      if (bytes > 0 && total === null) this.#announced = false;
      this.#loaded += bytes - own.bytes;
      this.#total += (total ?? own.total) - own.total;
      Object.assign(own, { bytes, total: total ?? own.total });
      this.#listener({ loadedBytes: this.#loaded, totalBytes: this.#announced ? this.#total : null });
    };
    return patientFetch(url, { ...options, onBytes });
  }
}

/** This thread's own. */
export const arrivals = new Arrivals();
