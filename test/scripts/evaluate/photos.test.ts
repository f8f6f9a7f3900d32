import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPhoto } from '../../../scripts/evaluate/photo-reader.ts';
import { evaluatePhotos } from '../../../scripts/evaluate/photos.ts';
import { areaUnderRoc, calibrationError, coverageAt, wilsonInterval } from '../../../scripts/evaluate/scores.ts';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'photos-'));
});

afterEach(() => rm(directory, { recursive: true }));

/** A picture file of one block on a plain ground; the block is tall or wide. */
async function addPhoto(folder: string, name: string, tall: boolean): Promise<void> {
  await mkdir(join(directory, 'photos', folder), { recursive: true });
  const block = await sharp({
    create: { width: tall ? 40 : 120, height: tall ? 120 : 40, channels: 3, background: '#235' },
  })
    .png()
    .toBuffer();
  await sharp({ create: { width: 200, height: 200, channels: 3, background: '#ddc' } })
    .composite([{ input: block }])
    .jpeg()
    .toFile(join(directory, 'photos', folder, name));
}

/** Calls tall things trousers and wide ones bags, and is surer of the former. */
async function tallOrWide(pixels: Uint8Array): Promise<number[]> {
  const tall = pixels[14]! > 0;
  const probabilities = new Array<number>(10).fill(0);
  probabilities[tall ? 1 : 8] = tall ? 0.9 : 0.6;
  probabilities[0] = tall ? 0.1 : 0.4;
  return probabilities;
}

describe('evaluating on photos', () => {
  it('counts an answer as right only if the top class is one of the folder’s, and leaves unknown folders out', async () => {
    await addPhoto('pants', 'a.jpg', true);
    await addPhoto('pants', 'b.jpg', false);
    await addPhoto('bag', 'c.jpg', false);
    await addPhoto('hat', 'd.jpg', false);
    await writeFile(join(directory, 'classes.json'), '{"classes": {"pants": [1], "bag": [8], "hat": []}}');
    const report = await evaluatePhotos(join(directory, 'photos'), tallOrWide);
    expect(report).toMatchObject({
      n: 3,
      strictAccuracy: 2 / 3,
      balancedAccuracy: 0.75,
      perFolder: { bag: { n: 1, strictAccuracy: 1 }, pants: { n: 2, strictAccuracy: 0.5 } },
      coverageAt90: 1 / 3,
    });
    expect(report.unknownAuroc).toBeCloseTo((1 + 0.5 + 0.5) / 3, 10);
    expect(report.answered).toBeNull();
    expect(report.msPerPhoto).toBeGreaterThan(0);
    const calibrated = await evaluatePhotos(join(directory, 'photos'), tallOrWide, {
      calibration: {
        temperature: { dataset: 1, photo: 1 },
        familiarFrom: 0,
        sureFrom: 0.9,
        coverage: 1,
        accuracy: 1,
        fittedOn: 'photos',
      },
    });
    expect(calibrated.answered).toEqual({ coverage: 1 / 3, accuracy: 1, wrongAndSure: 0, unknownRefused: 1 });
  });

  it('judges shoes by their kind, and leaves those of an unclear kind out of the strict figures', async () => {
    await addPhoto('shoes', 'sneaker.jpg', true);
    await addPhoto('shoes', 'sandal.jpg', true);
    await addPhoto('shoes', 'unclear.jpg', true);
    await addPhoto('shoes', 'unnamed.jpg', false);
    await writeFile(join(directory, 'classes.json'), '{"classes": {"shoes": [5, 7, 9]}}');
    await writeFile(
      join(directory, 'shoe-kinds.csv'),
      'split,file,kind,view\nphotos,sneaker.jpg,sneaker,side\nphotos,sandal.jpg,sandal,side\nphotos,unclear.jpg,unclear,side\nother,unnamed.jpg,sneaker,side\n',
    );
    const sneakers = async () => Array.from({ length: 10 }, (_, index) => (index === 7 ? 0.91 : 0.01));
    const report = await evaluatePhotos(join(directory, 'photos'), sneakers);
    expect(report).toMatchObject({
      n: 2,
      strictAccuracy: 0.5,
      perClass: { Sandal: { n: 1, strictAccuracy: 0 }, Sneaker: { n: 1, strictAccuracy: 1 } },
      anyOfSeveral: { n: 2, strictAccuracy: 1 },
    });
  });

  it('balances over classes, not over folders, and tells the kinds of photo apart', async () => {
    for (const name of ['a.jpg', 'b.jpg']) await addPhoto('pants', name, true);
    await addPhoto('jeans', 'c.jpg', false);
    await addPhoto('bag', 'd.jpg', false);
    await writeFile(join(directory, 'classes.json'), '{"classes": {"pants": [1], "jeans": [1], "bag": [8]}}');
    await writeFile(join(directory, 'kinds.csv'), 'folder,file,kind\npants,a.jpg,flat\njeans,c.jpg,worn\n');
    const report = await evaluatePhotos(join(directory, 'photos'), tallOrWide);
    expect(report.balancedAccuracy).toBeCloseTo((2 / 3 + 1) / 2, 10);
    expect(report.perKind).toMatchObject({ flat: { n: 1, strictAccuracy: 1 }, worn: { n: 1, strictAccuracy: 0 } });
  });

  it.each([
    ['without one of its columns', 'split,file\nphotos,a.jpg\n', /homes\.csv has to have the columns split, folder/],
    [
      'with a row that is too short',
      'split,folder,file,home\nphotos,pants,a.jpg\n',
      /Row 2 of .*homes\.csv has 3 cells/,
    ],
  ])('names the table of homes %s', async (_, text, message) => {
    await addPhoto('pants', 'a.jpg', true);
    await writeFile(join(directory, 'classes.json'), '{"classes": {"pants": [1]}}');
    await writeFile(join(directory, 'homes.csv'), text);
    await expect(evaluatePhotos(join(directory, 'photos'), tallOrWide)).rejects.toThrow(message);
  });

  it.each([
    ['not JSON', '{'],
    ['a class that does not exist', '{"classes": {"pants": [10]}}'],
    ['no list', '{"classes": {"pants": 1}}'],
  ])('names the file and what it should say when classes.json is %s', async (_, text) => {
    await addPhoto('pants', 'a.jpg', true);
    await writeFile(join(directory, 'photos', 'classes.json'), text);
    await expect(evaluatePhotos(join(directory, 'photos'), tallOrWide)).rejects.toThrow(/classes\.json does not say/);
  });

  it('says so when a folder is not named or the directory is not there', async () => {
    await addPhoto('gloves', 'a.jpg', true);
    await writeFile(join(directory, 'classes.json'), '{"classes": {"pants": [1]}}');
    await expect(evaluatePhotos(join(directory, 'photos'), tallOrWide)).rejects.toThrow(/gloves is not named/);
    await expect(evaluatePhotos(join(directory, 'elsewhere'), tallOrWide)).rejects.toThrow(/cannot be read/);
  });
});

