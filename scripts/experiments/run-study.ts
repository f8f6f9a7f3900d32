import * as v from 'valibot';
import { aboutText, accuracyText, durationText } from '../../src/text/figures.ts';
import { type CellJob, parseJob, type TrainingJob } from '../cell/job.ts';
import type { Hand } from '../cluster/hand.ts';
import { ResultsFile, readResults } from '../cluster/results-file.ts';
import { CommandError } from '../support/command.ts';
import { progress } from '../support/progress.ts';
import { roundsOf, type Study, type StudyRound, settingsIn } from './study.ts';

/** What the report needs of a cell's outcome. */
const schema = v.object({
  job: v.unknown(),
  result: v.object({
    validationAccuracy: v.nullable(v.number()),
    validationLoss: v.nullable(v.number()),
    testAccuracy: v.nullable(v.number()),
    testLoss: v.nullable(v.number()),
  }),
  seconds: v.number(),
  kernels: v.string(),
});

export type Outcome = v.InferOutput<typeof schema> & { job: TrainingJob };

/** What starting a process, reading the data and evaluating cost, in epochs. */
const START = 0.2;

const keyOf = (job: CellJob) => JSON.stringify(job);
const costOf = (epochs: number) => epochs + START;

/** The outcomes of a study, as far as there are any. */
export class StudyResults {
  readonly #study: Study;
  readonly #outcomes = new Map<string, Outcome>();

  constructor(study: Study) {
    this.#study = study;
  }

  /** @throws CommandError where it is no outcome of a training */
  add(line: unknown): Outcome {
    const parsed = v.safeParse(schema, line);
    const job = parsed.success ? parseJob(JSON.stringify(parsed.output.job)) : undefined;
    if (!parsed.success || job?.job !== 'train') throw new CommandError('A line is no outcome of `npm run cell`.');
    const outcome = { ...parsed.output, job };
    this.#outcomes.set(keyOf(job), outcome);
    return outcome;
  }

  of(job: TrainingJob): Outcome | undefined {
    return this.#outcomes.get(keyOf(job));
  }

  /** As `roundsOf`; what diverged got nothing right. */
  rounds(): StudyRound[] {
    return roundsOf(this.#study, (job) => {
      const outcome = this.of(job);
      return outcome && (outcome.result.validationAccuracy ?? 0);
    });
  }

  /** The cells that can be done: of the last round there is. */
  waiting(): TrainingJob[] {
    return jobsIn(this.rounds().at(-1)!).filter((job) => this.of(job) === undefined);
  }

  /** How much of the whole is done, and how much there is, in epochs. */
  work(): { done: number; all: number } {
    const { rungs } = this.#study;
    const all = rungs.map(({ seeds, epochs }, index) => settingsIn(this.#study, index) * seeds * costOf(epochs));
    const known = this.rounds().flatMap(jobsIn);
    const done = known.filter((job) => this.of(job) !== undefined).map(({ options }) => costOf(options.epochs));
    return { done: sum(done), all: sum(all) };
  }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const jobsIn = ({ entrants }: StudyRound) => entrants.flatMap(({ jobs }) => jobs);

/** The outcomes that the file has so far. @throws CommandError */
export async function readStudy(study: Study, path: string): Promise<StudyResults> {
  const results = new StudyResults(study);
  await readResults(path, (line) => results.add(line));
  return results;
}

/**
 * Does what a study lacks, rung after rung, and writes each result to the file at once.
 * @throws CommandError where a cell cannot be done; started again, it goes on where it was
 */
export async function runStudy(study: Study, path: string, hand: Hand): Promise<StudyResults> {
  const results = new StudyResults(study);
  const file = await ResultsFile.open(path, (line) => results.add(line));
  const work = results.work();
  const format = (epochs: number) => `${Math.round(epochs)} epochs`;
  const bar = progress({ label: 'study', total: work.all, from: work.done, format });
  try {
    for (let waiting = results.waiting(); waiting.length > 0; waiting = results.waiting()) {
      const rounds = results.rounds();
      const cells = jobsIn(rounds.at(-1)!).length;
      let finished = cells - waiting.length;
      await hand(waiting, async (line) => {
        await file.append(line);
        const outcome = results.add(JSON.parse(line));
        work.done += costOf(outcome.job.options.epochs);
        bar.update(work.done);
        const place = `rung ${rounds.length}, ${++finished} of ${cells}, ${aboutText(bar.secondsLeft() ?? 0)} left in all`;
        bar.say(`${place}: ${cellText(outcome)}`);
      });
    }
  } finally {
    bar.finish();
    await file.close();
  }
  return results;
}

function cellText({ job: { options }, result, seconds }: Outcome): string {
  const { optimizer, loss, schedule, seed } = options;
  const figures = `${accuracyText(result.validationAccuracy)} held back, ${durationText(seconds)}`;
  return `${optimizer.kind}, ${loss.kind}, ${schedule.kind}, seed ${seed}, ${figures}`;
}
