import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const units: Rooms['units'] = {
  percent: (number) => `${number}\u200E%\u200E`,
  over: (share) => `أكثر من ${share}`,
  under: (share) => `أقل من ${share}`,
  milliseconds: (number) => `${number}\u00A0ملي ث`,
  seconds: (number) => `${number}\u00A0ث`,
  minutes: (number) => `${number}\u00A0د`,
  minutesSeconds: (minutes, seconds) => `${minutes}\u00A0د ${seconds}\u00A0ث`,
  hoursMinutes: (hours, minutes) => `${hours}\u00A0س ${minutes}\u00A0د`,
  kilobytes: (number) => `${number}\u00A0ك.ب`,
  megabytes: (number) => `${number}\u00A0م.ب`,
  gigabytes: (number) => `${number}\u00A0غ.ب`,
  soFar: (size) => `${size} حتى الآن`,
  arrived: (size, total) => `${size} من ${total}`,
  fetchingDataset: (arrived) => `تنزيل مجموعة البيانات: ${arrived}`,
  pictures: (count, number) =>
    plural(count, {
      zero: 'لا صور',
      one: 'صورة واحدة',
      two: 'صورتان',
      few: `${number} صور`,
      many: `${number} صورة`,
      other: `${number} صورة`,
    }),
};
