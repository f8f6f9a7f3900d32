import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SamplesScreen } from '../support/samples-screen.ts';
import { OPTIONS } from '../support/training-site.ts';
import { UpdateSite, type UpdateTab } from '../support/update-site.ts';

let site: UpdateSite;
let context: BrowserContext;

beforeAll(async () => {
  site = await UpdateSite.open();
});
afterAll(() => site?.close());
beforeEach(async () => {
  await site.publish('this');
  context = await site.profile();
});

/** Keeps three drawn pictures as samples of the class Hat. */
const importHats = (tab: UpdateTab) =>
  tab.app(async ({ sampleServices }) => {
    const files = await Promise.all(
      ['red', 'green', 'blue'].map(async (colour) => {
        const canvas = new OffscreenCanvas(300, 200);
        const drawing = canvas.getContext('2d')!;
        drawing.fillStyle = colour;
        drawing.fillRect(60, 40, 150, 100);
        return { file: await canvas.convertToBlob(), path: `Hat/${colour}.png`, label: null };
      }),
    );
    await sampleServices.openFiles();
    await sampleServices.files.import(files);
  });

/** Own models, runs, samples by class, and pictures of the pile, as the app reads them. */
const kept = (tab: UpdateTab) =>
  tab.app(async ({ sampleServices, trainingServices }) => {
    const { models, runs } = await trainingServices();
    const pile = await sampleServices.pile();
    await Promise.all([models.read(), runs.read(), sampleServices.samples.readClasses(), pile.read()]);
    return {
      models: (models.list ?? []).filter(({ shipped }) => !shipped).length,
      runs: (runs.list ?? []).map(({ status }) => status),
      hats: sampleServices.samples.classes?.find(({ label }) => label === 'Hat')?.count ?? 0,
      pile: (pile.entries ?? []).map(({ outcome }) => outcome.state),
    };
  });

const addClass = (tab: UpdateTab, name: string) =>
  tab.page.evaluate(
    `document.querySelector('selvedge-app').sampleServices.samples.addClass(${JSON.stringify(name)}).then(
      () => document.querySelector('selvedge-app').sampleServices.samples.notice?.code)`,
  );

const openSamples = async (tab: UpdateTab) => {
  await tab.page.getByRole('link', { name: 'Samples' }).click();
  return new SamplesScreen(tab.page);
};

/** Scripts that the page has asked for and that are of no file of `version`. */
const foreignScripts = (tab: UpdateTab, version: 'this' | 'next') => {
  const own = site.scripts(version);
  return tab.scripts.filter((name) => !own.has(name));
};

describe('an update', () => {
  it('is taken when the person says so, mixes nothing, and leaves all that was kept', async () => {
    const tab = await site.tab(context);
    await importHats(tab);
    await site.publish('next');
    await tab.page.reload();
    await tab.useNow.waitFor();
    await tab.runs('this');
    await tab.useNow.click();
    await tab.runs('next');
    await tab.readyOffline();
    await (await openSamples(tab)).shows('Hat 3');
    expect(await addClass(tab, 'Scarf')).toBeUndefined();
    expect(foreignScripts(tab, 'next')).toEqual([]);
  });

  it('keeps the files of the version before for the tabs that run it, until none is left', async () => {
    const [old, other] = [await site.tab(context), await site.tab(context)];
    await importHats(other);
    await site.publish('next');
    await other.page.reload();
    await other.useNow.click();
    await other.runs('next');
    await other.readyOffline();
    // A screen that it has not shown yet, whose files the host has no more.
    await (await openSamples(old)).shows('Hat 3');
    expect(foreignScripts(old, 'this')).toEqual([]);
    expect(foreignScripts(other, 'next')).toEqual([]);
    expect(await addClass(old, 'Scarf'), 'the newer version has upgraded what is stored').toBe('storage-outdated');
    await old.useNow.waitFor();
    await old.runs('this');
    const left = async () => (await cachedScripts(other)).filter((name) => !site.scripts('next').has(name));
    expect((await left()).length).toBeGreaterThan(0);
    await old.page.close();
    await other.page.reload();
    await other.readyOffline();
    await expect.poll(left).toEqual([]);
  });

  it('of a host that serves an older version again opens what is newer for reading alone, and says so', async () => {
    const tab = await site.tab(context);
    await importHats(tab);
    await site.publish('next');
    await tab.page.reload();
    await tab.useNow.click();
    await tab.runs('next');
    expect(await addClass(tab, 'Scarf')).toBeUndefined();
    await site.publish('this');
    await tab.page.reload();
    await tab.useNow.click();
    await tab.runs('this');
    await tab.page.getByText('What is stored here belongs to a newer version of the app.').waitFor();
    await (await openSamples(tab)).shows('Hat 3', 'Scarf 0');
    expect(await addClass(tab, 'Shawl')).toBe('storage-outdated');
    const zip = await tab.app(async ({ sampleServices }) => (await sampleServices.files.export())?.size);
    expect(zip).toBeGreaterThan(1000);
    await site.publish('next');
    await tab.page.reload();
    await tab.useNow.click();
    await tab.runs('next');
    expect(await addClass(tab, 'Shawl')).toBeUndefined();
    expect(await kept(tab)).toMatchObject({ hats: 3 });
  });
});

