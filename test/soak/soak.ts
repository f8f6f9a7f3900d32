import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { openWorld } from '../faults/campaign.ts';
import type { ActName } from '../faults/page/acts.ts';
import type { Tab } from '../faults/scene.ts';
import { cameraArgs, jpegFilm } from '../support/fake-camera.ts';
import { draw } from '../support/pictures.ts';
import { COUNTED, FOLLOW_ADDRESSES, type Measured, measure } from './measure.ts';
import { afterWarmUp, average, type Trend, trendOf } from './trend.ts';

/** What became of memory and speed over a long use. */
export interface SoakReport {
  minutes: number;
  turns: number;
  answersPerSecond: { first: number; last: number; steady: boolean };
  trends: Record<keyof Measured, Trend>;
  /** Whether all are flat and the answers steady. */
  passed: boolean;
}

/** Milliseconds of the live view in each turn. */
const LIVE = 6_000;

/** What a turn does beside the live view; what these make is thrown away again. */
const WORK = ['teaches and discards it', 'trains and deletes it', 'evaluates'] satisfies ActName[];

/** What the answers a second may differ by between the first and the last part. */
const STEADY_WITHIN = 0.1;

const CAMERA = { width: 640, height: 480 };

/** Live classification, teaching, training and evaluating in turn, in one tab, for so long. @param told hears of each turn */
export async function soak(
  minutes: number,
  told: (turn: number, measured: Measured, rate: number) => void,
): Promise<SoakReport> {
  const film = await jpegFilm([draw('trouser', CAMERA), draw('bag', CAMERA)], 15);
  const world = await openWorld(cameraArgs(film));
  const scene = await world.scene({ offlineCopy: false, onDisk: false, camera: true, before: FOLLOW_ADDRESSES });
  try {
    const tab = await scene.tab();
    await tab.call('started');
    for (let seed = 0; seed < 4; seed++) await act(tab, 'keeps a burst', seed);
    const measured: Measured[] = [];
    const rates: number[] = [];
    const end = performance.now() + 60_000 * minutes;
    for (let turn = 0; performance.now() < end || turn < 4; turn++) {
      rates.push(await tab.call('answersPerSecond', LIVE));
      for (const name of WORK) await act(tab, name, turn);
      measured.push(await measure(tab));
      told(turn, measured.at(-1)!, rates.at(-1)!);
    }
    return report(minutes, measured, rates);
  } finally {
    await scene.close();
    await world.close();
    await rm(dirname(film), { recursive: true });
  }
}

async function act(tab: Tab, name: ActName, seed: number): Promise<void> {
  const code = await tab.call('perform', name, seed, await tab.call('intend', name, seed));
  if (code !== undefined) throw new Error(`“${name}” ended with ${code}`);
}

function report(minutes: number, measured: readonly Measured[], rates: readonly number[]): SoakReport {
  const names = Object.keys(measured[0]!) as (keyof Measured)[];
  const trends = Object.fromEntries(
    names.map((name) => [
      name,
      trendOf(
        measured.map((each) => each[name]),
        COUNTED.has(name),
      ),
    ]),
  ) as SoakReport['trends'];
  const warm = afterWarmUp(rates);
  const part = Math.max(1, Math.floor(warm.length / 3));
  const [first, last] = [average(warm.slice(0, part)), average(warm.slice(-part))];
  const steady = last >= first * (1 - STEADY_WITHIN);
  return {
    minutes,
    turns: measured.length,
    answersPerSecond: { first: rounded(first), last: rounded(last), steady },
    trends,
    passed: steady && Object.values(trends).every(({ flat }) => flat),
  };
}

const rounded = (value: number) => Math.round(10 * value) / 10;
