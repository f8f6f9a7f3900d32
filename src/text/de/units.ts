import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const units: Rooms['units'] = {
  percent: (number) => `${number} %`,
  over: (share) => `über ${share}`,
  under: (share) => `unter ${share}`,
  milliseconds: (number) => `${number} ms`,
  seconds: (number) => `${number} s`,
  minutes: (number) => `${number} min`,
  minutesSeconds: (minutes, seconds) => `${minutes} min ${seconds} s`,
  hoursMinutes: (hours, minutes) => `${hours} h ${minutes} min`,
  kilobytes: (number) => `${number} kB`,
  megabytes: (number) => `${number} MB`,
  gigabytes: (number) => `${number} GB`,
  soFar: (size) => `bisher ${size}`,
  arrived: (size, total) => `${size} von ${total}`,
  fetchingDataset: (arrived) => `Datensatz wird geladen: ${arrived}`,
  pictures: (count, number) => plural(count, { one: 'Ein Bild', other: `${number} Bilder` }),
};
