import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStorageSite, type StorageSite } from '../support/storage-site.ts';

let site: StorageSite;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await openStorageSite();
});
afterAll(() => site?.close());
beforeEach(async () => {
  context = await site.profile();
  page = await site.tab(context);
});

describe('samples', () => {
  it('come back as they were kept, the photo apart from the list', async () => {
    const [sample, back, photo, pixels] = await page.evaluate(async () => {
      const { samples } = kit.storage;
      const [given] = kit.samples(1);
      await samples.add([given!]);
      const [entry] = await samples.list();
      const stored = (await samples.photos([entry!.id]))[0] as Blob;
      const text = async (blob: Blob) => Array.from(new Uint8Array(await blob.arrayBuffer())).join();
      const packed = await samples.pixels();
      return [
        { ...given, photo: await text(given!.photo), pixels: Array.from(given!.pixels) },
        entry!,
        { type: stored.type, text: await text(stored) },
        { ...packed, pixels: Array.from(packed.pixels) },
      ] as const;
    });
    const { photo: givenPhoto, pixels: givenPixels, ...facts } = sample;
    expect(back).toEqual({ ...facts, id: back.id });
    expect(back.id).toMatch(/^[0-9a-f]{64}$/);
    expect(photo).toEqual({ type: 'image/jpeg', text: givenPhoto });
    expect(pixels).toEqual({ ids: [back.id], labels: ['class 0'], pixels: givenPixels });
  });

  it('are listed by class and page by page, and counted, whatever the class is called', async () => {
    const found = await page.evaluate(async () => {
      const { samples } = kit.storage;
      const names = ['__proto__', 'حذاء', ''];
      await samples.add(kit.samples(10, 100, (i) => names[i % 3] as string));
      const times = async (part: Parameters<typeof samples.list>[0]) =>
        (await samples.list(part)).map(({ takenAt }) => takenAt - 1000);
      const [first] = (await samples.list({ label: '__proto__', limit: 2 })).slice(-1);
      return {
        counts: await kit.storage.classes.list(),
        all: await times({}),
        one: await times({ label: '__proto__', limit: 2 }),
        next: await times({ label: '__proto__', after: first!, limit: 2 }),
        across: await times({ after: first! }),
      };
    });
    expect(found).toEqual({
      counts: [
        { label: '', count: 3 },
        { label: '__proto__', count: 4 },
        { label: 'حذاء', count: 3 },
      ],
      all: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
      one: [0, 3],
      next: [6, 9],
      across: [4, 5, 6, 7, 8, 9],
    });
  });

  it('with the same photo are one sample, and the first word on it stays', async () => {
    const found = await page.evaluate(async () => {
      const { samples } = kit.storage;
      const [sample] = kit.samples(1);
      const first = await samples.add([sample!, sample!]);
      const second = await samples.add([{ ...sample!, label: 'else' }]);
      return { first, second, list: await samples.list() };
    });
    expect(found.first.added).toHaveLength(1);
    expect(found.second).toEqual({ added: [], known: found.first.added });
    expect(found.list.map(({ label }) => label)).toEqual(['class 0']);
  });

  it('are relabelled one by one and class by class, and back', async () => {
    const found = await page.evaluate(async () => {
      const { samples } = kit.storage;
      const { added } = await samples.add(kit.samples(6));
      const some = await samples.relabel([...added.slice(0, 2), 'gone'], 'class 1');
      const merged = await kit.storage.classes.rename('class 1', 'class 2');
      const counts = await kit.storage.classes.list();
      const undone = [await kit.storage.undo(merged.undo), await kit.storage.undo(some.undo)];
      const labels = (await samples.list()).map(({ label }) => label);
      return { some: some.changed, merged: merged.changed, counts, undone, labels };
    });
    expect(found).toEqual({
      some: 1,
      merged: 3,
      counts: [
        { label: 'class 0', count: 1 },
        { label: 'class 2', count: 5 },
      ],
      undone: [true, true],
      labels: [0, 1, 2, 0, 1, 2].map((i) => `class ${i}`),
    });
  });

  it('may have classes of one’s own, which come before their first sample and are renamed and removed with them', async () => {
    const found = await page.evaluate(async () => {
      const { storage } = kit;
      const { classes, samples } = storage;
      const list = async () => (await classes.list()).map(({ label, count }) => `${label} ${count}`);
      await samples.add(kit.samples(3));
      await classes.add('Hat');
      await classes.add('Hat');
      const added = await list();
      const renamed = await classes.rename('Hat', 'Cap');
      const [empty] = kit.samples(1, 1000, () => 'Cap', 9);
      await samples.add([empty!]);
      const after = await list();
      const merged = await classes.rename('Cap', 'class 0');
      const together = await list();
      const back = [await storage.undo(merged.undo), await list()];
      const removed = await classes.remove('Cap');
      const without = await list();
      await storage.undo(removed!);
      return { added, changed: renamed.changed, after, together, back, without, restored: await list() };
    });
    const rest = ['class 0 1', 'class 1 1', 'class 2 1'];
    expect(found).toEqual({
      added: [...rest, 'Hat 0'],
      changed: 0,
      after: ['Cap 1', ...rest],
      together: ['class 0 2', 'class 1 1', 'class 2 1'],
      back: [true, ['Cap 1', ...rest]],
      without: rest,
      restored: ['Cap 1', ...rest],
    });
  });

  it('that were removed come back with their photos until they are purged', async () => {
    const found = await page.evaluate(async () => {
      const { storage } = kit;
      const { added } = await storage.samples.add(kit.samples(4));
      const gone = await storage.samples.remove(added.slice(0, 3));
      const left = (await storage.samples.list()).length;
      await storage.purge();
      const undone = await storage.undo(gone!);
      const back = (await storage.samples.list()).length;
      const photo = (await storage.samples.photos([added[0]!]))[0]?.size;
      const again = await storage.samples.remove([added[0]!]);
      await storage.purge(true);
      const late = await storage.undo(again!);
      return { left, undone, back, photo, late, freed: await storage.samples.photos([added[0]!]) };
    });
    expect(found).toEqual({ left: 1, undone: true, back: 4, photo: 1000, late: false, freed: [null] });
  });

  it('that were imported again after their removal outlive its undo and its purge', async () => {
    const found = await page.evaluate(async () => {
      const { storage } = kit;
      const [sample] = kit.samples(1);
      const { added } = await storage.samples.add([sample!]);
      const gone = await storage.samples.remove(added);
      const again = await storage.samples.add([{ ...sample!, label: 'told anew' }]);
      await storage.purge(true);
      const undone = await storage.undo(gone!);
      const list = await storage.samples.list();
      return {
        again,
        undone,
        labels: list.map(({ label }) => label),
        photos: await storage.samples.photos([added[0]!]),
      };
    });
    expect(found.again.added).toHaveLength(1);
    expect(found.undone).toBe(false);
    expect(found.labels).toEqual(['told anew']);
    expect(found.photos).not.toContain(null);
  });

  it('in their thousands are listed about as fast as the browser reads them', async () => {
    const milliseconds = await page.evaluate(async () => {
      const { samples } = kit.storage;
      for (let first = 0; first < 5000; first += 500) await samples.add(kit.samples(500, 2000, undefined, first));
      const time = async (work: () => Promise<unknown>) => {
        let best = Number.POSITIVE_INFINITY;
        for (let attempt = 0; attempt < 3; attempt++) {
          const start = performance.now();
          await work();
          best = Math.min(best, performance.now() - start);
        }
        return Math.round(best);
      };
      const { length } = await samples.list();
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('selvedge');
        opening.onsuccess = () => resolve(opening.result);
      });
      const readAll = () =>
        new Promise((resolve) => {
          const reading = database.transaction('samples').objectStore('samples').getAll();
          reading.onsuccess = resolve;
        });
      return {
        length,
        read: await time(readAll),
        listed: await time(() => samples.list()),
        counted: await time(() => kit.storage.classes.list()),
        packed: await time(() => samples.pixels()),
      };
    });
    console.log(`5,000 samples: ${JSON.stringify(milliseconds)}`);
    expect(milliseconds.length).toBe(5000);
    expect(milliseconds.listed).toBeLessThan(3 * milliseconds.read + 50);
  });
});

