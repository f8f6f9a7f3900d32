import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const units: Rooms['units'] = {
  percent: (number) => `${number}%`,
  over: (share) => `ponad ${share}`,
  under: (share) => `poniżej ${share}`,
  milliseconds: (number) => `${number}\u00a0ms`,
  seconds: (number) => `${number}\u00a0s`,
  minutes: (number) => `${number}\u00a0min`,
  minutesSeconds: (minutes, seconds) => `${minutes}\u00a0min ${seconds}\u00a0s`,
  hoursMinutes: (hours, minutes) => `${hours}\u00a0h ${minutes}\u00a0min`,
  kilobytes: (number) => `${number}\u00a0kB`,
  megabytes: (number) => `${number}\u00a0MB`,
  gigabytes: (number) => `${number}\u00a0GB`,
  soFar: (size) => `na razie ${size}`,
  arrived: (size, total) => `${size} z ${total}`,
  fetchingDataset: (arrived) => `Pobieranie zbioru danych: ${arrived}`,
  pictures: (count, number) =>
    plural(count, {
      one: 'Jedno zdjęcie',
      few: `${number} zdjęcia`,
      many: `${number} zdjęć`,
      other: `${number} zdjęcia`,
    }),
};
