import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DEFAULT_MODEL, SHIPPED_MODELS } from '../../src/domain/assets.ts';
import type { ModelMetadata } from '../../src/domain/model-metadata.ts';
import { openApp } from '../support/app.ts';
import { axeViolations } from '../support/axe.ts';
import { brokenBuild, DIST } from '../support/build.ts';
import { runOnnx } from '../support/onnx-runtime.ts';
import { unzipFiles } from '../support/other-archiver.ts';
import { draw } from '../support/pictures.ts';

const FILES = ['model.json', 'weights.bin', 'metadata.json'] as const;

interface ModelFolder {
  read(file: (typeof FILES)[number]): Buffer;
  write(file: (typeof FILES)[number], content: string | Buffer): void;
  remove(file: (typeof FILES)[number]): void;
}

const changes: Record<string, (model: ModelFolder) => void> = {
  'has a byte flipped in its weights': (model) => {
    const weights = model.read('weights.bin');
    weights[weights.length >> 1]! ^= 1;
    model.write('weights.bin', weights);
  },
  'has NaN among its weights, with a checksum that fits': (model) => {
    const weights = model.read('weights.bin');
    weights.writeFloatLE(Number.NaN, 400);
    model.write('weights.bin', weights);
    const metadata = JSON.parse(model.read('metadata.json').toString()) as ModelMetadata;
    const weightsSha256 = createHash('sha256').update(weights).digest('hex');
    model.write('metadata.json', JSON.stringify({ ...metadata, weightsSha256 }));
  },
  'takes another shape of picture': (model) => {
    const topology = model.read('model.json').toString();
    model.write('model.json', topology.replace('[null,28,28,1]', '[null,32,32,1]').replace('28,28,1', '32,32,1'));
  },
  'knows another number of classes than its metadata': (model) => {
    const metadata = JSON.parse(model.read('metadata.json').toString()) as ModelMetadata;
    model.write('metadata.json', JSON.stringify({ ...metadata, classes: metadata.classes.slice(1) }));
  },
  'is cut short': (model) => model.write('weights.bin', model.read('weights.bin').subarray(0, 1000)),
  'is no JSON': (model) => model.write('model.json', '<!doctype html>'),
};

/** A build in which each of `models` is changed. */
function buildWith(models: readonly string[], change: (model: ModelFolder) => void): { root: string; mend(): void } {
  const path = (root: string, model: string, file: string) => join(root, 'models', model, file);
  const { root, remove } = brokenBuild((directory) => {
    for (const model of models) {
      change({
        read: (file) => readFileSync(path(directory, model, file)),
        write: (file, content) => writeFileSync(path(directory, model, file), content),
        remove: (file) => rmSync(path(directory, model, file)),
      });
    }
  });
  onTestFinished(remove);
  const mend = () => {
    for (const model of models) {
      for (const file of FILES) writeFileSync(path(root, model, file), readFileSync(path(DIST, model, file)));
    }
  };
  return { root, mend };
}

describe('a model file', () => {
  it.each(Object.entries(changes))('that %s is not used: another model answers, which is said', async (_, change) => {
    const { root } = buildWith([DEFAULT_MODEL], change);
    const app = await openApp({ offlineCopy: true, root, expected: /integrity|404/ });
    await expect.poll(() => app.notice.textContent()).toContain('stands in');
    await app.choose('bag.png', 'image/png', await draw('bag').png().toBuffer());
    await app.anyAnswer();
  });

  it('that is damaged in every model that ships is refused with what to do, and the app goes on', async () => {
    const { root } = buildWith(SHIPPED_MODELS, changes['is cut short']!);
    const app = await openApp({ offlineCopy: true, root, expected: /integrity|404/ });
    await expect.poll(() => app.notice.textContent()).toContain('The model file is damaged.');
    await app.choose('bag.png', 'image/png', await draw('bag').png().toBuffer());
    await app.page.getByRole('img', { name: 'The picture that is looked at' }).waitFor();
  });

  it('that is missing from every model is told, and "Try again" takes it up once it is there', async () => {
    const { root, mend } = buildWith(SHIPPED_MODELS, (model) => model.remove('weights.bin'));
    const app = await openApp({ offlineCopy: true, root, expected: /404|integrity|ERR_/ });
    await expect.poll(() => app.notice.textContent()).toContain('The model could not be loaded.');
    const labels = '**/assets/label-bar-*.js';
    await app.context.route(labels, (route) => route.abort());
    const refused = app.page.waitForEvent('requestfailed', (request) => request.url().includes('label-bar'));
    await app.choose('bag.png', 'image/png', await draw('bag').png().toBuffer());
    await refused;
    await app.context.unroute(labels);
    mend();
    await app.restartServer();
    await app.notice.getByRole('button', { name: 'Try again' }).click();
    await app.answers('Bag');
    expect(await app.notice.textContent()).toBe('');
    await app.page.getByRole('button', { name: 'Something else' }).waitFor();
  });
});