describe('models', () => {
  it('come back as they were kept, the one in use too', async () => {
    const found = await page.evaluate(async () => {
      const { models } = kit.storage;
      const none = await models.inUse();
      const first = await models.add(kit.model('First', 1, 'starter'), { use: true });
      const second = await models.add(kit.model('Second', 2, first.id));
      await models.rename(second.id, 'Renamed');
      const files = await models.files(second.id);
      return {
        none,
        first,
        inUse: await models.inUse(),
        list: await models.list(),
        weights: Array.from(new Uint8Array(files['weights.bin']).slice(0, 3)),
      };
    });
    expect(found.none).toBeNull();
    expect(found.inUse).toBe(found.first.id);
    expect(found.list.map(({ name }) => name).sort()).toEqual(['First', 'Renamed']);
    expect(found.list.find(({ name }) => name === 'Renamed')).toMatchObject({ parent: found.first.id, bytes: 4150 });
    expect(found.weights).toEqual([2, 2, 2]);
  });

  it('that were damaged or deleted are said to be, and are not handed out', async () => {
    const codes = await page.evaluate(async () => {
      const { models } = kit.storage;
      const { id } = await models.add(kit.model('First', 1));
      const files = await models.files(id);
      new Uint8Array(files['weights.bin'])[77] = 0;
      await kit.raw('modelFiles', (store) => store.put(files, id));
      const damaged = await kit.code(models.files(id));
      await kit.raw('modelFiles', (store) => store.delete(id));
      const gone = await kit.code(models.files(id));
      const unknown = crypto.randomUUID();
      const missing = await Promise.all(
        [models.files(unknown), models.use(unknown), models.rename(unknown, 'x'), models.remove(unknown)].map(kit.code),
      );
      return { damaged, gone, missing };
    });
    expect(codes).toEqual({
      damaged: 'model-damaged',
      gone: 'model-damaged',
      missing: Array(4).fill('version-missing'),
    });
  });

  it('hand over to their parent when they are removed, and take back over when that is undone', async () => {
    const found = await page.evaluate(async () => {
      const { storage } = kit;
      const { models } = storage;
      const first = await models.add(kit.model('First', 1, 'starter'));
      const second = await models.add(kit.model('Second', 2, first.id), { use: true });
      const gone = await models.remove(second.id);
      const inherited = (await models.inUse()) === first.id;
      await models.remove(first.id);
      const shipped = await models.inUse();
      await storage.undo(gone!);
      const back = (await models.inUse()) === second.id;
      return { inherited, shipped, back, files: (await models.files(second.id))['weights.bin'].byteLength };
    });
    expect(found).toEqual({ inherited: true, shipped: 'starter', back: true, files: 4000 });
  });
});

