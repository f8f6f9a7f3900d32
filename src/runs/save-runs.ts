import type { Run } from '../domain/run.ts';
import { saveFile } from '../elements/save-file.ts';
import { runsCsv, runsJson } from './run-export.ts';
import type { Runs } from './runs.ts';

export function saveCsv(runs: readonly Run[]): void {
  saveFile(new Blob([runsCsv(runs)], { type: 'text/csv' }), 'Selvedge runs.csv');
}

/** With their curves, which the history is asked for. */
export async function saveJson(runs: readonly Run[], history: Runs): Promise<void> {
  await Promise.all(runs.map(({ id }) => history.open(id)));
  saveFile(new Blob([runsJson(runs, history.curves)], { type: 'application/json' }), 'Selvedge runs.json');
}
