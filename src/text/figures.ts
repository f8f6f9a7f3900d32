/** Figures as a person reads them; a dash where there is none. */
import type { Arrived } from '../contract/arrivals-api.ts';

const NONE = '–';
const DATE = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const COUNT = new Intl.NumberFormat('en', { useGrouping: true });

/** A fraction as 90.85 %: differences between models are hundredths. */
export function accuracyText(fraction: number | null | undefined): string {
  return fraction === null || fraction === undefined ? NONE : `${(fraction * 100).toFixed(2)} %`;
}

export function lossText(loss: number | null | undefined): string {
  return loss === null || loss === undefined ? NONE : loss.toFixed(4);
}

/** Seconds as 24.2 s, 3 min 20 s or 2 h 05 min. */
export function durationText(seconds: number | null | undefined): string {
  if (seconds === null || seconds === undefined || !Number.isFinite(seconds)) return NONE;
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${two(whole % 60)} s`;
  const minutes = Math.round(whole / 60);
  return `${COUNT.format(Math.floor(minutes / 60))} h ${two(minutes % 60)} min`;
}

/** An estimate, which has no tenths: 24 s, 3 min, 2 h 05 min. */
export function aboutText(seconds: number): string {
  if (seconds < 1) return '1 s';
  if (seconds < 59.5) return `${Math.round(seconds)} s`;
  if (seconds < 3600) return `${Math.round(seconds / 60)} min`;
  return durationText(seconds);
}

export function bytesText(bytes: number): string {
  if (bytes < 1e6) return `${Math.ceil(bytes / 1000)} kB`;
  if (bytes < 1e9) return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

/** How much of something is here; `totalBytes` is null where that is not known. */
export function arrivedText({ loadedBytes, totalBytes }: Arrived): string {
  return `${bytesText(loadedBytes)} ${totalBytes === null ? 'so far' : `of ${bytesText(totalBytes)}`}`;
}

/** What a progress line says while the dataset comes. */
export const fetchingText = (arrived: Arrived) => `Fetching the dataset: ${arrivedText(arrived)}`;

/** Today where the person is, as in 2026-11-30: it stands in names of files, which then sort by it. */
export function isoDay(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function countText(value: number): string {
  return COUNT.format(Math.round(value));
}

export const picturesText = (count: number) => (count === 1 ? 'One picture' : `${countText(count)} pictures`);

/** A learning rate and the like, with as many digits as it needs. */
export function numberText(value: number): string {
  return String(Number(value.toPrecision(3)));
}

/** @param time milliseconds since 1970 */
export function dateText(time: number): string {
  return DATE.format(time);
}
