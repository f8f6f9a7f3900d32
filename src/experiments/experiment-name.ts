import type { Experiment, ExperimentDefinition } from '../domain/experiment.ts';
import { text } from '../text/experiments.ts';
import { settingText } from '../text/settings.ts';

/** What an experiment that was begun here is called where it is kept, whatever language is spoken. */
export function keptName(definition: ExperimentDefinition): string {
  if (definition.kind === 'search') return `Search, ${definition.minutes} min`;
  return `${definition.rows.label} × ${definition.columns.label.toLowerCase()}`;
}

/** An experiment's name as a person reads it; one that came with a file is called as the file was. */
export function shownName({ name, definition }: Experiment): string {
  const known = definition as ExperimentDefinition;
  const begunHere = (known.kind === 'grid' || known.kind === 'search') && name === keptName(known);
  if (!begunHere) return name;
  if (known.kind === 'search') return text.searchName(String(known.minutes));
  return text.gridName(settingText(known.rows.label), settingText(known.columns.label));
}
