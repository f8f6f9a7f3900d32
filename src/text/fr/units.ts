import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const units: Rooms['units'] = {
  percent: (number) => `${number} %`,
  over: (share) => `plus de ${share}`,
  under: (share) => `moins de ${share}`,
  milliseconds: (number) => `${number} ms`,
  seconds: (number) => `${number} s`,
  minutes: (number) => `${number} min`,
  minutesSeconds: (minutes, seconds) => `${minutes} min ${seconds} s`,
  hoursMinutes: (hours, minutes) => `${hours} h ${minutes} min`,
  kilobytes: (number) => `${number} ko`,
  megabytes: (number) => `${number} Mo`,
  gigabytes: (number) => `${number} Go`,
  soFar: (size) => `${size} jusqu’ici`,
  arrived: (size, total) => `${size} sur ${total}`,
  fetchingDataset: (arrived) => `Téléchargement du jeu de données : ${arrived}`,
  pictures: (count, number) =>
    plural(count, { one: `${number} image`, many: `${number} images`, other: `${number} images` }),
};
