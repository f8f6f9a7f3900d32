/** Figures as a person reads them in the language that is spoken; a dash where there is none. */
import type { Arrived } from '../contract/arrivals-api.ts';
import { spokenTag } from './language.ts';
import { text } from './units.ts';

const NONE = '–';

/** A number with a fixed count of digits after the point, without groups of thousands. */
export function fixed(value: number, digits: number): string {
  return number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false });
}

export function countText(value: number): string {
  return number(Math.round(value), {});
}

/** A learning rate and the like, with as many digits as it needs. */
export function numberText(value: number): string {
  const short = value.toPrecision(3);
  // Intl writes no powers of ten where nobody asks for them.
  return short.includes('e')
    ? String(Number(short))
    : number(Number(short), { maximumFractionDigits: 20, useGrouping: false });
}

/** A fraction in per cent, with a fixed count of digits after the point. */
export const percentText = (fraction: number, digits: number): string => text.percent(fixed(fraction * 100, digits));

/** A fraction in per cent with a tenth at most, as axes have it. */
export const shortPercent = (fraction: number): string =>
  text.percent(number(fraction * 100, { maximumFractionDigits: 1, useGrouping: false }));

/** A difference of two fractions, in percentage points, with its sign. */
export const differenceText = (difference: number): string =>
  `${difference > 0 ? '+' : difference < 0 ? '−' : '±'}${fixed(Math.abs(difference * 100), 2)}`;

/** A fraction as 90.85 %: differences between models are hundredths. */
export function accuracyText(fraction: number | null | undefined): string {
  return fraction === null || fraction === undefined ? NONE : percentText(fraction, 2);
}

export function lossText(loss: number | null | undefined): string {
  return loss === null || loss === undefined ? NONE : fixed(loss, 4);
}

/** Seconds with a fixed count of digits after the point. */
export const secondsText = (seconds: number, digits: number): string => text.seconds(fixed(seconds, digits));

/** Seconds as 24.2 s, 3 min 20 s or 2 h 05 min. */
export function durationText(seconds: number | null | undefined): string {
  if (seconds === null || seconds === undefined || !Number.isFinite(seconds)) return NONE;
  if (seconds < 59.95) return text.seconds(fixed(seconds, 1));
  const whole = Math.round(seconds);
  if (whole < 3600) return text.minutesSeconds(countText(Math.floor(whole / 60)), twoDigits(whole % 60));
  const minutes = Math.round(whole / 60);
  return text.hoursMinutes(countText(Math.floor(minutes / 60)), twoDigits(minutes % 60));
}

/** An estimate, which has no tenths: 24 s, 3 min, 2 h 05 min. */
export function aboutText(seconds: number): string {
  if (seconds < 1) return text.seconds(countText(1));
  if (seconds < 59.5) return text.seconds(countText(seconds));
  if (seconds < 3600) return text.minutes(countText(seconds / 60));
  return durationText(seconds);
}

export function bytesText(bytes: number): string {
  if (bytes < 1e6) return text.kilobytes(fixed(Math.ceil(bytes / 1000), 0));
  if (bytes < 1e9) return text.megabytes(fixed(bytes / 1e6, bytes < 1e7 ? 1 : 0));
  return text.gigabytes(fixed(bytes / 1e9, 1));
}

/** How much of something is here; `totalBytes` is null where that is not known. */
export function arrivedText({ loadedBytes, totalBytes }: Arrived): string {
  const size = bytesText(loadedBytes);
  return totalBytes === null ? text.soFar(size) : text.arrived(size, bytesText(totalBytes));
}

/** What a progress line says while the dataset comes. */
export const fetchingText = (arrived: Arrived) => text.fetchingDataset(arrivedText(arrived));

export const picturesText = (count: number) => text.pictures(count, countText(count));

/** Today where the person is, as in 2026-11-30: it stands in names of files, which then sort by it. */
export function isoDay(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** @param time milliseconds since 1970 */
export function dateText(time: number): string {
  return new Intl.DateTimeFormat(spokenTag(), { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}

const twoDigits = (value: number): string => number(value, { minimumIntegerDigits: 2 });

/** Formats by language and options: making one takes a thousand times as long as its use. */
const formats = new Map<string, Intl.NumberFormat>();

function number(value: number, options: Intl.NumberFormatOptions): string {
  const key = `${spokenTag()} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(spokenTag(), options);
  formats.set(key, format);
  return format.format(value);
}
