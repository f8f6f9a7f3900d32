import type { Browser, Page } from 'playwright-core';
import { PRESETS } from '../../../src/domain/presets.ts';
import { encodeOptions } from '../../../src/options/run-link.ts';
import { type Interaction, Walker } from './interactions.ts';
import { openScreen } from './page.ts';

/** How many of the slowest controls are named. */
const NAMED = 5;

/** A person who reacts within this is said to be answered at once (web.dev/articles/inp). */
const GOOD = 200;

/** A run that goes on until it is stopped. */
const LONG = { ...PRESETS.fast, epochs: 100, replicas: 2 };

/** Uses every control of every screen, those of a run under way while it trains. */
export async function measureInput(browser: Browser, url: string) {
  const page = await openScreen(browser, url, 'classify');
  try {
    return summary(await walkAll(page));
  } finally {
    await page.context().close();
  }
}

async function walkAll(page: Page): Promise<readonly Interaction[]> {
  const walker = new Walker(page);
  await walker.watch();
  const open = async (address: string) => {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `/${address}`);
    await page.locator('main h2, main button').first().waitFor();
    // What the screen reads from storage, and the probe of the device, come a moment later.
    await page.waitForTimeout(1500);
  };
  await walker.walk('Classify', /Start camera|Use camera/);
  await open(`train?${encodeOptions(LONG)}`);
  await walker.walk('Train', /^Start training|^Classify$/);
  for (const end of ['Stop and keep the best', 'Stop and discard']) {
    await open(`train?${encodeOptions(LONG)}`);
    await walker.press('Train, a run', 'Start training');
    await page.locator('run-monitor curve-chart').first().waitFor({ timeout: 60_000 });
    await walker.walk('Train, a run', /^Stop|^Classify$/);
    await walker.press('Train, a run', end);
    await page.getByRole('button', { name: 'Start training' }).waitFor({ timeout: 60_000 });
  }
  await walker.walk('Train, a result', /^Start training|^Use this|^Evaluate it/);
  await open('train/runs');
  await walker.walk('Runs', /^Delete|^Undo/);
  await walker.press('Runs', /^Delete/);
  await walker.press('Runs', 'Undo');
  await open('train/experiments');
  await walker.walk('Experiments', /^Start|^Stop/);
  // The form begins anew when the screen does; as it was left, its grid may have no runs.
  await open('models');
  await open('train/experiments');
  await walker.press('Experiments', /^Start \d+ runs/);
  await page.getByRole('button', { name: /^Stop/ }).waitFor({ timeout: 60_000 });
  await walker.walk('Experiments, a grid', /^Start|^Stop/);
  await walker.press('Experiments, a grid', /^Stop/);
  await open('evaluate');
  await walker.press('Evaluate', /^Evaluate on/);
  await page.locator('confusion-matrix').waitFor({ timeout: 120_000 });
  await walker.walk('Evaluate', /^Evaluate on/);
  await open('models');
  await walker.walk('Models', /^Delete|^Undo|^Use /);
  await walker.press('Models', /^Use /);
  await walker.press('Models', /^Delete/);
  await walker.press('Models', 'Undo');
  return walker.found;
}

function summary(found: readonly Interaction[]) {
  const slowest = [...found].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, NAMED);
  return {
    controls: found.length,
    worstInteractionMs: slowest[0]?.milliseconds ?? null,
    slowControls: found.filter(({ milliseconds }) => milliseconds > GOOD).length,
    slowest,
  };
}
