import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { NO_AUGMENTATION } from '../../src/domain/augmentation.ts';
import { OPTIMIZERS } from '../../src/domain/optimizers/index.ts';
import type { TrainingOptions } from '../../src/domain/training-options.ts';
import type { TrainingServices } from '../../src/shell/training-services.ts';
import { packBars } from './bars-dataset.ts';
import { openProfile } from './browser.ts';
import { brokenBuild } from './build.ts';

/** Pictures to train on. */
export const PICTURES = 600;

/** A small run that learns the bars. */
export const OPTIONS: TrainingOptions = {
  architecture: { name: 'starter', width: 0.5 },
  optimizer: OPTIMIZERS.adam.defaults,
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
export const STEPS = (PICTURES * (1 - OPTIONS.validationShare)) / OPTIONS.batchSize;

/** Long enough to be stopped in its middle. */
export const LONG: TrainingOptions = { ...OPTIONS, epochs: 900, learningRate: 0.001 };
export const MIDDLE: TrainingOptions = { ...LONG, epochs: 20 };

/** The production build with a dataset of drawn bars, in a real Chromium. */
export interface TrainingSite {
  url: string;
  /** A fresh profile: its own storage. */
  profile(): Promise<BrowserContext>;
  /** A tab of that profile with the app, whose services `services` hands to a function in the page. */
  tab(context: BrowserContext): Promise<TrainingTab>;
  close(): Promise<void>;
}

export interface TrainingTab {
  page: Page;
  services<T, A>(work: (services: TrainingServices, argument: A) => T | Promise<T>, argument?: A): Promise<T>;
}

/** Opens it with a tenth as many test pictures. */
export async function openTrainingSite(train = PICTURES): Promise<TrainingSite> {
  const folder = mkdtempSync(join(tmpdir(), 'selvedge-training-'));
  const packed = await packBars(folder, train);
  const { root, remove } = brokenBuild((build) =>
    cpSync(packed, join(build, 'data/fashion-mnist'), { recursive: true }),
  );
  const { url, close } = await serve({ root, port: 0 });
  return {
    url,
    profile: () => openProfile({ serviceWorkers: 'block' }),
    tab: async (context) => openTab(await context.newPage(), url),
    close: async () => {
      await close();
      remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openTab(page: Page, url: string): Promise<TrainingTab> {
  await page.goto(url);
  await page.waitForSelector('selvedge-app');
  return {
    page,
    // As text: playwright's types of handles do not know classes with private parts.
    services: (work, argument) =>
      page.evaluate(
        `document.querySelector('selvedge-app').trainingServices().then((services) => (${work})(services, ${JSON.stringify(argument ?? null)}))`,
      ),
  };
}

/** Waits in the page until the training is in that phase and has reported so many steps. */
export const untilTraining = (tab: TrainingTab, phase: string, steps = 0) =>
  tab.services(
    ({ training }, wanted) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (training.phase !== wanted.phase || training.curves.length < wanted.steps) return;
          training.removeEventListener('change', look);
          resolve();
        };
        training.addEventListener('change', look);
        look();
      }),
    { phase, steps },
  );

/** Pauses the run of a fresh profile and waits for the checkpoint that pausing takes. */
export async function pauseTraining(tab: TrainingTab): Promise<void> {
  await tab.services(({ training }) => training.pause());
  await expect.poll(() => countCheckpoints(tab.page)).toBe(1);
}

/** How many checkpoints the page's database holds. */
export function countCheckpoints(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('selvedge');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('checkpoints').objectStore('checkpoints').count();
          counting.onerror = () => reject(counting.error);
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}
