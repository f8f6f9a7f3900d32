/**
 * `npm run bench -- zip`: reading and writing zips as this project does, beside the same by zip.js with the project's
 * limits on top (scripts/bench/zip/zip-js.ts), in headless Chromium: bytes of the built app, time, memory, and which
 * hostile archives each refuses for the right reason.
 */
import { randomFillSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { HOSTILE_LIMITS, HOSTILE_ZIPS } from '../../test/support/hostile-zips.ts';
import { type MadeEntry, makeZip } from '../../test/support/zip-maker.ts';
import { buildBytes } from '../support/build-bytes.ts';
import { CHROMIUM_ARGS, chromiumPath } from '../support/chromium.ts';
import { pageScript } from '../support/page-script.ts';
import { median } from './app/numbers.ts';
import type * as zipBench from './zip/page.ts';

const ORIGIN = 'http://bench.localhost';
const ROUNDS = 5;

/** What is timed: photos of the size in which the app keeps them. */
const PHOTOS = { count: 1_000, bytes: 50_000 };

/** An export that would hurt if it were there twice: 250 MB. */
const MANY_PHOTOS = { count: 5_000, bytes: 50_000 };

const STEADY_LOOKS = 5;

const CANDIDATES: readonly zipBench.Candidate[] = ['ours', 'zipJs'];

export async function bench(): Promise<Record<string, unknown>> {
  const zipJs = join(import.meta.dirname, 'zip/zip-js.ts');
  const [reader, writer] = ['workers/archive/zip.ts', 'workers/archive/zip-writer.ts'];
  console.error('building the app with either');
  const jsTotalBytes = {
    ours: await buildBytes(),
    zipJs: await buildBytes({ [reader]: zipJs, [writer]: zipJs }),
    zipJsReadingOnly: await buildBytes({ [reader]: zipJs }),
  };
  const processorMilliseconds = await inBrowser(measureTimes);
  const addedMegabytes: Record<string, number> = {};
  for (const candidate of CANDIDATES) {
    addedMegabytes[candidate] = await inBrowser((browser, page) => exportMemory(browser, page, candidate));
  }
  const otherReason = await inBrowser((_, page) => hostileZips(page));
  return {
    jsTotalBytes,
    photos: PHOTOS,
    processorMilliseconds,
    exportMegabytes: (MANY_PHOTOS.count * MANY_PHOTOS.bytes) / 1e6,
    addedMegabytes,
    hostile: { archives: Object.keys(HOSTILE_ZIPS).length, otherReason },
  };
}

async function inBrowser<Result>(work: (browser: Browser, page: Page) => Promise<Result>): Promise<Result> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] });
  try {
    return await work(browser, await openPage(browser));
  } finally {
    await browser.close();
  }
}

/** Median milliseconds of processor time, in all processes of the browser; the candidates take turns. */
async function measureTimes(browser: Browser, page: Page): Promise<Record<string, Record<zipBench.Candidate, number>>> {
  const times = { write: taken(), readStored: taken(), readPacked: taken() };
  for (let round = 0; round < ROUNDS; round++) {
    for (const candidate of CANDIDATES) {
      await run(page, 'makePhotos', PHOTOS.count, PHOTOS.bytes);
      const timed = (work: () => Promise<void>) => processorMs(browser, work);
      times.write[candidate].push(await timed(() => run(page, 'write', candidate)));
      times.readStored[candidate].push(await timed(() => run(page, 'read', candidate)));
      times.readPacked[candidate].push(await timed(() => run(page, 'read', candidate, `${ORIGIN}/packed.zip`)));
    }
    console.error(`round ${round + 1} of ${ROUNDS}`);
  }
  const medians = Object.entries(times).map(([name, { ours, zipJs }]) => [
    name,
    { ours: median(ours), zipJs: median(zipJs) },
  ]);
  return Object.fromEntries(medians);
}

const taken = (): Record<zipBench.Candidate, number[]> => ({ ours: [], zipJs: [] });

