import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHIPPED_MODELS } from '../../src/domain/assets.ts';
import type { TrainingOptions } from '../../src/domain/training-options.ts';
import { OPTIONS, openTrainingSite, PICTURES, type TrainingSite } from '../support/training-site.ts';

let site: TrainingSite;

beforeAll(async () => {
  site = await openTrainingSite();
});

afterAll(() => site.close());

const freshTab = async () => site.tab(await site.profile());

describe('training: experiments', () => {
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
    const cells = await tab.services(async ({ experiments }, grid) => {
      const stopAfterFirst = () => {
        if (experiments.cells.some(({ status }) => status === 'finished')) void experiments.stop();
      };
      experiments.addEventListener('change', stopAfterFirst);
      await experiments.run('Grid', grid);
      experiments.removeEventListener('change', stopAfterFirst);
      const stopped = experiments.cells.map(({ status }) => status);
      const unfinished = experiments.shown?.finishedAt;
      await experiments.resume(experiments.shown?.id ?? '');
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
    const evaluated = cells.all.filter(({ result }) => result?.testAccuracy !== null);
    expect(evaluated).toHaveLength(1);
    const best = Math.max(...cells.all.map(({ result }) => result?.validationAccuracy ?? 0));
    expect(evaluated[0]?.result?.validationAccuracy).toBe(best);
    expect(evaluated[0]?.result?.model).not.toBeNull();
  });

  it('searches by halving, and ends with one configuration on the largest share', async () => {
    const tab = await freshTab();
    const found = await tab.services(
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

describe('training: versions', () => {
  it('are evaluated picture by picture', async () => {
    const tab = await freshTab();
    const { report, pixels } = await tab.services(async ({ training, evaluation, models }, options) => {
      await training.train('Bars', options);
      await models.read();
      const id = models.list?.[0]?.id ?? '';
      await evaluation.evaluate(id);
      const report = evaluation.reports.get(id);
      const [picture] = await evaluation.pictures([7]);
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
    const seen = await tab.services(async ({ models }) => {
      await models.read();
      const shipped = models.list?.find((entry) => entry.shipped);
      const zip = await models.export(shipped?.id ?? '', 'selvedge');
      const before = models.notice;
      const imported = zip && (await models.import([{ file: zip, path: 'model.zip' }]));
      const version = imported?.kept;
      const bytes = new Uint8Array((await zip?.arrayBuffer()) ?? new ArrayBuffer(0));
      bytes[Math.floor(bytes.length / 2)]! ^= 1;
      const refused = await models.import([{ file: new Blob([bytes]), path: 'model.zip' }]);
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
    expect(seen).toMatchObject({ names: 1, afterRemoval: 0, back: SHIPPED_MODELS.length + 1 });
  });
});