describe('a model that goes out', () => {
  it('can be asked for while another one is written, and chosen once that is done', async () => {
    const app = await openApp();
    const { page } = app;
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await app.context.route('**/models/best/weights.bin', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${app.url}#/models`);
    const choose = async (model: string) => {
      await page.getByRole('button', { name: `Export ${model}`, exact: true }).click();
      return page.getByRole('dialog', { name: `Export “${model}” for` }).getByRole('button', { name: /^ONNX For/ });
    };
    await (await choose('best')).click();
    await page.getByRole('button', { name: 'Working…' }).waitFor();
    const onnx = await choose(DEFAULT_MODEL);
    await expect.poll(() => onnx.getAttribute('aria-disabled')).toBe('true');
    await onnx.press('Enter');
    await page.getByRole('status').getByText('choose once that is done').waitFor();
    release();
    await expect.poll(() => onnx.getAttribute('aria-disabled')).toBe('false');
    await onnx.press('Enter');
    await page.getByRole('status').getByText(`“${DEFAULT_MODEL}” is saved for ONNX.`).waitFor();
  });

  it('and has a layer that the format lacks is refused with an alert that names the layer', async () => {
    const { root } = buildWith(['starter'], (model) => {
      const json = JSON.parse(model.read('model.json').toString());
      const { layers } = json.modelTopology.config as { layers: { class_name: string; config: object }[] };
      Object.assign(layers.find(({ class_name: kind }) => kind === 'Flatten')!.config, {
        data_format: 'channels_first',
      });
      model.write('model.json', JSON.stringify(json));
    });
    const app = await openApp({ root });
    await app.page.goto(`${app.url}#/models`);
    await app.page.getByRole('button', { name: 'Export starter', exact: true }).click();
    await app.page.getByRole('button', { name: /^ONNX For/ }).click();
    const alert = app.page.locator('models-screen').getByRole('alert').filter({ hasText: 'cannot be written' });
    await expect.poll(() => alert.textContent()).toMatch(/The layer flatten\w*.*channels must come last/s);
  });

  it('is asked for by keyboard on a narrow screen, and is to the byte what the command line writes', async () => {
    const app = await openApp({ context: { viewport: { width: 320, height: 640 } } });
    const { page } = app;
    await page.goto(`${app.url}#/models`);
    const ask = page.getByRole('button', { name: `Export ${DEFAULT_MODEL}`, exact: true });
    await ask.press('Enter');
    const dialog = page.getByRole('dialog', { name: `Export “${DEFAULT_MODEL}” for` });
    await dialog.waitFor();
    expect(await axeViolations(page)).toEqual([]);
    for (const choice of await dialog.getByRole('button').all()) {
      const { x, width, height } = (await choice.boundingBox())!;
      expect(height).toBeGreaterThanOrEqual(44);
      expect(x + width).toBeLessThanOrEqual(320);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => ask.evaluate((button) => button.matches(':focus'))).toBe(true);

    await ask.press('Enter');
    const onnx = dialog.getByRole('button', { name: /^ONNX For/ });
    const [download] = await Promise.all([page.waitForEvent('download'), onnx.press('Enter')]);
    await page.getByRole('status').getByText(`“${DEFAULT_MODEL}” is saved for ONNX.`).waitFor();
    expect(download.suggestedFilename()).toBe(`${DEFAULT_MODEL} ONNX.zip`);
    const saved = readFileSync(await download.path());
    const file = join(mkdtempSync(join(tmpdir(), 'selvedge-export-')), 'model.zip');
    onTestFinished(() => rmSync(dirname(file), { recursive: true }));
    const args = ['tsx', 'scripts/export.ts', '--model', DEFAULT_MODEL, '--format', 'onnx', '--out', file];
    await promisify(execFile)('npx', args, { cwd: join(DIST, '..') });
    expect(saved.equals(readFileSync(file))).toBe(true);
    const { 'model.onnx': model, 'golden.json': json } = await unzipFiles(new Blob([saved]));
    const { pixels, probabilities } = JSON.parse(new TextDecoder().decode(json));
    const found = await runOnnx(model!, Uint8Array.from(pixels), 28);
    for (const [i, probability] of found.entries()) expect(Math.abs(probability - probabilities[i])).toBeLessThan(1e-5);
  });
});
