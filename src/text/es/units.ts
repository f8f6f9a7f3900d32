import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const units: Rooms['units'] = {
  percent: (number) => `${number}\u00a0%`,
  over: (share) => `más del ${share}`,
  under: (share) => `menos del ${share}`,
  milliseconds: (number) => `${number}\u00a0ms`,
  seconds: (number) => `${number}\u00a0s`,
  minutes: (number) => `${number}\u00a0min`,
  minutesSeconds: (minutes, seconds) => `${minutes}\u00a0min ${seconds}\u00a0s`,
  hoursMinutes: (hours, minutes) => `${hours}\u00a0h ${minutes}\u00a0min`,
  kilobytes: (number) => `${number}\u00a0kB`,
  megabytes: (number) => `${number}\u00a0MB`,
  gigabytes: (number) => `${number}\u00a0GB`,
  soFar: (size) => `${size} hasta ahora`,
  arrived: (size, total) => `${size} de ${total}`,
  fetchingDataset: (arrived) => `Descargando el conjunto de datos: ${arrived}`,
  pictures: (count, number) =>
    plural(count, { one: 'Una imagen', many: `${number} de imágenes`, other: `${number} imágenes` }),
};
