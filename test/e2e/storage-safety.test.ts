import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStorageSite, type StorageSite } from '../support/storage-site.ts';

let site: StorageSite;
let context: BrowserContext;

beforeAll(async () => {
  site = await openStorageSite();
});
afterAll(() => site?.close());
beforeEach(async () => {
  context = await site.profile();
});

/** Kills the tab's process at once, as running out of memory would. */
async function crash(tab: Page): Promise<void> {
  const session = await tab.context().newCDPSession(tab);
  const crashed = tab.waitForEvent('crash');
  session.send('Page.crash').catch(() => {
    // Nobody is left to answer.
  });
  await crashed;
}

/** Ends the whole browser at once, as a loss of power would. */
async function crashBrowser(profile: BrowserContext): Promise<void> {
  const session = await profile.browser()!.newBrowserCDPSession();
  const closed = profile.waitForEvent('close');
  session.send('Browser.crash').catch(() => {
    // Nobody is left to answer.
  });
  await closed;
}

/** What lies in the database, and whether its parts fit together. */
const inventory = (tab: Page) =>
  tab.evaluate(async () => {
    const { samples, models, runs, checkpoints } = kit.storage;
    const entries = await samples.list();
    const photos = await samples.photos(entries.map(({ id }) => id));
    const versions = await models.list();
    const read = await Promise.all(versions.map(({ id }) => kit.code(models.files(id))));
    const inUse = await models.inUse();
    const [run] = await runs.list();
    return {
      samples: await kit.storage.classes.list(),
      photosMissing: photos.filter((photo) => photo?.size !== 20_000).length,
      versions: versions.map(({ name }) => name).sort(),
      versionsDamaged: read.filter((code) => code !== 'none').length,
      inUse: versions.find(({ id }) => id === inUse)?.name ?? inUse,
      run: run?.status,
      checkpoint: run && (await checkpoints.load(run.id))?.epoch,
    };
  });

const prepare = (tab: Page) =>
  tab.evaluate(async () => {
    const { samples, models, runs, checkpoints } = kit.storage;
    await samples.add(kit.samples(60, 20_000, () => 'before'));
    await models.add(kit.model('before', 1), { use: true });
    const { id } = await runs.start(kit.run);
    await checkpoints.save(id, { epoch: 1, step: 10, bytes: new ArrayBuffer(2_000_000) });
  });

/** One act of a person or of a training each. */
const ACTS: Record<string, Act> = {
  'samples are added': () => kit.storage.samples.add(kit.samples(60, 20_000, () => 'added', 100)),
  'a class is renamed': () => kit.storage.classes.rename('before', 'after'),
  'samples are removed': async () =>
    kit.storage.samples.remove((await kit.storage.samples.list({ limit: 30 })).map(({ id }) => id)),
  'a model is kept': () => kit.storage.models.add(kit.model('added', 2, null, 4_000_000), { use: true }),
  'a checkpoint is replaced': async () => {
    const [run] = await kit.storage.runs.list();
    await kit.storage.checkpoints.save(run!.id, { epoch: 2, step: 20, bytes: new ArrayBuffer(4_000_000) });
  },
};

type Act = () => Promise<unknown>;
type Inventory = Awaited<ReturnType<typeof inventory>>;

/** Begins `act` and does not wait for it. */
const begun = (act: Act) => `void (${act.toString()})()`;
const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Milliseconds from an act's beginning to the death in the middle of it; all is done by the last on a fast machine. */
const DELAYS = [0, 12, 60];

/** Storage of its own for each death. */
let deaths = 0;
const somewhere = () => `death-${++deaths}`;

/** A browser with its profile on the disk: what survived the last crash, or a first one. */
const disk = { folder: mkdtempSync(join(tmpdir(), 'selvedge-profile-')), survivor: null as BrowserContext | null };

afterAll(async () => {
  await disk.survivor?.close();
  rmSync(disk.folder, { recursive: true, force: true });
});

/** What each death leaves of an act that was begun `delay` milliseconds before. */
const DEATHS: Record<string, (act: Act, delay: number) => Promise<Inventory>> = {
  'its tab crashes': async (act, delay) => {
    const place = somewhere();
    await prepare(await site.tab(context, place));
    const tab = await site.tab(context, place);
    await tab.evaluate(begun(act));
    await after(delay);
    await crash(tab);
    return inventory(await site.tab(context, place));
  },
  'its worker is ended': async (act, delay) => {
    const tab = await site.tab(context, somewhere());
    await prepare(tab);
    const started = tab.waitForEvent('worker');
    await tab.evaluate(() => Object.assign(globalThis, { doomed: new Worker('/kit.js') }));
    await (await started).evaluate(begun(act));
    await after(delay);
    await tab.evaluate(() => (globalThis as unknown as { doomed: Worker }).doomed.terminate());
    return inventory(tab);
  },
  'the browser crashes': async (act, delay) => {
    const place = somewhere();
    const profile = disk.survivor ?? (await site.diskProfile(disk.folder));
    disk.survivor = null;
    const tab = await site.tab(profile, place);
    await prepare(tab);
    await tab.evaluate(begun(act));
    await after(delay);
    await crashBrowser(profile);
    disk.survivor = await site.diskProfile(disk.folder);
    return inventory(await site.tab(disk.survivor, place));
  },
};

