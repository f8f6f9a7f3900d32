import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_AUGMENTATION, OPTIMIZERS } from '../../src/contract/presets.ts';
import type { TrainingOptions } from '../../src/contract/training.ts';
import { type LaboratorySite, type LaboratoryTab, openLaboratorySite } from '../support/laboratory-site.ts';

const PICTURES = 600;

const OPTIONS: TrainingOptions = {
  architecture: { name: 'starter', width: 0.5 },
  optimizer: OPTIMIZERS.adam,
  learningRate: 0.01,
  loss: { kind: 'categorical-cross-entropy', labelSmoothing: 0 },
  schedule: { kind: 'constant' },
  batchSize: 60,
  epochs: 3,
  validationShare: 0.1,
  earlyStopping: { patience: 0, monitor: 'accuracy' },
  augmentation: NO_AUGMENTATION,
  averaging: 0,
  seed: 3,
  replicas: 2,
};

/** 9 of these an epoch. */
const STEPS = (PICTURES * (1 - OPTIONS.validationShare)) / OPTIONS.batchSize;

/** Long enough to be stopped in its middle. */
const LONG: TrainingOptions = { ...OPTIONS, epochs: 900, learningRate: 0.001 };
const MIDDLE: TrainingOptions = { ...LONG, epochs: 40 };

let site: LaboratorySite;

beforeAll(async () => {
  site = await openLaboratorySite(PICTURES);
});

afterAll(() => site.close());

const freshTab = async () => site.tab(await site.profile());

/** Waits in the page until `done` says so of the training service. */
const untilPhase = (tab: LaboratoryTab, phase: string) =>
  tab.laboratory(
    ({ training }, wanted) =>
      new Promise<void>((resolve) => {
        const look = () => (training.phase === wanted ? resolve() : setTimeout(look, 20));
        look();
      }),
    phase,
  );

