import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SelvedgeApp } from '../../src/shell/selvedge-app.ts';
import {
  LONG,
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

describe('training: a run', () => {
  it('fetches the dataset, trains on two cores, and leaves a version that the app then uses', async () => {
    const tab = await freshTab();
    const seen = await tab.services(async (services, options) => {
      const { training, runs, models } = services;
      await training.train('Bars', options);
      await runs.read();
      await models.read();
      const own = models.list?.find(({ shipped }) => !shipped);
      const stored = runs.list?.[0];
      await runs.open(stored?.id ?? '');
      const curves = runs.curves.get(stored?.id ?? '');
      if (own) await models.use(own.id);
      return {
        notice: training.notice,
        phase: training.phase,
        replicas: training.progress?.replicas,
        live: training.curves.length,
        epochs: training.curves.epochs.length,
        run: stored,
        storedSteps: Array.from(curves?.step ?? []),
        storedEpochs: curves?.epochs.length,
        own,
        inUse: models.list?.filter(({ inUse }) => inUse).map(({ id }) => id),
      };
    }, OPTIONS);
    expect(seen.notice).toBeUndefined();
    expect(seen).toMatchObject({ phase: 'idle', replicas: 2, live: 3 * STEPS, epochs: 3, storedEpochs: 3 });
    expect(seen.storedSteps).toEqual(Array.from({ length: 3 * STEPS }, (_, index) => index + 1));
    expect(seen.run).toMatchObject({ status: 'finished', name: 'Bars', result: { end: 'completed' } });
    expect(seen.run?.result?.validationAccuracy).toBeGreaterThan(0.9);
    expect(seen.run?.result?.testAccuracy).toBeGreaterThan(0.9);
    expect(seen.run?.result?.model).toBe(seen.own?.id);
    expect(seen.own?.metadata).toMatchObject({ training: OPTIONS, seed: 3, epochs: 3 });
    expect(seen.inUse).toEqual([seen.own?.id]);
  });

  it('tells what it would cost, the download included', async () => {
    const tab = await freshTab();
    const estimate = await tab.services(async ({ training }, options) => {
      await training.estimate.run(options);
      return training.estimate.state;
    }, OPTIONS);
    if (estimate.phase !== 'complete') throw new Error(JSON.stringify(estimate));
    const { seconds, secondsPerEpoch, imagesPerSecond, parameters, downloadBytes } = estimate.value;
    expect(seconds).toBeCloseTo(3 * secondsPerEpoch, 5);
    expect(imagesPerSecond).toBeGreaterThan(100);
    expect(secondsPerEpoch * imagesPerSecond).toBeCloseTo(540 + 20, 3);
    expect(parameters).toBeGreaterThan(1000);
    expect(downloadBytes).toBeGreaterThan(100_000);
  });

  it('pauses, goes on, and can be stopped with its weights kept or not', async () => {
    const tab = await freshTab();
    const train = (name: string) =>
      void tab.services(({ training }, [title, options]) => training.train(title, options), [name, LONG] as const);
    train('kept');
    await untilTraining(tab, 'training');
    await pauseTraining(tab);
    const [paused, later] = await tab.services(async ({ training }) => {
      // The worker answers between two steps, if it takes any.
      const ask = async () => {
        for (let questions = 0; questions < 50; questions++) await training.check();
        return training.curves.length;
      };
      return [await ask(), await ask()];
    });
    expect(later).toBe(paused);
    await tab.services(({ training }) => training.resume());
    await untilTraining(tab, 'training', paused + STEPS);
    await tab.services(({ training }) => training.stop('best'));
    await untilTraining(tab, 'idle');
    train('not kept');
    await untilTraining(tab, 'training');
    await tab.services(({ training }) => training.stop('discard'));
    await untilTraining(tab, 'idle');
    const runs = await tab.services(async ({ runs }) => {
      await runs.read();
      return runs.list ?? [];
    });
    expect(runs.map(({ name, status }) => [name, status])).toEqual([
      ['not kept', 'stopped'],
      ['kept', 'stopped'],
    ]);
    expect(runs[0]?.result?.model).toBeNull();
    expect(runs[1]?.result?.model).not.toBeNull();
    expect(runs[1]?.result?.testAccuracy).toBeGreaterThan(0.2);
  });

  it('is the only one over all tabs', async () => {
    const context = await site.profile();
    const [first, second] = [await site.tab(context), await site.tab(context)];
    void first
      .services(({ training }, options) => training.train('first', options), LONG)
      .catch(() => {
        // Its tab is closed.
      });
    await untilTraining(first, 'training');
    const notice = await second.services(async ({ training }, options) => {
      await training.train('second', options);
      return training.notice?.code;
    }, OPTIONS);
    expect(notice).toBe('training-elsewhere');
    await first.page.close();
    await expect
      .poll(() =>
        second.services(async ({ training }) => {
          await training.check();
          return training.interrupted?.run.name;
        }),
      )
      .toBe('first');
  });

  it('is refused while the app is taught or a model is evaluated, and says which', async () => {
    const context = await site.profile();
    const [first, second] = [await site.tab(context), await site.tab(context)];
    const train = async (tab: TrainingTab) =>
      tab.services(async ({ training }, options) => {
        await training.train('refused', options);
        return training.notice?.code;
      }, OPTIONS);
    await first.services(async ({ adaptation }) => {
      const app = document.querySelector<SelvedgeApp>('selvedge-app');
      const frames = Array.from({ length: 12 }, (_, at) => {
        const canvas = new OffscreenCanvas(120, 120);
        const context = canvas.getContext('2d');
        context?.fillRect(10 + 5 * at, 10, 30, 100);
        return canvas.transferToImageBitmap();
      });
      await app?.sampleServices.samples.add([frames], { label: 'Scarf', takenAt: 1, thought: null });
      void adaptation.teach();
    });
    expect([await train(first), await train(second)]).toEqual(['adaptation-elsewhere', 'adaptation-elsewhere']);
    expect(await first.services(({ adaptation }) => adaptation.busy)).toBe(true);
    const afterwards = await first.services(async ({ adaptation, evaluation, training }, options) => {
      adaptation.stop();
      while (adaptation.busy) await new Promise((resolve) => adaptation.addEventListener('change', resolve));
      const evaluated = evaluation.evaluate('starter');
      await training.train('refused', options);
      await evaluated;
      return { refused: training.notice?.code, count: evaluation.reports.get('starter')?.count };
    }, OPTIONS);
    expect(afterwards).toEqual({ refused: 'evaluation-elsewhere', count: 60 });
  });
});
