import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const units: Rooms['units'] = {
  percent: (number) => `${number}%`,
  over: (share) => `${share} से ज़्यादा`,
  under: (share) => `${share} से कम`,
  milliseconds: (number) => `${number}\u00a0मिलीसेकंड`,
  seconds: (number) => `${number}\u00a0सेकंड`,
  minutes: (number) => `${number}\u00a0मिनट`,
  minutesSeconds: (minutes, seconds) => `${minutes}\u00a0मिनट ${seconds}\u00a0सेकंड`,
  hoursMinutes: (hours, minutes) =>
    plural(Number(hours), {
      one: `${hours}\u00a0घंटा ${minutes}\u00a0मिनट`,
      other: `${hours}\u00a0घंटे ${minutes}\u00a0मिनट`,
    }),
  kilobytes: (number) => `${number}\u00a0kB`,
  megabytes: (number) => `${number}\u00a0MB`,
  gigabytes: (number) => `${number}\u00a0GB`,
  soFar: (size) => `अब तक ${size}`,
  arrived: (size, total) => `${total} में से ${size}`,
  fetchingDataset: (arrived) => `डेटासेट डाउनलोड हो रहा है: ${arrived}`,
  pictures: (count, number) => plural(count, { one: `${number} तस्वीर`, other: `${number} तस्वीरें` }),
};
