import { CommandError } from '../support/command.ts';
import { type FewShotReport, fewShot } from './few-shot.ts';

/** Draws of photos, unless it is said: the mean of five moves by less than a point when five others are drawn. */
const DRAWS = 5;

export interface FewShotArguments {
  'few-shot': string;
  'new-classes': boolean;
  rehearsal: string;
  draws?: string;
  json: boolean;
}

/** `npm run evaluate -- --photos DIR --few-shot K`: what teaching K photos a class is worth. */
export async function fewShotCommand(photos: string, model: string, args: FewShotArguments): Promise<void> {
  const k = Number(args['few-shot']);
  if (!Number.isInteger(k) || k < 1) throw new CommandError('--few-shot takes the number of photos a class, from 1.');
  const seeds = Number(args.draws ?? DRAWS);
  if (!Number.isInteger(seeds) || seeds < 1) throw new CommandError('--draws takes a number, from 1.');
  const { rehearsal } = args;
  if (rehearsal !== 'dataset' && rehearsal !== 'sketch') throw new CommandError('--rehearsal is dataset or sketch.');
  const report = await fewShot(photos, model, { k, newClasses: args['new-classes'], rehearsal, seeds });
  if (args.json) console.log(JSON.stringify(report));
  else print(report);
}

function print({ k, before, after, gain, recalled, both, testAccuracyLost, othersLost, seconds }: FewShotReport): void {
  const points = (fraction: number) => `${(100 * fraction).toFixed(1)} points`;
  const line = (name: string, value: string) => console.log(name.padEnd(24) + value);
  line('photos a class', String(k));
  line('strict accuracy', `${(100 * before).toFixed(1)} % → ${(100 * after).toFixed(1)} % (${points(gain)})`);
  if (recalled !== undefined) line('by memory alone', `${(100 * recalled).toFixed(1)} %`);
  if (both !== undefined) line('taught, with memory', `${(100 * both).toFixed(1)} %`);
  line('test accuracy lost', points(testAccuracyLost));
  if (othersLost !== undefined) line('lost on other folders', points(othersLost));
  line('time', `${seconds.toFixed(1)} s`);
}
