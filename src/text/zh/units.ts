import type { Rooms } from '../rooms.ts';

export const units: Rooms['units'] = {
  percent: (number) => `${number}%`,
  over: (share) => `超过 ${share}`,
  under: (share) => `不到 ${share}`,
  milliseconds: (number) => `${number}\u00a0毫秒`,
  seconds: (number) => `${number}\u00a0秒`,
  minutes: (number) => `${number}\u00a0分钟`,
  minutesSeconds: (minutes, seconds) => `${minutes}\u00a0分\u00a0${seconds}\u00a0秒`,
  hoursMinutes: (hours, minutes) => `${hours}\u00a0小时\u00a0${minutes}\u00a0分`,
  kilobytes: (number) => `${number}\u00a0KB`,
  megabytes: (number) => `${number}\u00a0MB`,
  gigabytes: (number) => `${number}\u00a0GB`,
  soFar: (size) => size,
  arrived: (size, total) => `${size} / ${total}`,
  fetchingDataset: (arrived) => `正在下载数据集：${arrived}`,
  pictures: (_, number) => `${number} 张图片`,
};
