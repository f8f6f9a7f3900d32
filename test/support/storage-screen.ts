import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { PRESETS } from '../../src/domain/presets.ts';
import type { App } from './app.ts';
import { kitScript } from './storage-site.ts';
import { storeSamples } from './stored-samples.ts';

/** The screen Storage as a person uses it. */
export class StorageScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** A button of the screen, by its name. */
  button(name: string | RegExp) {
    const screen = this.page.locator('storage-screen');
    return screen.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  }

  get report() {
    return this.page.locator('backup-panel').getByRole('status');
  }

  /** Makes a backup and tells its bytes. */
  async backUp(): Promise<Buffer> {
    const download = this.page.waitForEvent('download');
    await this.button('Back up everything').click();
    return readFile(await (await download).path());
  }

  /** Chooses a file to restore. */
  async choose(name: string, buffer: Buffer): Promise<void> {
    const file = { name, mimeType: 'application/zip', buffer };
    await this.page.locator('backup-panel input[type=file]').setInputFiles(file);
  }

  /** Restores what is ticked, but for `without`, and waits until it is done. */
  async restore(buffer: Buffer, ...without: RegExp[]): Promise<void> {
    await this.choose('backup.zip', buffer);
    const dialog = this.page.getByRole('dialog', { name: 'What should be restored?' });
    for (const name of without) await dialog.getByRole('checkbox', { name }).uncheck();
    await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
    await this.report
      .getByText(/restored|Nothing/)
      .first()
      .waitFor();
  }
}

/** Goes to the screen, once the app has started. */
export async function openStorageScreen(app: App): Promise<StorageScreen> {
  await app.computesOn('WASM');
  await app.page.goto(`${app.url}#/storage`);
  const screen = new StorageScreen(app.page);
  await screen.button('Back up everything').waitFor();
  return screen;
}

/** Keeps some of everything, past the screens: samples, a model in use, runs of which one waits, an experiment, a pile. */
export async function keepEverything(page: Page, samples = 120): Promise<void> {
  await storeSamples(page, samples);
  await page.evaluate(await kitScript());
  await page.evaluate(async (options) => {
    const { models, runs, checkpoints, experiments, pile, classes } = kit.storage;
    const file = async (name: string) => (await fetch(`models/starter/${name}`)).arrayBuffer();
    const files = {
      'model.json': await file('model.json'),
      'weights.bin': await file('weights.bin'),
      'metadata.json': await file('metadata.json'),
    };
    const metadata = JSON.parse(new TextDecoder().decode(files['metadata.json']));
    const first = await models.add({ name: 'Mine', parent: null, metadata, taught: [], files });
    await models.add({ name: 'Mine, taught', parent: first.id, metadata, taught: [], files }, { use: true });
    await classes.add('Not seen yet');
    for (const name of ['ended', 'waits']) {
      const { id } = await runs.start({ ...kit.run, name, options });
      for (const part of [1, 20]) await runs.append(id, kit.points(part, 19, part));
      if (name === 'ended') await runs.finish(id, 'finished', { ...kit.result, model: first.id });
      else
        await checkpoints.save(id, { epoch: 1, step: 39, bytes: crypto.getRandomValues(new Uint8Array(5000)).buffer });
    }
    const definition = { kind: 'search', base: options, vary: ['width'], minutes: 3, seed: 1 };
    const cell = { index: 0, status: 'finished' as const, options, result: kit.result, failure: null, share: 0.5 };
    await experiments.add({ kind: 'search', name: 'Which width', definition }, [cell]);
    const copy = (await kit.storage.samples.photos([(await kit.storage.samples.list())[0]!.id]))[0]!;
    const waiting = { state: 'waiting' as const };
    await pile.put([{ id: 'b', path: 'shop/b.jpg', outcome: waiting, label: null }]);
    const ranked = [{ label: 'Bag', probability: 0.9 }];
    const model = { name: 'starter', weightsSha256: metadata.weightsSha256 };
    const outcome = { state: 'answered' as const, found: true, sure: true, ranked, model, milliseconds: 4 };
    await pile.putLooked({ id: 'a', path: 'shop/a.jpg', outcome, label: 'Hat' }, copy);
  }, PRESETS.starter);
}

/** Everything that is kept, files and pixels by their hashes. */
export async function keptHere(page: Page): Promise<Record<string, unknown>> {
  await page.evaluate(await kitScript());
  return page.evaluate(async () => {
    const { samples, classes, models, runs, checkpoints, experiments, pile } = kit.storage;
    const hash = async (bytes: BufferSource | Blob | null | undefined) => {
      if (bytes == null) return null;
      const whole = bytes instanceof Blob ? await bytes.arrayBuffer() : bytes;
      return Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', whole))).join();
    };
    const each = <T, U>(values: readonly T[], read: (value: T) => Promise<U>) => Promise.all(values.map(read));
    const whole = await samples.whole((await samples.list()).map(({ id }) => id));
    const entries = await pile.list(1000);
    const copies = await pile.photos(entries.map(({ id }) => id));
    return {
      samples: await each(whole, async (sample) => ({
        ...sample,
        pixels: await hash(sample.pixels),
        photo: [sample.photo.type, await hash(sample.photo)],
      })),
      classes: (await classes.own()).map(({ label }) => label),
      models: await each(await models.list(), async (version) => ({
        version,
        files: await each(Object.values(await models.files(version.id)), hash),
      })),
      runs: await each(await runs.list(), async (run) => {
        const { epochs, ...curves } = await runs.curves(run.id);
        const checkpoint = await checkpoints.load(run.id);
        return {
          run,
          epochs,
          curves: await each(Object.values(curves), hash),
          checkpoint: checkpoint && { ...checkpoint, bytes: await hash(checkpoint.bytes) },
        };
      }),
      experiments: await each(await experiments.list(), async (experiment) => ({
        experiment,
        cells: await experiments.cells(experiment.id),
      })),
      pile: await each(entries, async (entry) => ({ entry, copy: await hash(copies[entries.indexOf(entry)]) })),
      inUse: await models.inUse(),
    };
  });
}
