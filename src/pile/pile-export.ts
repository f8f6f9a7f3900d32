import { byPath, classOf, type PileEntry, RANKED } from '../domain/pile.ts';
import { toCsv } from '../text/csv.ts';

const RUNNERS_UP = Array.from({ length: RANKED - 1 }, (_, i) => i + 2);

/** Probabilities with four digits: more say nothing, and differ between processors. */
const digits = (probability: number | undefined) => probability?.toFixed(4);

/**
 * One row a picture, by the order of paths. `class` is the person's word or what is believed of the answer, else empty;
 * `best` is the most probable class, sure or not.
 */
export function pileCsv(entries: readonly PileEntry[]): string {
  const header = [
    'file',
    'class',
    'sure',
    'best',
    'probability',
    ...RUNNERS_UP.flatMap((rank) => [`class${rank}`, `probability${rank}`]),
    'garmentFound',
    'labelled',
    'refused',
    'milliseconds',
    'model',
    'modelSha256',
  ];
  const rows = byPath(entries).map((entry) => {
    const { path, label, outcome } = entry;
    const answer = outcome.state === 'answered' ? outcome : undefined;
    const [best, ...others] = answer?.ranked ?? [];
    return [
      path,
      classOf(entry),
      answer?.sure,
      best?.label,
      digits(best?.probability),
      ...RUNNERS_UP.flatMap((_, i) => [others[i]?.label, digits(others[i]?.probability)]),
      answer?.found,
      label,
      outcome.state === 'refused' ? outcome.code : undefined,
      answer && Math.round(answer.milliseconds),
      answer?.model.name,
      answer?.model.weightsSha256,
    ];
  });
  return toCsv(header, rows);
}

/** The same as a program reads it back, with what was said of files that could not be read. */
export function pileJson(entries: readonly PileEntry[]): string {
  const plain = byPath(entries).map((entry) => {
    const { path, label, outcome } = entry;
    return { file: path, class: classOf(entry), label, ...outcome };
  });
  return JSON.stringify({ format: 'selvedge-pile', version: 1, pictures: plain }, null, 2);
}
