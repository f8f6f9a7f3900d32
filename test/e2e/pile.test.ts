import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openApp } from '../support/app.ts';
import { axeViolations } from '../support/axe.ts';
import { unzipFiles } from '../support/other-archiver.ts';
import { draw } from '../support/pictures.ts';
import { openPile, PileScreen, wardrobe } from '../support/pile-screen.ts';
import { SamplesScreen } from '../support/samples-screen.ts';

const run = promisify(execFile);

/** A row of the table without how long it took. */
const timeless = (row: string) => row.split(',').toSpliced(12, 1).join(',');

const png = async (colour: string) => draw('trouser', { width: 300, height: 400 }, colour).png().toBuffer();

describe('many pictures', () => {
  it('each get their class, and the table is that of the command line', async () => {
    const screen = await openPile(await openApp());
    const folder = await wardrobe({ garments: 12, others: 4 });
    writeFileSync(join(folder, '=1+1.jpg'), 'no picture');
    writeFileSync(join(folder, 'empty.png'), '');
    writeFileSync(join(folder, '.DS_Store'), 'litter');
    await screen.choose(folder);
    await screen.done(16);
    await screen.page.getByText('2 files could not be read').click();
    await screen.page.getByText(`${basename(folder)}/=1+1.jpg`).waitFor();
    const table = await screen.table();
    const csv = join(folder, 'table.csv');
    await run('npm', ['run', '--silent', 'classify', '--', folder, '--csv', csv]);
    const rows = (await readFile(csv, 'utf8')).trim().split('\r\n').slice(1);
    expect(rows).toHaveLength(18);
    expect([...table.values()].map(timeless)).toEqual(rows.map(timeless));
    const kinds = [...table.keys()].filter((file) => file.includes('/trouser/'));
    expect(kinds.map((file) => table.get(file)!.split(',')[1])).toEqual(['Trouser', 'Trouser', 'Trouser']);
  });

  it('go on where a closed tab has left them, once their folder is chosen again', async () => {
    const app = await openApp();
    const screen = await openPile(app);
    const folder = await wardrobe({ garments: 120 });
    await screen.choose(folder);
    await screen.page.getByText(/[1-9]\d* of 120 classified/).waitFor();
    await screen.page.reload();
    await screen.page.getByText('A page that was closed cannot read their files again').waitFor();
    const before = await screen.table();
    const done = [...before].filter(([, row]) => row.split(',')[3] !== '');
    expect(done.length).toBeGreaterThan(0);
    expect(done.length).toBeLessThan(120);
    await screen.choose(folder);
    await screen.done(120);
    const after = await screen.table();
    // Not even their times are others.
    for (const [file, row] of done) expect(after.get(file)).toBe(row);
  });

  it('can be paused, gone on with and given up; what was classified stays', async () => {
    const screen = await openPile(await openApp());
    await screen.choose(await wardrobe({ garments: 120 }));
    await screen.page.getByText(/[1-9]\d* of 120 classified/).waitFor();
    await screen.button('Pause').click();
    await screen.page.getByText(/\d+ pictures wait\./).waitFor();
    const count = await screen.button(/^All \d+$/).textContent();
    await screen.button('Go on').click();
    await screen.page.getByText(/[1-9]\d* of \d+ classified/).waitFor();
    await screen.button('Pause').click();
    await screen.button('Take them out').click();
    await screen.page.getByText('wait.').waitFor({ state: 'detached' });
    expect(Number(((await screen.button(/^All \d+$/).textContent()) ?? '').slice(4))).toBeGreaterThan(
      Number(count!.slice(4)),
    );
    expect((await screen.table()).size).toBeLessThan(120);
  });

  it('are classified although a lane is killed in the middle', async () => {
    const screen = await openPile(await openApp());
    await screen.choose(await wardrobe({ garments: 60 }));
    await screen.page.getByText(/[1-9]\d* of 60 classified/).waitFor();
    const lane = screen.page.workers().findLast((worker) => worker.url().includes('classifier'));
    await lane!.evaluate(() => self.close()).catch(() => {});
    await screen.done(60);
    const rows = [...(await screen.table()).values()];
    expect(rows.filter((row) => row.split(',')[2] === 'true')).toHaveLength(60);
  });
});

describe('another tab', () => {
  it('sees what was classified, and cannot take out what is done meanwhile', async () => {
    const app = await openApp();
    const screen = await openPile(app);
    await screen.choose(await wardrobe({ garments: 120 }));
    await screen.page.getByText(/[1-9]\d* of 120 classified/).waitFor();
    await screen.button('Pause').click();
    const other = new PileScreen(await app.context.newPage());
    await other.page.goto(`${app.url}#/pile`);
    await other.button('Take them out').waitFor();
    await screen.button('Go on').click();
    await other.button('Take them out').click();
    await screen.done(120);
    await other.button('All 120').waitFor();
    await screen.page.reload();
    await screen.done(120);
  });
});

