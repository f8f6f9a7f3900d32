import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openApp } from '../support/app.ts';
import { fillDisk, smallDisk } from '../support/full-disk.ts';
import { unzipFiles } from '../support/other-archiver.ts';
import { type Drawn, draw } from '../support/pictures.ts';
import { openSamples, type SamplesScreen } from '../support/samples-screen.ts';
import { makeZip } from '../support/zip-maker.ts';

const SIZE = { width: 400, height: 300 };

/** A picture file of a drawn garment; each colour is another photo. */
async function picture(name: string, garment: Drawn = 'trouser', colour = '#274060') {
  const buffer = await draw(garment, SIZE, colour).jpeg().toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

const broken = (name: string) => ({ name, mimeType: 'image/jpeg', buffer: Buffer.from('no picture') });
const zipFile = async (name: string, zip: Blob) => ({
  name,
  mimeType: 'application/zip',
  buffer: Buffer.from(await zip.arrayBuffer()),
});

async function exported({ page }: SamplesScreen): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.locator('samples-screen').getByRole('button', { name: 'Export' }).click();
  return readFile(await (await download).path());
}

const report = ({ page }: SamplesScreen) => page.locator('import-report').getByRole('alert');

describe('samples from files', () => {
  it('are many at once, named once; a broken one is told and does not stop the rest', async () => {
    const app = await openApp();
    const screen = await openSamples(app);
    const files = [await picture('a.jpg'), broken('b.jpg'), await picture('c.jpg', 'bag')];
    await screen.choose('files', files);
    await app.page.getByRole('dialog', { name: 'What are these 3 pictures?' }).waitFor();
    await screen.name('trouser');
    await screen.shows('Trouser 2');
    await report(screen).getByText('One file could not be taken.').waitFor();
    await report(screen).getByText('This file is not a picture that can be opened.').waitFor();
    expect(await screen.said.textContent()).toContain('2 pictures kept from files.');
    await screen.button('Undo').click();
    await app.page.getByText('Nothing here yet').waitFor();
  });

  it('are a folder, whose folders are the classes, also when it is dropped', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'selvedge-wardrobe-'));
    for (const [label, garment] of [
      ['Hat', 'bag'],
      ['Trouser', 'trouser'],
    ] as const) {
      mkdirSync(join(folder, label));
      for (const colour of ['#274060', '#602727']) {
        const { buffer } = await picture('', garment, colour);
        writeFileSync(join(folder, label, `${colour.slice(1)}.jpg`), buffer);
      }
      writeFileSync(join(folder, label, '.DS_Store'), 'litter');
    }
    const app = await openApp();
    const screen = await openSamples(app);
    await screen.choose('folder', folder);
    await screen.shows('Hat 2', 'Trouser 2');
    const { buffer } = await picture('d.jpg', 'dress');
    await app.page.evaluate(
      (bytes) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(bytes)], 'd.jpg', { type: 'image/jpeg' }));
        dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      },
      [...buffer],
    );
    await app.page.getByRole('dialog', { name: 'What is it?' }).getByRole('button', { name: 'Dress' }).click();
    await screen.shows('Dress 1', 'Hat 2', 'Trouser 2');
  });

  it('go out as a zip with one folder per class, and join another person’s', async () => {
    const one = await openApp();
    const mine = await openSamples(one);
    await mine.choose('files', [await picture('a.jpg'), await picture('b.jpg', 'trouser', '#602727')]);
    await mine.name('Hat');
    await mine.shows('Hat 2');
    const zip = await exported(mine);
    const names = Object.keys(await unzipFiles(new Blob([new Uint8Array(zip)])));
    expect(names.map((name) => name.split('/')[0]).sort()).toEqual(['Hat', 'Hat', 'manifest.json']);

    const two = await openApp();
    const theirs = await openSamples(two);
    await theirs.choose('files', [await picture('a.jpg'), await picture('s.jpg', 'bag')]);
    await theirs.name('Scarf');
    await theirs.shows('Scarf 2');
    await theirs.choose('files', { name: 'hers.zip', mimeType: 'application/zip', buffer: zip });
    // What is said of a photo now counts, until it is taken back.
    await theirs.shows('Hat 2', 'Scarf 1');
    expect(await theirs.said.textContent()).toContain(
      'One picture here already, of another class from now on, as the files say.',
    );
    await theirs.button('Undo').click();
    await theirs.shows('Scarf 2');
    await theirs.choose('files', { name: 'hers.zip', mimeType: 'application/zip', buffer: zip });
    await theirs.shows('Hat 2', 'Scarf 1');
    const all = Object.keys(await unzipFiles(new Blob([new Uint8Array(await exported(theirs))])));
    expect(all).toHaveLength(4);
  });

  it('are all or none: nothing is kept of what was called off', async () => {
    const app = await openApp();
    const screen = await openSamples(app);
    const files = await Promise.all(
      Array.from({ length: 120 }, (_, i) => picture(`${i}.jpg`, 'trouser', `#2740${(100 + i).toString(16)}`)),
    );
    await screen.choose('files', files);
    await screen.name('Hat');
    await app.page.getByText(/Reading the pictures: [1-9]/).waitFor();
    await screen.button('Cancel').click();
    await screen.button('Add a folder').waitFor();
    await app.page.getByText('Nothing here yet').waitFor();
    await app.page.reload();
    await app.page.getByText('Nothing here yet').waitFor();
  });

  it('in a zip that is not safe are refused whole, with the reason', async () => {
    const app = await openApp();
    const screen = await openSamples(app);
    const { buffer } = await picture('a.jpg');
    const data = new Uint8Array(buffer);
    const good = { name: 'Hat/a.jpg', data };
    await screen.choose('files', [
      await zipFile('tricks.zip', makeZip([good, { name: '../../Hat/b.jpg', data }])),
      await zipFile('proto.zip', makeZip([good, { name: '__proto__/c.jpg', data }])),
      await zipFile('bomb.zip', makeZip([good, { name: 'Hat/d.jpg', data: 'x', size: 4_000_000_000 }])),
    ]);
    await report(screen).getByText('3 files could not be taken.').waitFor();
    const words = await report(screen).getByRole('listitem').allTextContents();
    expect(words).toHaveLength(3);
    expect(words[0]).toMatch(/tricks\.zip.*not safe.*leads out of its folder/s);
    expect(words[1]).toMatch(/proto\.zip.*not safe.*__proto__/s);
    expect(words[2]).toMatch(/bomb\.zip/);
    await app.page.getByText('Nothing here yet').waitFor();
  });

  it('in a zip come in without what is no picture, which is named', async () => {
    const app = await openApp();
    const screen = await openSamples(app);
    const { buffer } = await picture('a.jpg');
    const files = [
      { name: 'Hat/a.jpg', data: new Uint8Array(buffer) },
      { name: 'Hat/letter.txt', data: 'Dear …' },
      { name: 'README.md', data: '# Hats' },
      { name: 'Hat/b.jpg', data: new Uint8Array(buffer), crc: 1 },
    ];
    await screen.choose('files', [await zipFile('hats.zip', makeZip(files))]);
    await screen.shows('Hat 1');
    await report(screen).getByText('3 files could not be taken.').waitFor();
    const words = await report(screen).getByRole('listitem').allTextContents();
    expect(words).toHaveLength(3);
    expect(words[1]).toMatch(/hats\.zip: README\.md.*not a picture/s);
    expect(words[0]).toMatch(/hats\.zip: Hat\/letter\.txt.*not a picture/s);
    expect(words[2]).toMatch(/hats\.zip: Hat\/b\.jpg.*does not have its checksum/s);
  });

  it('in no folder of a zip are asked for, once, and come in with the rest', async () => {
    const app = await openApp();
    const screen = await openSamples(app);
    const [hat, cover] = await Promise.all([picture('a.jpg'), picture('b.jpg', 'bag')]);
    const files = [
      { name: 'Hat/a.jpg', data: new Uint8Array(hat.buffer) },
      { name: 'cover.jpg', data: new Uint8Array(cover.buffer) },
    ];
    await screen.choose('files', [await zipFile('hats.zip', makeZip(files))]);
    await screen.shows('Hat 1');
    await report(screen)
      .getByText(/hats\.zip: cover\.jpg/)
      .waitFor();
    await screen.button('Name the class of the one in no folder…').click();
    await screen.name('Tote');
    await screen.shows('Hat 1', 'Tote 1');
    expect(await screen.said.textContent()).toContain('Kept from files.');
    expect(await report(screen).textContent()).toBe('');
  });

  it('go out without the one whose photo is damaged on the disk, which is named', async () => {
    const app = await openApp();
    const screen = await openSamples(app, 10);
    await app.page.evaluate(async () => {
      const open = indexedDB.open('selvedge');
      await new Promise((done) => {
        open.onsuccess = done;
      });
      const photos = open.result.transaction('photos', 'readwrite').objectStore('photos');
      const request = photos.openCursor();
      await new Promise((done) => {
        request.onsuccess = done;
      });
      const { bytes, type } = request.result!.value as { bytes: ArrayBuffer; type: string };
      new Uint8Array(bytes)[1000]! ^= 1;
      const put = request.result!.update({ bytes, type });
      await new Promise((done) => {
        put.onsuccess = done;
      });
      open.result.close();
    });
    const names = Object.keys(await unzipFiles(new Blob([new Uint8Array(await exported(screen))])));
    expect(names).toHaveLength(9 + 1);
    await report(screen).getByText('One picture is not in the zip: its photo is gone or damaged.').waitFor();
    expect(await report(screen).getByRole('listitem').count()).toBe(1);
  });
});

