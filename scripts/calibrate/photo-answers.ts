import { readFile, writeFile } from 'node:fs/promises';
import * as v from 'valibot';
import type { Calibration } from '../../src/domain/calibration.ts';
import { temper } from '../../workers/models/calibration.ts';
import { type EvaluatedPictures, fitTemperature, fitThresholds } from '../../workers/models/fit-calibration.ts';
import { CommandError } from '../support/command.ts';

/** Answers to photos that the network was not trained on, at temperature 1. */
export type PhotoAnswers = EvaluatedPictures;

const Answers = v.pipe(
  v.object({ classes: v.number(), right: v.array(v.array(v.number())), probabilities: v.array(v.number()) }),
  v.check(({ classes, right, probabilities }) => probabilities.length === classes * right.length, 'a length is off'),
);

/** Writes answers for `readAnswers`. */
export async function writeAnswers(file: string, { probabilities, ...rest }: PhotoAnswers): Promise<void> {
  await writeFile(file, JSON.stringify({ ...rest, probabilities: Array.from(probabilities) }));
}

/** Reads what `npm run evaluate -- --homes N --answers FILE` wrote. @throws CommandError */
export async function readAnswers(file: string): Promise<PhotoAnswers> {
  try {
    const { probabilities, ...rest } = v.parse(Answers, JSON.parse(await readFile(file, 'utf8')));
    return { ...rest, probabilities: Float32Array.from(probabilities) };
  } catch (cause) {
    const problem = `${file} holds no answers (${(cause as Error).message}).`;
    throw new CommandError(`${problem} Make it with npm run evaluate -- --homes N --answers FILE.`, { cause });
  }
}

/** The temperature for photos, and from where on their answers are sure. */
export function fitOnPhotos(
  answers: PhotoAnswers,
): Omit<Calibration, 'temperature' | 'fittedOn'> & { temperature: number } {
  const temperature = fitTemperature(answers);
  const probabilities = temper(answers.probabilities, answers.classes, temperature);
  return { temperature, ...fitThresholds({ ...answers, probabilities }) };
}