describe('runs', () => {
  it('keep their points in order, also when they are taken up again at a checkpoint', async () => {
    const found = await page.evaluate(async () => {
      const { runs, checkpoints } = kit.storage;
      const { id } = await runs.start(kit.run);
      await runs.append(id, kit.points(1, 10, 1));
      await checkpoints.save(id, { epoch: 1, step: 12, bytes: new Uint8Array([1, 2, 3]).buffer });
      await runs.append(id, kit.points(11, 10, 2));
      const before = await runs.curves(id);
      const place = await checkpoints.load(id);
      await runs.resume(id, place!);
      const resumed = await runs.curves(id);
      await runs.append(id, kit.points(13, 8, 2));
      const end = await runs.curves(id);
      const finished = await runs.finish(id, 'finished', kit.result);
      return {
        before: Array.from(before.step),
        resumed: { steps: Array.from(resumed.step), epochs: resumed.epochs.map(({ epoch }) => epoch) },
        end: { steps: Array.from(end.step), loss: end.loss[19], epochs: end.epochs.map(({ epoch }) => epoch) },
        finished,
        checkpoint: await checkpoints.load(id),
        list: await runs.list(),
      };
    });
    const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
    expect(found.before).toEqual(upTo(20));
    expect(found.resumed).toEqual({ steps: upTo(12), epochs: [1] });
    expect(found.end).toEqual({ steps: upTo(20), loss: 10, epochs: [1, 2] });
    expect(found.finished).toMatchObject({ status: 'finished', result: { seconds: 12 } });
    expect(found.checkpoint).toBeNull();
    expect(found.list).toEqual([found.finished]);
  });

  it('that nobody owns are found again with their checkpoint, and a damaged one is reported', async () => {
    const found = await page.evaluate(async () => {
      const { runs, checkpoints } = kit.storage;
      const none = await checkpoints.interrupted();
      const { id } = await runs.start(kit.run);
      const early = await checkpoints.interrupted();
      await checkpoints.save(id, { epoch: 3, step: 40, bytes: new Uint8Array(100).buffer });
      const owned = await navigator.locks.request('selvedge-training', () => checkpoints.interrupted());
      const interrupted = await checkpoints.interrupted();
      await kit.raw('checkpoints', (store) => {
        store.put({ run: id, epoch: 3, step: 40, savedAt: 1, bytes: new ArrayBuffer(99), sha256: '0'.repeat(64) });
      });
      const damaged = await checkpoints.interrupted();
      const code = await kit.code(checkpoints.load(id));
      await runs.finish(id, 'stopped', null);
      const late = await kit.code(checkpoints.save(id, { epoch: 4, step: 50, bytes: new ArrayBuffer(1) }));
      return { none, early, owned, interrupted, damaged, code, late, after: await checkpoints.interrupted() };
    });
    expect(found).toMatchObject({
      none: null,
      early: { checkpoint: null, damaged: false },
      owned: null,
      interrupted: { run: { status: 'running' }, checkpoint: { epoch: 3, step: 40 }, damaged: false },
      damaged: { checkpoint: null, damaged: true },
      code: 'checkpoint-damaged',
      late: 'run-missing',
      after: null,
    });
  });

  it('leave nothing behind when their removal is purged, and everything when it is undone', async () => {
    const found = await page.evaluate(async () => {
      const { storage } = kit;
      const { id } = await storage.runs.start(kit.run);
      await storage.runs.append(id, kit.points(1, 10, 1));
      await storage.undo((await storage.runs.remove([id]))!);
      const back = (await storage.runs.curves(id)).step.length;
      await storage.runs.remove([id]);
      await storage.runs.append(id, kit.points(11, 10, 1));
      await storage.purge(true);
      return { back, list: await storage.runs.list(), points: (await storage.runs.curves(id)).step.length };
    });
    expect(found).toEqual({ back: 10, list: [], points: 0 });
  });
});