/** Names of the scripts in the offline copy. */
const cachedScripts = (tab: UpdateTab): Promise<string[]> =>
  tab.page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) {
        const { pathname } = new URL(url);
        if (pathname.includes('/assets/')) found.push(pathname.split('/').at(-1)!);
      }
    }
    return found;
  });

interface Job {
  /** What has to be answered before it can begin. */
  prepare?(tab: UpdateTab): Promise<unknown>;
  /** Begins it, without waiting for its end. */
  begin(tab: UpdateTab): Promise<void>;
  /** What a person does with what came of it. */
  end?(tab: UpdateTab): Promise<void>;
  kept: Partial<Awaited<ReturnType<typeof kept>>>;
}

const JOBS: Record<string, Job> = {
  'a training': {
    begin: async (tab) => {
      await tab.page.evaluate(
        `document.querySelector('selvedge-app').trainingServices().then(({ training }) => {
          void training.train('Bars', ${JSON.stringify(OPTIONS)});
        })`,
      );
    },
    kept: { runs: ['finished'] },
  },
  'teaching a model': {
    begin: (tab) =>
      tab.app(async ({ trainingServices }) => {
        void (await trainingServices()).adaptation.teach();
      }),
    // What was taught is not kept yet, and an update waits for that, too.
    end: async (tab) => {
      await expect
        .poll(() => tab.app(async ({ trainingServices }) => (await trainingServices()).adaptation.result !== null))
        .toBe(true);
      await tab.app(async ({ trainingServices }) => (await trainingServices()).adaptation.keep());
    },
    kept: { models: 1, hats: 3 },
  },
  'an evaluation': {
    begin: (tab) =>
      tab.app(async ({ trainingServices }) => {
        void (await trainingServices()).evaluation.evaluate('starter');
      }),
    end: async (tab) => {
      const reports = () => tab.app(async ({ trainingServices }) => (await trainingServices()).evaluation.reports.size);
      await expect.poll(reports).toBe(1);
    },
    kept: {},
  },
  'an import': {
    begin: (tab) =>
      tab.app(async ({ sampleServices }) => {
        await sampleServices.openFiles();
        const canvas = new OffscreenCanvas(300, 200);
        canvas.getContext('2d')!.fillRect(60, 40, 100, 150);
        const file = await canvas.convertToBlob();
        void sampleServices.files.import([{ file, path: 'Hat/fourth.png', label: null }]);
      }),
    kept: { hats: 4 },
  },
  'a pile': {
    prepare: (tab) => tab.app(async ({ sampleServices }) => (await sampleServices.pile()).read()),
    begin: (tab) =>
      tab.app(async ({ sampleServices }) => {
        const pile = await sampleServices.pile();
        const canvas = new OffscreenCanvas(300, 200);
        canvas.getContext('2d')!.fillRect(60, 40, 100, 150);
        const picture = await canvas.convertToBlob();
        // What it is of is kept first; the work begins with the answer to that.
        Object.assign(globalThis, { heldAnswers: undefined });
        const hold = () => {
          if (pile.job === undefined) return;
          pile.removeEventListener('change', hold);
          Object.assign(globalThis, { heldAnswers: [] });
        };
        pile.addEventListener('change', hold);
        void pile.add([{ file: new File([picture], 'a.png'), path: 'a.png' }]);
      }),
    kept: { pile: ['answered'] },
  },
};

describe('while another tab is at work, an update', () => {
  it.each(Object.entries(JOBS))(
    'waits for %s, and then is taken',
    async (_, { prepare, begin, end, kept: expected }) => {
      const [worker, other] = [await site.tab(context), await site.tab(context)];
      await worker.canHold();
      await importHats(worker);
      await site.publish('next');
      await other.page.reload();
      await other.useNow.waitFor();
      await prepare?.(worker);
      await worker.holdAnswers();
      await begin(worker);
      await expect.poll(() => worker.page.evaluate(heldLocks)).toContain('selvedge-work');
      await other.useNow.click();
      await other.notice.getByText('The new version waits until the app’s other tabs have finished').waitFor();
      expect(await worker.notice.count(), 'nobody is disturbed at work').toBe(0);
      await other.runs('this');
      await worker.letAnswer();
      await end?.(worker);
      await other.runs('next');
      expect(await kept(other)).toMatchObject(expected);
      expect(foreignScripts(worker, 'this')).toEqual([]);
      expect(foreignScripts(other, 'next')).toEqual([]);
      await worker.useNow.click();
      await worker.runs('next');
    },
  );

  it('that waits is given up by "Later"', async () => {
    const [worker, other] = [await site.tab(context), await site.tab(context)];
    await worker.canHold();
    await site.publish('next');
    await other.page.reload();
    await worker.holdAnswers();
    await JOBS['an import']!.begin(worker);
    await expect.poll(() => worker.page.evaluate(heldLocks)).toContain('selvedge-work');
    await other.useNow.click();
    await other.notice.getByText('waits until').waitFor();
    await other.notice.getByRole('button', { name: 'Later' }).click();
    await other.notice.waitFor({ state: 'detached' });
    await worker.letAnswer();
    await expect.poll(() => worker.page.evaluate(heldLocks)).not.toContain('selvedge-work');
    await other.runs('this');
    await worker.useNow.waitFor();
  });
});

const heldLocks = async () => ((await navigator.locks.query()).held ?? []).map(({ name }) => name);
