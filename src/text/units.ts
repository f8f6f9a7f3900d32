import { plural, spoken } from './language.ts';

/** How a number stands with what it counts; each number comes as the language writes it. */
export const text = spoken('units', {
  percent: (number: string) => `${number} %`,
  /** Spoken, of a share that is nearly all: `share` is a per cent. */
  over: (share: string) => `over ${share}`,
  under: (share: string) => `under ${share}`,
  milliseconds: (number: string) => `${number} ms`,
  seconds: (number: string) => `${number} s`,
  minutes: (number: string) => `${number} min`,
  minutesSeconds: (minutes: string, seconds: string) => `${minutes} min ${seconds} s`,
  hoursMinutes: (hours: string, minutes: string) => `${hours} h ${minutes} min`,
  kilobytes: (number: string) => `${number} kB`,
  megabytes: (number: string) => `${number} MB`,
  gigabytes: (number: string) => `${number} GB`,
  /** How much has come; both are sizes, such as “1.2 MB”. */
  soFar: (size: string) => `${size} so far`,
  arrived: (size: string, total: string) => `${size} of ${total}`,
  /** `arrived` is how much has come, as above. */
  fetchingDataset: (arrived: string) => `Fetching the dataset: ${arrived}`,
  pictures: (count: number, number: string) => plural(count, { one: 'One picture', other: `${number} pictures` }),
});