describe('experiments', () => {
  it('fill in cell by cell', async () => {
    const found = await page.evaluate(async () => {
      const { experiments } = kit.storage;
      const waiting = (index: number) => ({
        index,
        status: 'waiting' as const,
        options: kit.run.options,
        result: null,
        failure: null,
      });
      const definition = { optimizers: ['adam'], losses: ['focal'] };
      const { id } = await experiments.add({ kind: 'grid', name: 'Grid', definition }, [10, 9, 2].map(waiting));
      await experiments.saveCell(id, { ...waiting(9), status: 'finished', result: kit.result });
      await experiments.finish(id);
      const cells = await experiments.cells(id);
      const list = await experiments.list();
      const gone = await experiments.remove(id);
      const code = await kit.code(experiments.saveCell(id, waiting(1)));
      await kit.storage.undo(gone!);
      return { list, cells, code, back: (await experiments.cells(id)).length };
    });
    expect(found.list).toMatchObject([{ kind: 'grid', definition: { losses: ['focal'] } }]);
    expect(found.list[0]?.finishedAt).not.toBeNull();
    expect(found.cells.map(({ index, status }) => `${index} ${status}`)).toEqual([
      '2 waiting',
      '9 finished',
      '10 waiting',
    ]);
    expect(found.code).toBe('run-missing');
    expect(found.back).toBe(3);
  });
});
