import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../support/axe.ts';
import { asLines, smallStudy } from '../support/cell-results.ts';
import { button, TrainingPages } from '../support/training-page.ts';
import { openTrainingSite, type TrainingSite } from '../support/training-site.ts';

let site: TrainingSite;
let pages: TrainingPages;

beforeAll(async () => {
  site = await openTrainingSite();
  pages = new TrainingPages(site);
});

afterAll(() => site.close());

afterEach(() => pages.endWatch());

const choose = (page: Page, text: string) =>
  page.getByLabel('Results file').setInputFiles({
    name: 'study.jsonl',
    mimeType: 'application/jsonl',
    buffer: Buffer.from(text),
  });

describe('results of other machines', () => {
  it('are shown as a grid with its curves, and stay', async () => {
    const page = await pages.open('train/experiments');
    await page.getByRole('heading', { name: 'Results from elsewhere' }).waitFor();
    await choose(page, asLines(smallStudy()));
    await page.getByRole('heading', { name: 'study, 2 epochs', level: 2 }).waitFor();
    const grid = page.locator('grid-results');
    await grid.getByText('91.50 %').first().waitFor();
    await grid.getByText('The test set was touched for it alone, once.').waitFor();
    await grid.getByRole('heading', { name: 'Its curves' }).waitFor();
    await button(page, /^Show study, 1 epoch/).click();
    await page.getByRole('heading', { name: 'study, 1 epoch', level: 2 }).waitFor();
    await grid.getByRole('columnheader', { name: 'Focal' }).waitFor();
    await grid.getByText('88.00 % best').waitFor();
    await grid.getByRole('heading', { name: 'Curves of the best 4' }).waitFor();
    await grid.locator('curve-chart canvas').first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(
      true,
    );
    await page.reload();
    await button(page, /^Show study, 2 epochs/).click();
    await grid.getByText('91.50 %').first().waitFor();
  });

  it('are refused with the line that is wrong, and nothing is changed', async () => {
    const page = await pages.open('train/experiments');
    await page.getByRole('heading', { name: 'Results from elsewhere' }).waitFor();
    await choose(page, asLines(smallStudy()).replace('"lion"', '"lynx"'));
    await page.getByText('This file holds no results of experiments.').waitFor();
    await page.getByText(/^line 1: optimizer\.kind/).waitFor();
    expect(await page.getByRole('heading', { name: 'Kept experiments' }).count()).toBe(0);
    await choose(page, asLines(smallStudy()));
    await page.getByRole('heading', { name: 'study, 2 epochs', level: 2 }).waitFor();
    expect(await page.getByText('This file holds no results of experiments.').count()).toBe(0);
  });
});
