import type { Rooms } from '../rooms.ts';

export const units: Rooms['units'] = {
  percent: (number) => `${number}%`,
  over: (share) => `${share}超`,
  under: (share) => `${share}未満`,
  milliseconds: (number) => `${number}ミリ秒`,
  seconds: (number) => `${number}秒`,
  minutes: (number) => `${number}分`,
  minutesSeconds: (minutes, seconds) => `${minutes}分${seconds}秒`,
  hoursMinutes: (hours, minutes) => `${hours}時間${minutes}分`,
  kilobytes: (number) => `${number}\u00a0kB`,
  megabytes: (number) => `${number}\u00a0MB`,
  gigabytes: (number) => `${number}\u00a0GB`,
  soFar: (size) => `現在${size}`,
  arrived: (size, total) => `${size} / ${total}`,
  fetchingDataset: (arrived) => `データセットを取得中：${arrived}`,
  pictures: (_, number) => `画像${number}枚`,
};
