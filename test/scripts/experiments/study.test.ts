import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TrainingJob } from '../../../scripts/cell/job.ts';
import type { Hand } from '../../../scripts/cluster/hand.ts';
import { readStudy, runStudy } from '../../../scripts/experiments/run-study.ts';
import { jobsOf, settingsIn, wholeStudy } from '../../../scripts/experiments/study.ts';
import { studyReport } from '../../../scripts/experiments/study-report.ts';
import { PRESETS } from '../../../src/domain/presets.ts';

const study = wholeStudy();
const counts = study.rungs.map((_, index) => settingsIn(study, index));

/** A made accuracy: Lion is best, and the better the longer; seeds differ by a thousandth. */
const accuracyOf = ({ options }: TrainingJob) =>
  0.8 + (options.optimizer.kind === 'lion' ? 0.05 : 0) + options.epochs / 1000 + options.seed / 1000;

/** Does jobs without training, so many at most, and fails then. */
function made(done: TrainingJob[], most = Number.POSITIVE_INFINITY): Hand {
  return async (jobs, take) => {
    for await (const job of jobs as Iterable<TrainingJob>) {
      if (done.length >= most) throw new Error('the power is gone');
      done.push(job);
      const validationAccuracy = accuracyOf(job);
      const test = job.test ? validationAccuracy + 0.01 : null;
      const result = { validationAccuracy, validationLoss: 0.5, testAccuracy: test, testLoss: test && 0.3 };
      await take(JSON.stringify({ job, result, seconds: 1, kernels: 'simd' }));
    }
  };
}

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'study-'));
  file = join(folder, 'results.jsonl');
});

afterEach(() => rm(folder, { recursive: true }));

describe('the study', () => {
  it('tries 8 optimizers × 5 losses × 4 schedules, no two of them the same, the last on the test set', () => {
    expect(counts).toEqual([160, 40, 10, 3]);
    const first = study.settings.flatMap((setting) => jobsOf(study, setting, study.rungs[0]!));
    expect(new Set(first.map((job) => JSON.stringify(job)))).toHaveProperty('size', 160);
    expect(first.some(({ test }) => test)).toBe(false);
    const last = jobsOf(study, study.settings[0]!, study.rungs.at(-1)!);
    expect(last.map(({ options, test }) => [options.seed, options.epochs, test])).toEqual(
      [1, 2, 3, 4, 5].map((seed) => [seed, 12, true]),
    );
  });

  it('takes the best of a rung into the next, by the mean over their seeds', async () => {
    const done: TrainingJob[] = [];
    const results = await runStudy(study, file, made(done));
    expect(done.length).toBe(study.rungs.reduce((sum, { seeds }, index) => sum + seeds * counts[index]!, 0));
    const last = done.filter(({ test }) => test);
    expect(last.length).toBe(15);
    expect(new Set(last.map(({ options }) => options.optimizer.kind))).toEqual(new Set(['lion']));
    expect(results.waiting()).toEqual([]);
    expect(results.work().done).toBeCloseTo(results.work().all);
  });

  it('goes on where it was, also after a line that was cut off', async () => {
    const done: TrainingJob[] = [];
    await expect(runStudy(study, file, made(done, 170))).rejects.toThrow('the power is gone');
    const whole = await readFile(file, 'utf8');
    await writeFile(file, whole.slice(0, -10));
    const rest: TrainingJob[] = [];
    const results = await runStudy(study, file, made(rest));
    expect(results.waiting()).toEqual([]);
    expect(rest[0]).toEqual(done.at(-1));
    expect(done.length - 1 + rest.length).toBe(160 + 40 + 20 + 15);
    expect((await readFile(file, 'utf8')).trim().split('\n')).toHaveLength(235);
  });

  it('lets what diverged go no further', async () => {
    const done: TrainingJob[] = [];
    const diverging: Hand = (jobs, take) =>
      made(done)(jobs, (line) => {
        const outcome = JSON.parse(line);
        if (outcome.job.options.optimizer.kind === 'lion') outcome.result.validationAccuracy = null;
        return take(JSON.stringify(outcome));
      });
    await runStudy(study, file, diverging);
    expect(done.slice(160).map(({ options }) => options.optimizer.kind)).not.toContain('lion');
  });

  it.each([
    ['no JSON', 'nothing\n', /results\.jsonl:1 is no result/],
    ['something else that has no end of a line', 'nothing', /results\.jsonl:1 is no result/],
    ['another command’s result', '{"result": []}\n', /results\.jsonl:1 is no result: .* no outcome/],
  ])('refuses a file with %s, and leaves it as it is', async (_, content, message) => {
    await writeFile(file, content);
    await expect(runStudy(study, file, made([]))).rejects.toThrow(message);
    expect(await readFile(file, 'utf8')).toBe(content);
    expect(await readdir(folder)).toEqual(['results.jsonl']);
  });

  it('is not run twice at once', async () => {
    const second: Hand = () => runStudy(study, file, made([])).then(() => undefined);
    await expect(runStudy(study, file, second)).rejects.toThrow(`Process ${process.pid} is at it already`);
  });
});

describe("the study's page", () => {
  it('names the winner by what was held back, with its test figures over the seeds', async () => {
    const page = studyReport(study, await runStudy(study, file, made([])));
    expect(page).toMatch(/\*\*Lion, .*\*\*, at a learning rate of 0\.0003: \*\*87\.50 ± 0\.16 %\*\* on the test set/);
    expect(page).toContain('| 4 | 12 | 5 | 3 |');
    expect(page).toContain('reports Adadelta with categorical cross-entropy as its best:\n90.85 % on the test set');
    expect(page).toContain('## After 6 epochs, 2 seeds');
    expect(page.match(/^\| Lion \| 85\.20 %/gm)).toHaveLength(1);
    expect(page).toContain('simd kernels.');
  });

  it('tells of the study in the project, whose winner is the preset tuned', async () => {
    const results = await readStudy(study, 'docs/experiments.jsonl');
    expect(results.waiting()).toEqual([]);
    expect(await readFile('docs/experiments.md', 'utf8')).toBe(studyReport(study, results));
    const { entrants } = results.rounds().at(-1)!;
    const accuracy = ({ jobs }: (typeof entrants)[number]) =>
      jobs.reduce((sum, job) => sum + results.of(job)!.result.validationAccuracy!, 0);
    const [winner] = entrants.toSorted((a, b) => accuracy(b) - accuracy(a));
    const [{ options }] = winner!.jobs as [TrainingJob];
    expect({ ...options, validationShare: PRESETS.tuned.validationShare }).toEqual(PRESETS.tuned);
  });
});