describe.each(Object.entries(DEATHS))('when %s', (_, death) => {
  it.each(Object.entries(ACTS))('while %s, what is left was before, or should be after', async (_, act) => {
    const page = await site.tab(context);
    await prepare(page);
    const whole = await inventory(page);
    await page.evaluate(`(${act.toString()})()`);
    const done = await inventory(page);
    expect(done).not.toEqual(whole);
    for (const state of [whole, done]) expect(state).toMatchObject({ photosMissing: 0, versionsDamaged: 0 });
    for (const delay of DELAYS) expect([whole, done]).toContainEqual(await death(act, delay));
  });
});

describe('a full disk', () => {
  it.each(
    Object.entries({
      samples: () => kit.code(kit.storage.samples.add(kit.samples(200, 200_000, () => 'too many', 500))),
      'a model': () => kit.code(kit.storage.models.add(kit.model('too large', 3, null, 40_000_000), { use: true })),
      'a checkpoint': async () => {
        const [run] = await kit.storage.runs.list();
        return kit.code(
          kit.storage.checkpoints.save(run!.id, { epoch: 9, step: 90, bytes: new ArrayBuffer(40_000_000) }),
        );
      },
    }),
  )('is said when %s would not fit, and changes nothing', async (_, act) => {
    const page = await site.tab(context);
    const session = await context.newCDPSession(page);
    // Before the first write, for Chromium remembers for a while how much room it saw.
    await session.send('Storage.overrideQuotaForOrigin', { origin: site.origin, quotaSize: 12_000_000 });
    await prepare(page);
    const before = await inventory(page);
    expect(await page.evaluate(act)).toBe('storage-full');
    expect(await inventory(page)).toEqual(before);
    const usage = await page.evaluate(() => kit.storage.usage());
    expect(usage.persistent).toBe(false);
    expect(usage.usedBytes).toBeGreaterThan(1_000_000);
    expect(usage.quotaBytes).toBeGreaterThan(0);
    await session.send('Storage.overrideQuotaForOrigin', { origin: site.origin });
    expect(await page.evaluate(() => kit.code(kit.storage.samples.add(kit.samples(1, 20_000))))).toBe('none');
  });
});

describe('a window in which nothing can be kept', () => {
  it('reads as empty, and says so when something is to be kept', async () => {
    const page = await site.tab(context, undefined, '/sandbox');
    const found = await page.evaluate(async () => {
      const { samples, models, runs, checkpoints, experiments, usage } = kit.storage;
      const reads = [samples.list(), kit.storage.classes.list(), models.list(), runs.list(), experiments.list()];
      return {
        reads: await Promise.all<unknown[]>(reads),
        photos: await samples.photos(['x']),
        inUse: await models.inUse(),
        interrupted: await checkpoints.interrupted(),
        usage: await usage(),
        add: await kit.code(samples.add(kit.samples(1))),
        keep: await kit.code(models.add(kit.model('x', 1))),
      };
    });
    expect(found).toEqual({
      reads: [[], [], [], [], []],
      photos: [null],
      inUse: null,
      interrupted: null,
      usage: { usedBytes: null, quotaBytes: null, persistent: null },
      add: 'storage-unavailable',
      keep: 'storage-unavailable',
    });
  });
});

describe('a read that the browser breaks off', () => {
  it('is said to whoever asked, and left to nobody else', async () => {
    const page = await site.tab(context);
    const uncaught: string[] = [];
    context.on('weberror', (error) => uncaught.push(String(error.error())));
    const codes = await page.evaluate(async () => {
      const { samples, models } = kit.storage;
      await samples.add(kit.samples(1));
      const { getAll } = IDBIndex.prototype;
      IDBIndex.prototype.getAll = function (...of: []) {
        const request = getAll.apply(this, of);
        queueMicrotask(() => request.transaction?.abort());
        return request;
      };
      const broken = await kit.code(samples.list());
      IDBIndex.prototype.getAll = getAll;
      // A rejection that nobody caught is told of in a task of its own.
      await new Promise((done) => setTimeout(done));
      return [broken, await kit.code(samples.list()), await kit.code(models.list())];
    });
    expect(codes).toEqual(['storage-failed', 'none', 'none']);
    expect(uncaught).toEqual([]);
  });
});
