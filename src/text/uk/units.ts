import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const units: Rooms['units'] = {
  percent: (number) => `${number}\u00a0%`,
  over: (share) => `понад ${share}`,
  under: (share) => `менше за ${share}`,
  milliseconds: (number) => `${number}\u00a0мс`,
  seconds: (number) => `${number}\u00a0с`,
  minutes: (number) => `${number}\u00a0хв`,
  minutesSeconds: (minutes, seconds) => `${minutes}\u00a0хв ${seconds}\u00a0с`,
  hoursMinutes: (hours, minutes) => `${hours}\u00a0год ${minutes}\u00a0хв`,
  kilobytes: (number) => `${number}\u00a0кБ`,
  megabytes: (number) => `${number}\u00a0МБ`,
  gigabytes: (number) => `${number}\u00a0ГБ`,
  soFar: (size) => `уже ${size}`,
  arrived: (size, total) => `${size} з ${total}`,
  fetchingDataset: (arrived) => `Завантаження набору даних: ${arrived}`,
  pictures: (count, number) =>
    plural(count, {
      one: `${number} зображення`,
      few: `${number} зображення`,
      many: `${number} зображень`,
      other: `${number} зображення`,
    }),
};