describe('those that nobody is sure of', () => {
  it('stand first; a class that is given makes a sample, and can be taken back', async () => {
    const app = await openApp();
    const screen = await openPile(app);
    await screen.choose(await wardrobe({ garments: 8, others: 6 }));
    await screen.done(14);
    const unsure = Number(((await screen.button(/^Not sure \d+$/).textContent()) ?? '').slice('Not sure '.length));
    expect(unsure).toBeGreaterThan(1);
    await screen.button(`Not sure ${unsure}`).click();
    await screen.shows(`Not sure ${unsure}`);
    await screen.pictures.first().click();
    await screen.closeup.getByText(`1 of ${unsure}`).waitFor();
    const first = await screen.closeup.getByRole('heading').textContent();
    // A press that is meant once is one sample.
    await screen.closeup.getByRole('listitem').first().getByRole('button').dblclick();
    await expect.poll(() => screen.said.textContent()).toMatch(/picture/);
    await expect.poll(() => screen.closeup.getByRole('heading').textContent()).not.toBe(first);
    await screen.page.keyboard.press('Escape');
    await screen.button('Undo').click();
    await screen.shows(`Not sure ${unsure}`);

    await screen.button('Select all of Not sure').click();
    await screen.button('It is a …').click();
    await screen.page.getByRole('textbox', { name: 'New class' }).fill('Curtain');
    await screen.page.keyboard.press('Enter');
    await expect.poll(() => screen.said.textContent()).toContain(`${unsure} pictures kept as Curtain.`);
    await screen.button(/^All/).click();
    await screen.shows('Bag 2', `Curtain ${unsure}`, 'Dress 2', 'T-shirt/top 2', 'Trouser 2');
    await screen.page.getByRole('link', { name: 'Samples' }).click();
    await new SamplesScreen(screen.page).shows(`Curtain ${unsure}`);
    await screen.page.goBack();
    await screen.button('Undo').click();
    await screen.button(`Not sure ${unsure}`).waitFor();
    await screen.page.getByRole('link', { name: 'Samples' }).click();
    await screen.page.getByText('No pictures yet.').or(screen.page.getByText('Nothing here yet')).waitFor();
  });

  it('have a folder of their own in the zip, beside one for each class', async () => {
    const app = await openApp();
    const screen = await openPile(app);
    await screen.choose(await wardrobe({ garments: 8, others: 6 }));
    await screen.done(14);
    const own = await unzipFiles(new Blob([new Uint8Array(await screen.saved('Zip by class'))]));
    const folders = Object.keys(own).map((path) => path.split('/')[0]!);
    expect([...new Set(folders)].sort()).toEqual(['Bag', 'Dress', 'Not sure', 'T-shirt_top', 'Trouser']);
    expect(folders).toHaveLength(14);
    expect(Object.keys(own)).toContain('Trouser/0.png');
    // A page that was closed has copies of them.
    await screen.page.reload();
    await screen.done(14);
    const copies = await unzipFiles(new Blob([new Uint8Array(await screen.saved('Zip by class'))]));
    expect(Object.keys(copies).sort()).toEqual(
      Object.keys(own)
        .map((path) => path.replace('.png', '.jpg'))
        .sort(),
    );
  });
});

describe('pictures that come in under Classify', () => {
  it('are a pile when they are more than one, and one is looked at there', async () => {
    const app = await openApp();
    await app.computesOn('WASM');
    const input = app.page.locator('classify-screen input[type=file]');
    const files = await Promise.all(
      ['#274060', '#602727'].map(async (colour, i) => ({
        name: `${i}.png`,
        mimeType: 'image/png',
        buffer: await png(colour),
      })),
    );
    await input.setInputFiles(files.slice(0, 1));
    await app.answers('Trouser');
    await input.setInputFiles(files);
    await app.page.getByRole('heading', { name: 'Many pictures' }).waitFor();
    await app.page.getByRole('heading', { name: 'Trouser 2' }).waitFor();
    expect(await app.page.getByRole('link', { name: 'Classify' }).getAttribute('aria-current')).toBe('page');
  });
});

describe('the screen of many pictures', () => {
  it.each([
    ['light', 390],
    ['dark', 1280],
  ] as const)('has nothing that axe-core finds wrong, in %s at %i pixels', async (colorScheme, width) => {
    const app = await openApp({ context: { colorScheme, viewport: { width, height: 844 }, reducedMotion: 'reduce' } });
    const screen = await openPile(app);
    expect(await axeViolations(app.page)).toEqual([]);
    const folder = await wardrobe({ garments: 8, others: 4 });
    writeFileSync(join(folder, 'letter.jpg'), 'no picture');
    await screen.choose(folder);
    await screen.done(12);
    await screen.pictures.first().click({ modifiers: ['Control'] });
    expect(await axeViolations(app.page)).toEqual([]);
    await screen.button('Look').click();
    await screen.closeup.getByRole('img').waitFor();
    expect(await axeViolations(app.page)).toEqual([]);
  });

  it.each([320, 390, 1280])('needs no sideways scrolling at %i pixels, and its targets are large', async (width) => {
    const app = await openApp({ context: { viewport: { width, height: 800 } } });
    const screen = await openPile(app);
    await screen.choose(await wardrobe({ garments: 8 }));
    await screen.done(8);
    await screen.pictures.first().click({ modifiers: ['Control'] });
    const { scroll, client } = await app.page.evaluate(() => {
      const { scrollWidth: scroll, clientWidth: client } = document.documentElement;
      return { scroll, client };
    });
    expect(scroll).toBeLessThanOrEqual(client);
    for (const button of await screen.page.locator('pile-screen').getByRole('button').all()) {
      const box = await button.boundingBox();
      expect(box?.height, await button.textContent().then(String)).toBeGreaterThanOrEqual(44);
    }
  });
});
