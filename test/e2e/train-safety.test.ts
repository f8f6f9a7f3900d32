import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TrainingOptions } from '../../src/domain/training-options.ts';
import {
  MIDDLE,
  OPTIONS,
  openTrainingSite,
  pauseTraining,
  STEPS,
  type TrainingSite,
  type TrainingTab,
  untilTraining,
} from '../support/training-site.ts';

let site: TrainingSite;

beforeAll(async () => {
  site = await openTrainingSite();
});

afterAll(() => site.close());

const freshTab = async () => site.tab(await site.profile());

describe('training: a lost tab', () => {
  it('leaves a run that ends, taken up again, with the weights of one that lost nothing', async () => {
    const weights = (tab: TrainingTab) =>
      tab.services(async ({ models }) => {
        await models.read();
        return models.list?.find(({ shipped }) => !shipped)?.metadata.weightsSha256;
      });
    const whole = await freshTab();
    await whole.services(({ training }, options) => training.train('whole', options), MIDDLE);
    const expected = await weights(whole);
    const context = await site.profile();
    const killed = await site.tab(context);
    // Pausing takes a checkpoint, so the test need not wait for the next one that is due.
    await killed.services(({ training }, options) => void training.train('broken', options), MIDDLE);
    await untilTraining(killed, 'training', 1);
    await pauseTraining(killed);
    expect(await killed.services(({ training }) => training.phase)).toBe('paused');
    await killed.page.close();
    const next = await site.tab(context);
    await expect
      .poll(() =>
        next.services(async ({ training }) => {
          await training.check();
          return (training.interrupted?.checkpoint?.step ?? 0) > 0;
        }),
      )
      .toBe(true);
    const after = await next.services(async ({ training, runs }) => {
      await training.resumeRun();
      await runs.read();
      const run = runs.list?.[0];
      await runs.open(run?.id ?? '');
      return {
        notice: training.notice,
        interrupted: training.interrupted,
        run,
        steps: runs.curves.get(run?.id ?? '')?.step.length,
      };
    });
    expect(after).toMatchObject({ interrupted: null, run: { status: 'finished' }, steps: MIDDLE.epochs * STEPS });
    expect(after.notice).toBeUndefined();
    expect(expected).toMatch(/^[0-9a-f]{64}$/);
    expect(await weights(next)).toBe(expected);
  });
});

describe('training: a lost worker', () => {
  it('ends the run with a notice and offers to take it up where its checkpoint is', async () => {
    const tab = await freshTab();
    const train = tab.services(async ({ training }, options) => {
      await training.train('lost', options);
      return { code: training.notice?.code, phase: training.phase, interrupted: training.interrupted };
    }, MIDDLE);
    await untilTraining(tab, 'training', 1);
    await pauseTraining(tab);
    // The replicas are workers of that worker, and not the page's.
    await tab.page.workers()[0]?.evaluate(() => self.close());
    const lost = await train;
    expect(lost).toMatchObject({
      code: 'training-lost',
      phase: 'idle',
      interrupted: { run: { name: 'lost' }, damaged: false },
    });
    expect(lost.interrupted?.checkpoint?.step).toBeGreaterThan(0);
    const kept = await tab.services(async ({ training }) => {
      await training.keepInterrupted();
      return { notice: training.notice, run: training.run, interrupted: training.interrupted };
    });
    expect(kept).toMatchObject({ run: { status: 'stopped', name: 'lost' }, interrupted: null });
    expect(kept.notice).toBeUndefined();
    expect(kept.run?.result?.model).not.toBeNull();
  });
});

describe('training: a full disk', () => {
  // 0.9 MB of weights: the entry in the history fits where the version does not.
  const LARGE: TrainingOptions = { ...OPTIONS, architecture: { name: 'reference', width: 1 }, learningRate: 0.001 };

  it.each([
    ['before the run', 0],
    ['when its model is to be kept', 500_000],
  ])('%s costs nothing that was here; with room again, the run ends as it should', async (_, room) => {
    const context = await site.profile();
    const tab = await site.tab(context);
    const session = await context.newCDPSession(tab.page);
    const { origin } = new URL(site.url);
    await tab.services(({ dataset }) => dataset.fetch());
    const used = await tab.page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: used + room });
    const full = await tab.services(async ({ training }, options) => {
      await training.train('large', options);
      return { code: training.notice?.code, steps: training.curves.length, interrupted: training.interrupted !== null };
    }, LARGE);
    const begun = room > 0;
    expect(full).toEqual({ code: 'storage-full', steps: begun ? 3 * STEPS : 0, interrupted: begun });
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    const after = await tab.services(async ({ training, models }, options) => {
      if (training.interrupted) await training.resumeRun();
      else await training.train('again', options);
      await models.read();
      const own = models.list?.filter(({ shipped }) => !shipped).length;
      return { notice: training.notice, status: training.run?.status, own, interrupted: training.interrupted };
    }, LARGE);
    expect(after).toEqual({ notice: undefined, status: 'finished', own: 1, interrupted: null });
  });
});