/** What each candidate opens or refuses for another reason than it should. */
async function hostileZips(page: Page): Promise<Record<zipBench.Candidate, string[]>> {
  const others: Record<zipBench.Candidate, string[]> = { ours: [], zipJs: [] };
  for (const [name, [code]] of Object.entries(HOSTILE_ZIPS)) {
    for (const candidate of CANDIDATES) {
      const address = `${ORIGIN}/hostile/${encodeURIComponent(name)}`;
      const found = await run(page, 'outcome', candidate, address, HOSTILE_LIMITS);
      if (found !== code) others[candidate].push(`${name}: ${found}, not ${code}`);
    }
  }
  return others;
}

/** How much more the browser holds, in all its processes, once an export of many photos is made. */
async function exportMemory(browser: Browser, page: Page, candidate: zipBench.Candidate): Promise<number> {
  await run(page, 'makePhotos', MANY_PHOTOS.count, MANY_PHOTOS.bytes);
  const before = await settledMemory(browser, page);
  await run(page, 'write', candidate);
  return Math.round(((await settledMemory(browser, page)) - before) / 1e6);
}

/** What stays when nothing is given back any more: for so many looks, a second apart. */
async function settledMemory(browser: Browser, page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  let least = Number.POSITIVE_INFINITY;
  for (let unchanged = 0; unchanged < STEADY_LOOKS; unchanged++) {
    await session.send('HeapProfiler.collectGarbage');
    await setTimeout(1000);
    const bytes = await browserMemory(browser);
    if (bytes < least - 1e6) unchanged = 0;
    least = Math.min(least, bytes);
  }
  await session.detach();
  return least;
}

/** Bytes of all processes of the browser, what they hold together counted once. */
const browserMemory = (browser: Browser) =>
  sumOverProcesses(browser, async (id) => {
    const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8');
    return 1024 * Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  });

/** What the browser has of the processors meanwhile, in the hundredths of a second that the system counts in. */
async function processorMs(browser: Browser, work: () => Promise<void>): Promise<number> {
  const used = () =>
    sumOverProcesses(browser, async (id) => {
      // After the name, which may hold anything: user and system time are the twelfth and thirteenth (proc(5)).
      const fields = (await readFile(`/proc/${id}/stat`, 'utf8')).split(') ')[1]!.split(' ');
      return 10 * (Number(fields[11]) + Number(fields[12]));
    });
  const before = await used();
  await work();
  return (await used()) - before;
}

async function sumOverProcesses(browser: Browser, of: (id: number) => Promise<number>): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const values = await Promise.all(processInfo.map(({ id }) => of(id)));
  return values.reduce((sum, value) => sum + value, 0);
}

async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  const packed = Buffer.from(await makeZip(packedPhotos()).arrayBuffer());
  await page.route(`${ORIGIN}/**`, async (route) => {
    const name = decodeURIComponent(new URL(route.request().url()).pathname.replace('/hostile', '').slice(1));
    if (name === '') return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
    if (name === 'packed.zip') return route.fulfill({ body: packed });
    const [, entries, end] = HOSTILE_ZIPS[name] ?? [];
    if (entries === undefined) return route.fulfill({ status: 404 });
    return route.fulfill({ body: Buffer.from(await makeZip(entries, end).arrayBuffer()) });
  });
  await page.goto(`${ORIGIN}/`);
  await page.addScriptTag({ content: await pageScript(join(import.meta.dirname, 'zip/page.ts'), 'zipBench') });
  return page;
}

/** Photos in a zip of an archiver that packs everything: a photo gives by a few per cent. */
function packedPhotos(): MadeEntry[] {
  return Array.from({ length: PHOTOS.count }, (_, i) => {
    const data = new Uint8Array(PHOTOS.bytes);
    randomFillSync(data, PHOTOS.bytes / 50);
    return { name: `Hat/${i}.jpg`, data, pack: true };
  });
}

type Bench = typeof zipBench;
type Call = 'makePhotos' | 'write' | 'read' | 'outcome';

function run<Name extends Call>(
  page: Page,
  name: Name,
  ...given: Parameters<Bench[Name]>
): Promise<Awaited<ReturnType<Bench[Name]>>> {
  return page.evaluate(
    ([call, parameters]) => {
      const { zipBench: script } = globalThis as unknown as {
        zipBench: Record<string, (...given: unknown[]) => unknown>;
      };
      return script[call as string]!(...(parameters as unknown[]));
    },
    [name, given] as const,
  ) as Promise<Awaited<ReturnType<Bench[Name]>>>;
}