describe('reading a photo', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('turns EXIF orientation %i upright', async (orientation) => {
    const file = join(directory, 'turned.jpg');
    await sharp({ create: { width: 60, height: 40, channels: 3, background: '#888' } })
      .withMetadata({ orientation })
      .jpeg()
      .toFile(file);
    const { width, height, data } = await readPhoto(file);
    expect([width, height]).toEqual(orientation > 4 ? [40, 60] : [60, 40]);
    expect(data).toHaveLength(60 * 40 * 4);
  });

  it('takes the first frame of an animation', async () => {
    const file = join(directory, 'animated.gif');
    const frames = await Promise.all(
      ['#f00', '#00f'].map((background) =>
        sharp({ create: { width: 8, height: 8, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    await sharp(frames, { join: { animated: true } })
      .gif()
      .toFile(file);
    const { width, height, data } = await readPhoto(file);
    expect([width, height, ...data.subarray(0, 4)]).toEqual([8, 8, 255, 0, 0, 255]);
  });

  it('keeps one pixel as it is and shrinks sixty million', async () => {
    const sized = async (width: number, height: number) => {
      const file = join(directory, `${width}.png`);
      await sharp({ create: { width, height, channels: 3, background: '#888' } })
        .png()
        .toFile(file);
      const read = await readPhoto(file);
      return [read.width, read.height];
    };
    expect(await sized(1, 1)).toEqual([1, 1]);
    expect(await sized(10_000, 6_000)).toEqual([1280, 768]);
  });

  it('gives 8-bit RGBA for grey, 16-bit and transparent pictures', async () => {
    const grey = join(directory, 'grey.png');
    await sharp(Buffer.from([0, 128, 255, 64]), { raw: { width: 2, height: 2, channels: 1 } })
      .png()
      .toFile(grey);
    expect([...(await readPhoto(grey)).data.subarray(4, 8)]).toEqual([128, 128, 128, 255]);
    const deep = join(directory, 'deep.png');
    await sharp({ create: { width: 2, height: 2, channels: 4, background: { r: 10, g: 20, b: 30, alpha: 0.5 } } })
      .toColourspace('rgb16')
      .png()
      .toFile(deep);
    expect([...(await readPhoto(deep)).data.subarray(0, 4)]).toEqual([10, 20, 30, 128]);
  });
});

describe('scores', () => {
  it('finds calibration error as the mean gap of confidence and accuracy', () => {
    const answers = Array.from({ length: 10 }, (_, k) => ({ confidence: 0.9, right: k < 6 }));
    expect(calibrationError(answers)).toBeCloseTo(0.3, 10);
    expect(calibrationError([])).toBe(0);
  });

  it('counts ties half in the area under the curve', () => {
    expect(areaUnderRoc([3, 2], [1, 2])).toBe((1 + 1 + 1 + 0.5) / 4);
    expect(areaUnderRoc([1], [])).toBeNull();
  });

  it('answers as many as keep the accuracy, never a part of a tie', () => {
    const answers = [0.9, 0.8, 0.8, 0.7].map((confidence, k) => ({ confidence, right: k !== 2 }));
    expect(coverageAt(answers, 0.9)).toBe(1 / 4);
    expect(coverageAt(answers, 0.75)).toBe(1);
  });

  it('gives Wilson’s interval', () => {
    const [low, high] = wilsonInterval(151, 290);
    expect(low).toBeCloseTo(0.463, 3);
    expect(high).toBeCloseTo(0.578, 3);
  });
});
