import type { Rooms } from '../rooms.ts';

export const units: Rooms['units'] = {
  percent: (number) => `%${number}`,
  over: (share) => `${share} üzeri`,
  under: (share) => `${share} altı`,
  milliseconds: (number) => `${number}\u00a0ms`,
  seconds: (number) => `${number}\u00a0sn`,
  minutes: (number) => `${number}\u00a0dk`,
  minutesSeconds: (minutes, seconds) => `${minutes}\u00a0dk ${seconds}\u00a0sn`,
  hoursMinutes: (hours, minutes) => `${hours}\u00a0sa ${minutes}\u00a0dk`,
  kilobytes: (number) => `${number}\u00a0kB`,
  megabytes: (number) => `${number}\u00a0MB`,
  gigabytes: (number) => `${number}\u00a0GB`,
  soFar: (size) => `şimdilik ${size}`,
  arrived: (size, total) => `${size} / ${total}`,
  fetchingDataset: (arrived) => `Veri kümesi indiriliyor: ${arrived}`,
  pictures: (_, number) => `${number} resim`,
};