describe('laboratory: a run', () => {
  it('fetches the dataset, trains on two cores, and leaves a version that the app then uses', async () => {
    const tab = await freshTab();
    const seen = await tab.laboratory(async (laboratory, options) => {
      const { training, runs, models } = laboratory;
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
    const estimate = await tab.laboratory(async ({ training }, options) => {
      await training.ask(options);
      return training.estimate;
    }, OPTIONS);
    if (estimate.phase !== 'ready') throw new Error(JSON.stringify(estimate));
    const { seconds, secondsPerEpoch, imagesPerSecond, parameters, downloadBytes } = estimate.estimate;
    expect(seconds).toBeCloseTo(3 * secondsPerEpoch, 5);
    expect(imagesPerSecond).toBeGreaterThan(100);
    expect(secondsPerEpoch * imagesPerSecond).toBeCloseTo(540 + 20, 3);
    expect(parameters).toBeGreaterThan(1000);
    expect(downloadBytes).toBeGreaterThan(100_000);
  });

  it('pauses, goes on, and can be stopped with its weights kept or not', async () => {
    const tab = await freshTab();
    const train = (name: string) =>
      void tab.laboratory(({ training }, [title, options]) => training.train(title, options), [name, LONG] as const);
    train('kept');
    await untilPhase(tab, 'training');
    const [paused, later] = await tab.laboratory(async ({ training }) => {
      await training.pause();
      await new Promise((resolve) => setTimeout(resolve, 300));
      const before = training.curves.length;
      await new Promise((resolve) => setTimeout(resolve, 500));
      return [before, training.curves.length];
    });
    expect(later).toBe(paused);
    await tab.laboratory(async ({ training }) => {
      await training.resume();
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await training.stop('best');
    });
    await untilPhase(tab, 'idle');
    train('not kept');
    await untilPhase(tab, 'training');
    await tab.laboratory(({ training }) => training.stop('discard'));
    await untilPhase(tab, 'idle');
    const runs = await tab.laboratory(async ({ runs }) => {
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
      .laboratory(({ training }, options) => training.train('first', options), LONG)
      .catch(() => {
        // Its tab is closed.
      });
    await untilPhase(first, 'training');
    const notice = await second.laboratory(async ({ training }, options) => {
      await training.train('second', options);
      return training.notice?.code;
    }, OPTIONS);
    expect(notice).toBe('training-elsewhere');
    await first.page.close();
    await expect
      .poll(() =>
        second.laboratory(async ({ training }) => {
          await training.check();
          return training.interrupted?.run.name;
        }),
      )
      .toBe('first');
  });

  it('that loses its tab ends, taken up again, with the weights of one that did not', async () => {
    const weights = (tab: LaboratoryTab) =>
      tab.laboratory(async ({ models }) => {
        await models.read();
        return models.list?.find(({ shipped }) => !shipped)?.metadata.weightsSha256;
      });
    const whole = await freshTab();
    await whole.laboratory(({ training }, options) => training.train('whole', options), MIDDLE);
    const expected = await weights(whole);
    const context = await site.profile();
    const killed = await site.tab(context);
    // Pausing takes a checkpoint, so the test need not wait for the next one that is due.
    await killed.laboratory(
      ({ training }, options) =>
        new Promise<void>((resolve) => {
          training.addEventListener('change', () => {
            if (training.phase === 'training' && training.curves.length > 100) training.pause().then(resolve);
          });
          void training.train('broken', options);
        }),
      MIDDLE,
    );
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await killed.laboratory(({ training }) => training.phase)).toBe('paused');
    await killed.page.close();
    const next = await site.tab(context);
    await expect
      .poll(() =>
        next.laboratory(async ({ training }) => {
          await training.check();
          return (training.interrupted?.checkpoint?.step ?? 0) > 0;
        }),
      )
      .toBe(true);
    const after = await next.laboratory(async ({ training, runs }) => {
      await training.takeUp();
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

describe('laboratory: a lost worker', () => {
  it('ends the run with a notice and offers to take it up where its checkpoint is', async () => {
    const tab = await freshTab();
    const train = tab.laboratory(async ({ training }, options) => {
      await training.train('lost', options);
      return { code: training.notice?.code, phase: training.phase, interrupted: training.interrupted };
    }, MIDDLE);
    await tab.laboratory(
      ({ training }) =>
        new Promise<void>((resolve) => {
          training.addEventListener('change', () => {
            if (training.phase === 'training' && training.curves.length > 50) training.pause().then(resolve);
          });
        }),
    );
    await tab.page.waitForTimeout(1000);
    // The replicas are workers of that worker, and not the page's.
    await tab.page.workers()[0]?.evaluate(() => self.close());
    const lost = await train;
    expect(lost).toMatchObject({
      code: 'worker-died',
      phase: 'idle',
      interrupted: { run: { name: 'lost' }, damaged: false },
    });
    expect(lost.interrupted?.checkpoint?.step).toBeGreaterThan(50);
    const kept = await tab.laboratory(async ({ training }) => {
      await training.keepInterrupted();
      return { notice: training.notice, run: training.run, interrupted: training.interrupted };
    });
    expect(kept).toMatchObject({ run: { status: 'stopped', name: 'lost' }, interrupted: null });
    expect(kept.notice).toBeUndefined();
    expect(kept.run?.result?.model).not.toBeNull();
  });
});

describe('laboratory: a full disk', () => {
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
    await tab.laboratory(({ dataset }) => dataset.fetch());
    const used = await tab.page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: used + room });
    const full = await tab.laboratory(async ({ training }, options) => {
      await training.train('large', options);
      return { code: training.notice?.code, steps: training.curves.length, interrupted: training.interrupted !== null };
    }, LARGE);
    const begun = room > 0;
    expect(full).toEqual({ code: 'storage-full', steps: begun ? 3 * STEPS : 0, interrupted: begun });
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    const after = await tab.laboratory(async ({ training, models }, options) => {
      if (training.interrupted) await training.takeUp();
      else await training.train('again', options);
      await models.read();
      const own = models.list?.filter(({ shipped }) => !shipped).length;
      return { notice: training.notice, status: training.run?.status, own, interrupted: training.interrupted };
    }, LARGE);
    expect(after).toEqual({ notice: undefined, status: 'finished', own: 1, interrupted: null });
  });
});

describe('laboratory: experiments', () => {
  it('runs a grid of 2 × 2, can be stopped and taken up, and judges the best cell alone on the test set', async () => {
    const tab = await freshTab();
    const axis = (label: string, changes: Partial<TrainingOptions>[]) => ({
      label,
      values: changes.map((change, index) => ({ label: `${label} ${index}`, change })),
    });
    const definition = {
      kind: 'grid' as const,
      base: { ...OPTIONS, epochs: 2 },
      rows: axis('rate', [{ learningRate: 0.01 }, { learningRate: 1e-5 }]),
      columns: axis('loss', [{ loss: OPTIONS.loss }, { loss: { kind: 'mean-squared-error' } }]),
      seeds: [1],
    };
    const cells = await tab.laboratory(async ({ experiments }, grid) => {
      const stopAfterFirst = () => {
        if (experiments.cells.some(({ status }) => status === 'finished')) void experiments.stop();
      };
      experiments.addEventListener('change', stopAfterFirst);
      await experiments.run('Grid', grid);
      experiments.removeEventListener('change', stopAfterFirst);
      const stopped = experiments.cells.map(({ status }) => status);
      const unfinished = experiments.shown?.finishedAt;
      await experiments.takeUp(experiments.shown?.id ?? '');
      return {
        stopped,
        unfinished,
        notice: experiments.notice,
        finished: experiments.shown?.finishedAt,
        all: experiments.cells,
      };
    }, definition);
    expect(cells.notice).toBeUndefined();
    expect(cells.stopped).toContain('waiting');
    expect(cells.unfinished).toBeNull();
    expect(cells.finished).toBeGreaterThan(0);
    expect(cells.all.map(({ status }) => status)).toEqual(['finished', 'finished', 'finished', 'finished']);
    const judged = cells.all.filter(({ result }) => result?.testAccuracy !== null);
    expect(judged).toHaveLength(1);
    const best = Math.max(...cells.all.map(({ result }) => result?.validationAccuracy ?? 0));
    expect(judged[0]?.result?.validationAccuracy).toBe(best);
    expect(judged[0]?.result?.model).not.toBeNull();
  });

  it('searches by halving, and ends with one configuration on the largest share', async () => {
    const tab = await freshTab();
    const found = await tab.laboratory(
      async ({ experiments }, base) => {
        await experiments.run('Search', {
          kind: 'search',
          base,
          vary: ['learningRate', 'width'],
          minutes: 0.1,
          seed: 5,
        });
        return { notice: experiments.notice, cells: experiments.cells, finished: experiments.shown?.finishedAt };
      },
      { ...OPTIONS, epochs: 1 },
    );
    expect(found.notice).toBeUndefined();
    expect(found.finished).toBeGreaterThan(0);
    const shares = found.cells.map(({ share = 1 }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    const last = found.cells.at(-1);
    expect(last?.share).toBe(Math.max(...shares));
    expect(found.cells.filter(({ result }) => result?.model)).toHaveLength(1);
  });
});

describe('laboratory: versions', () => {
  it('are judged picture by picture', async () => {
    const tab = await freshTab();
    const { report, pixels } = await tab.laboratory(async ({ training, evaluating, models }, options) => {
      await training.train('Bars', options);
      await models.read();
      const id = models.list?.[0]?.id ?? '';
      await evaluating.evaluate(id);
      const report = evaluating.reports.get(id);
      const [picture] = await evaluating.pictures([7]);
      return {
        report: report && { ...report, pictures: Array.from(report.pictures), truth: Array.from(report.truth) },
        pixels: picture?.length,
      };
    }, OPTIONS);
    expect(report).toMatchObject({ count: PICTURES / 10 });
    expect(report?.confusion.flat().reduce((sum, count) => sum + count, 0)).toBe(PICTURES / 10);
    expect(report?.accuracy).toBeGreaterThan(0.9);
    expect(report?.truth).toEqual(Array.from({ length: PICTURES / 10 }, (_, index) => index % 10));
    expect(report?.bins.reduce((sum, { count }) => sum + count, 0)).toBe(PICTURES / 10);
    expect(pixels).toBe(784);
  });

  it('go out as a zip and come back as another version; a changed zip is refused', async () => {
    const tab = await freshTab();
    const seen = await tab.laboratory(async ({ models }) => {
      await models.read();
      const shipped = models.list?.find((entry) => entry.shipped);
      const zip = await models.export(shipped?.id ?? '');
      const before = models.notice;
      const version = zip && (await models.import(zip));
      const bytes = new Uint8Array((await zip?.arrayBuffer()) ?? new ArrayBuffer(0));
      bytes[Math.floor(bytes.length / 2)]! ^= 1;
      const refused = await models.import(new Blob([bytes]));
      const names = models.list?.filter((entry) => !entry.shipped).length;
      const notice = models.notice?.code;
      if (version) await models.remove(models.list!.find(({ id }) => id === version.id)!);
      const afterRemoval = models.list?.filter((entry) => !entry.shipped).length;
      await models.undo();
      return { shipped, before, version, refused, notice, names, afterRemoval, back: models.list?.length };
    });
    expect(seen.before).toBeUndefined();
    expect(seen.version?.metadata.weightsSha256).toBe(seen.shipped?.metadata.weightsSha256);
    expect(seen.refused).toBeUndefined();
    expect(seen.notice).toBe('archive-damaged');
    expect(seen).toMatchObject({ names: 1, afterRemoval: 0, back: 2 });
  });
});
