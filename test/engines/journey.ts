import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findProgram, installationAdvice, type Program } from '../../scripts/support/installed.ts';
import { encodeOptions } from '../../src/options/run-link.ts';
import { unzipFiles } from '../support/other-archiver.ts';
import { CLASS_OF, type Drawn, draw } from '../support/pictures.ts';
import { OPTIONS } from '../support/training-site.ts';
import type { Driver } from './driver.ts';
import { Visit } from './visit.ts';

const SIZE = { width: 400, height: 300 };
const ANSWER = 'answer-line h2';
const STATUS = 'app-status button.chip';
/** What the app calls the model that was taught, and the one that was trained. */
const TAUGHT = 'camera, taught';
const TRAINED = 'Own settings, Starter';
const HEADINGS = 'picture-grid h3';

/** What a person does with the app from the first visit on, in one browser, each step where the one before it ended. */
export function journey(engine: Program, open: (program: string) => Promise<Driver>): void {
  const program = findProgram(engine);
  describe(`the journey in ${engine.name}`, () => {
    if (program === undefined) {
      it('is made', (context) => context.skip(installationAdvice(engine)));
      return;
    }

    let visit: Visit;
    let folder: string;

    /** The file of a drawn garment; each colour is another photo. */
    const picture = async (garment: Drawn, colour = '#274060') => {
      const path = join(folder, `${garment}-${colour.slice(1)}.png`);
      writeFileSync(path, await draw(garment, SIZE, colour).png().toBuffer());
      return path;
    };
    const pictures = (garment: Drawn, count: number) =>
      Promise.all(Array.from({ length: count }, (_, i) => picture(garment, `#27${(0x40 + 4 * i).toString(16)}60`)));
    const names = async (zip: Buffer) => Object.keys(await unzipFiles(new Blob([new Uint8Array(zip)])));

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'selvedge-journey-'));
      visit = await Visit.begin(await open(program));
    });

    afterAll(async () => {
      await visit?.end();
      rmSync(folder, { recursive: true, force: true });
    });

    // Each step begins where the one before it ended.
    let broken = false;
    beforeEach((context) => context.skip(broken, 'an earlier step failed'));
    afterEach(({ task }) => {
      broken ||= task.result?.state === 'fail';
    });

    /** Opens the status, which names the engine, and closes it again. */
    const computesOn = async (engine: RegExp) => {
      await visit.clicks(/./, STATUS);
      await visit.sees('app-status .engine', engine);
      await visit.clicks(/./, STATUS);
      await visit.leaves('app-status .engine');
    };

    it('loads, finds an engine that passes its test, and is stored for offline use', async () => {
      await visit.goTo();
      await visit.sees(STATUS, /^Works offline/);
      await computesOn(/^WASM \+ SIMD/);
    });

    it('classifies a picture from a file, one that is pasted, one that is dropped, and an example', async () => {
      await visit.chooses('classify-screen [type=file]', await picture('bag'));
      await visit.shows(ANSWER, 'Bag');
      for (const [garment, type] of [
        ['trouser', 'paste'],
        ['dress', 'drop'],
      ] as const) {
        await visit.runs(give, type, [...(await draw(garment, SIZE).png().toBuffer())]);
        await visit.shows(ANSWER, CLASS_OF[garment]);
      }
      await visit.clicks(/^Ankle boot$/, 'example-strip button');
      await visit.shows(ANSWER, 'Ankle boot');
    });

    it('answers to what the camera shows, and stops it', async () => {
      await visit.clicks(/^Start camera$/);
      await visit.sees('prediction-view .times', /^Answer in/);
      await visit.clicks(/^Pause the camera$/);
      await visit.sees('button', /^Start camera$/);
    });

    it('says that there is no camera where there is none, and classifies all the same', async () => {
      await visit.runs(() => {
        MediaDevices.prototype.getUserMedia = () => Promise.reject(new DOMException('none', 'NotFoundError'));
      });
      await visit.clicks(/^Start camera$/);
      await visit.sees('error-notice', /^No camera was found\./);
      await visit.chooses('classify-screen [type=file]', await picture('bag'));
      await visit.shows(ANSWER, 'Bag');
    });

    it('classifies without a network after a reload', async () => {
      await visit.stopServer();
      await visit.driver.reload();
      await visit.sees(STATUS, /^Works offline/);
      await visit.chooses('classify-screen [type=file]', await picture('t-shirt'));
      await visit.shows(ANSWER, 'T-shirt/top');
    });

    it('keeps samples, one by its answer and some from files by a name that is typed', async () => {
      // Once it has stood there for as long as it takes to be read.
      await visit.sees('shutter-bar .keep:not(.fresh)');
      await visit.clicks(/^Keep: T-shirt\/top$/);
      await visit.sees('kept-tally', /^Kept as T-shirt\/top\. 1 so far\./);
      await visit.goTo('#/samples');
      await visit.chooses('file-buttons #files', ...(await pictures('bag', 12)));
      await visit.sees('dialog', /What are these 12 pictures\?/);
      await visit.types('dialog input', 'Basket');
      await visit.driver.press('Enter');
      await visit.shows(HEADINGS, 'Basket 12', 'T-shirt/top 1');
    });

    it('is taught them without a network, and answers so', async () => {
      await visit.goTo('#/train/adapt');
      await visit.clicks(/^Teach it my 13 samples$/);
      await visit.clicks(/^Keep and use it$/);
      await visit.sees('adapt-section', /and in use from now on/);
      await visit.goTo('#/classify');
      await visit.chooses('classify-screen [type=file]', await picture('bag', '#602727'));
      await visit.shows(ANSWER, 'Basket');
    });

    it('has it all again after a reload', async () => {
      await visit.driver.reload();
      await visit.goTo('#/samples');
      await visit.shows(HEADINGS, 'Basket 12', 'T-shirt/top 1');
      await visit.goTo('#/models');
      await visit.shows('model-card .used h3', TAUGHT);
      await visit.startServer();
    });

    it('trains a network of its own, with its curves', async () => {
      await visit.goTo(`#/train?${encodeOptions(OPTIONS)}`);
      await visit.clicks(/^Start training$/);
      await visit.sees('run-monitor curve-chart');
      await visit.clicks(/^Evaluate it$/);
    });

    it('evaluates it on the test pictures', async () => {
      await visit.clicks(/^Evaluate on the test set$/);
      await visit.sees('confusion-matrix');
    });

    it('exports a model for others and for itself, deletes it, and imports it again', async () => {
      await visit.goTo('#/models');
      await visit.clicks(/^Export camera$/);
      const onnx = await visit.saves(/^ONNX For/, /\.zip$/);
      expect(await names(onnx.bytes)).toContain('model.onnx');
      await visit.clicks(new RegExp(`^Export ${TRAINED}$`));
      const own = await visit.saves(/^Selvedge/, /\.zip$/);
      const before = await visit.words('model-card h3');
      await visit.clicks(new RegExp(`^Delete ${TRAINED}$`));
      await visit.shows('model-card h3', ...before.filter((name) => name !== TRAINED));
      await visit.chooses('models-screen [type=file]', own.path);
      await expect.poll(() => visit.words('model-card h3')).toHaveLength(before.length);
    });

    it('exports samples, deletes them, and imports them again', async () => {
      await visit.goTo('#/samples');
      const zip = await visit.saves(/^Export$/, /\.zip$/);
      expect(await names(zip.bytes)).toHaveLength(14);
      await visit.clicks(/^Select all of Basket$/);
      await visit.clicks(/^Delete/, 'selection-bar button');
      await visit.shows(HEADINGS, 'T-shirt/top 1');
      await visit.chooses('file-buttons #files', zip.path);
      await visit.shows(HEADINGS, 'Basket 12', 'T-shirt/top 1');
    });

    it('sorts many pictures, and gives them away as a table and by class', async () => {
      await visit.goTo('#/pile');
      await visit.chooses('pile-screen #files', ...(await pictures('trouser', 8)), ...(await pictures('dress', 4)));
      await visit.sees('button', /^All 12$/);
      await visit.leaves('progress-line');
      await visit.shows(HEADINGS, 'Dress 4', 'Trouser 8');
      const { bytes } = await visit.saves(/^CSV$/, /\.csv$/);
      expect(bytes.toString().trim().split('\r\n')).toHaveLength(13);
      const zip = await visit.saves(/^Zip by class$/, /\.zip$/);
      expect(await names(zip.bytes)).toHaveLength(12);
    });

    it('asks no other origin, and cannot', async () => {
      expect(await visit.runs(foreignAsked)).toEqual([]);
      expect(await visit.runs(refusedBy, 'http://localhost:9/')).toBe('connect-src');
    });

    it('has it all again in another window, or after another start', async () => {
      await visit.driver.restart();
      await visit.goTo('#/samples');
      await visit.shows(HEADINGS, 'Basket 12', 'T-shirt/top 1');
      await visit.goTo('#/pile');
      await visit.shows(HEADINGS, 'Dress 4', 'Trouser 8');
    });

    it('takes a newer version when it is told to, and not before', async () => {
      appendFileSync(join(visit.root, 'service-worker.js'), '\n// A later version.\n');
      await visit.stopServer();
      await visit.startServer();
      await visit.driver.reload();
      await visit.sees('update-notice');
      // Loaded anew, the page is still the old one, and the newer version waits.
      await visit.driver.reload();
      await visit.clicks(/^Use it now$/);
      await visit.leaves('update-notice');
      await visit.sees(STATUS, /^Works offline/);
      await visit.shows(HEADINGS, 'Dress 4', 'Trouser 8');
    });

    it('computes without WebAssembly where its binaries cannot be had, and says so', async () => {
      await visit.moveWithoutWasm();
      await visit.goTo();
      await computesOn(/^(WebGL|CPU)/);
      await visit.chooses('classify-screen [type=file]', await picture('bag'));
      await visit.shows(ANSWER, 'Bag');
    });
  });
}

/** Runs in the page: gives a picture to it as a paste or a drop does. */
function give(type: 'paste' | 'drop', bytes: number[]): void {
  const data = new DataTransfer();
  data.items.add(new File([Uint8Array.from(bytes)], 'picture.png', { type: 'image/png' }));
  const how = { bubbles: true, cancelable: true };
  const event = type === 'paste' ? new ClipboardEvent(type, how) : new DragEvent(type, { ...how, dataTransfer: data });
  // Firefox takes no clipboard from a script.
  if (type === 'paste') Object.defineProperty(event, 'clipboardData', { value: data });
  dispatchEvent(event);
}

/** Runs in the page: addresses of other origins that it has asked. */
const foreignAsked = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => new URL(name).origin !== location.origin && !name.startsWith('blob:'));

/** Runs in the page: asks an address, and tells what of the content policy forbids it. */
const refusedBy = (address: string) =>
  new Promise<string>((resolve) => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective), {
      once: true,
    });
    fetch(address).catch(() => {
      // The event tells why.
    });
  });