describe('nothing is lost', () => {
  it('when the worker is killed in the middle of an import: all is as before, and the next try goes through', async () => {
    const app = await openApp();
    const screen = await openSamples(app, 10);
    const files = await Promise.all(
      Array.from({ length: 60 }, (_, i) => picture(`${i}.jpg`, 'trouser', `#2740${(100 + i).toString(16)}`)),
    );
    await screen.choose('files', files);
    await screen.name('Hat');
    await app.page.getByText(/Reading the pictures: [1-9]/).waitFor();
    await app.page
      .workers()[0]!
      .evaluate(() => self.close())
      .catch(() => {});
    await app.page.getByText('The classifier stopped in the middle of this and was started again.').waitFor();
    expect(await app.page.locator('picture-grid h3').allTextContents()).toContain('Hat 1');
    await screen.choose('files', files.slice(0, 5));
    await screen.name('Hat');
    const headings = () => app.page.locator('picture-grid h3').allTextContents();
    await expect.poll(headings).toContain('Hat 6');
  });

  it('when the disk is full: it is said, and what was here stays', async () => {
    const app = await openApp();
    const giveRoom = await smallDisk(app);
    const screen = await openSamples(app, 20);
    await fillDisk(app.page);
    await screen.choose('files', [await picture('a.jpg'), await picture('b.jpg', 'bag')]);
    await screen.name('Hat');
    await app.page.getByText('There is no room left on this device.').waitFor();
    expect(await app.page.locator('picture-grid h3').allTextContents()).toContain('Hat 2');
    // What makes room again must not need any.
    await screen.pick(0);
    await screen.button('Delete').click();
    await expect.poll(() => screen.said.textContent()).toMatch(/^One picture deleted/);
    await giveRoom();
    await screen.choose('files', [await picture('a.jpg'), await picture('b.jpg', 'bag')]);
    await screen.name('Hat');
    const headings = () => app.page.locator('picture-grid h3').allTextContents();
    await expect.poll(headings).toContain('Hat 4');
  });
});
