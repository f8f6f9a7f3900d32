import { SelvedgeError } from '../domain/errors.ts';
import { type PatientFetchOptions, patientFetch } from '../network/patient-fetch.ts';

/** Hears how much of a script is here, and may end the wait for it. */
export type ScriptWait = Required<Pick<PatientFetchOptions, 'onBytes'>> & { signal: AbortSignal };

/**
 * Fetches a worker's script, which the worker then has from the browser's cache: a browser does not tell of a worker
 * whose script comes slowly, or not at all.
 * @throws line-stalled, engine-missing; the signal's reason
 */
export async function fetchScript(url: string, { onBytes, signal }: ScriptWait): Promise<void> {
  const { response } = await patientFetch(url, { onBytes, signal, failure: 'engine-missing' });
  if (!response.ok) throw new SelvedgeError('engine-missing', `${url}: ${response.status}`);
}
