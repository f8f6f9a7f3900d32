import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

const samplesText = (count: number) =>
  plural(count, {
    one: `${countText(count)} зразок`,
    few: `${countText(count)} зразки`,
    many: `${countText(count)} зразків`,
    other: `${countText(count)} зразка`,
  });
const modelsText = (count: number) =>
  plural(count, {
    one: `${countText(count)} модель`,
    few: `${countText(count)} моделі`,
    many: `${countText(count)} моделей`,
    other: `${countText(count)} моделі`,
  });

const inNoBackup = (things: string) =>
  `Поза резервною копією: ${things}. Цей браузер може стерти те, що зберігає: коли бракує місця або після кількох днів без відвідин.`;

export const elements: Rooms['elements'] = {
  newClass: 'Новий клас',
  selectAll: 'Вибрати всі',
  selectAllOf: (label) => `Вибрати всі: ${label}`,
  edit: 'Змінити',
  editClass: (label) => `Змінити клас «${label}»`,
  noPictures: 'Зображень ще немає.',
  picturesOf: (label) => `Зображення: ${label}`,
  selectedPictures: 'Вибрані зображення',
  selected: (count) => `Вибрано: ${countText(count)}`,
  look: 'Глянути',
  relabel: 'Це…',
  clearSelection: 'Зняти вибір',
  seenPixels: (side) => `${countText(side)} на ${countText(side)} пікселів, які бачила мережа`,
  seen: 'Що бачить мережа',
  progress: 'Перебіг',
  range: {
    any: {
      from: {
        max: (from, max) => `Потрібне число від ${from} до ${max}.`,
        below: (from, below) => `Потрібне число від ${from}, але менше за ${below}.`,
      },
      above: {
        max: (above, max) => `Потрібне число, більше за ${above} і не більше за ${max}.`,
        below: (above, below) => `Потрібне число, більше за ${above} і менше за ${below}.`,
      },
    },
    whole: {
      from: {
        max: (from, max) => `Потрібне ціле число від ${from} до ${max}.`,
        below: (from, below) => `Потрібне ціле число від ${from}, але менше за ${below}.`,
      },
      above: {
        max: (above, max) => `Потрібне ціле число, більше за ${above} і не більше за ${max}.`,
        below: (above, below) => `Потрібне ціле число, більше за ${above} і менше за ${below}.`,
      },
    },
  },
  fetching: 'Завантаження набору даних',
  stopFetching: 'Зупинити завантаження',
  datasetNeeded: (name, train, test, size) =>
    `Для навчання потрібен набір ${name}. Зображень для навчання: ${countText(train)}, для тесту: ${countText(test)}. Це ${size}, що завантажуються один раз і зберігаються на цьому пристрої.`,
  partHere: (size) => `Із них уже тут ${size}.`,
  fetchIt: (size) => `Завантажити (${size})`,
  goOnFetching: (size) => `Завантажити решту (${size})`,
  fetchAgain: 'Завантажити знову',
  lookAgain: 'Перевірити знову',
  gone: {
    samples: 'Твої зразки зникли з цього браузера',
    models: 'Твої моделі зникли з цього браузера',
    both: 'Твої зразки й моделі зникли з цього браузера',
  },
  wereHere: {
    samples: (count) => `Тут було: ${samplesText(count)}.`,
    models: (count) => `Тут було: ${modelsText(count)}.`,
    both: (samples, models) => `Тут було: ${samplesText(samples)} і ${modelsText(models)}.`,
  },
  whyGone:
    'Браузер може стерти дані сайту, коли бракує місця або після тижнів без відвідин, а також робить це на прохання людини.',
  neverExported:
    'Звідси ще нічого не експортували. Якщо вони є на іншому пристрої, створи там резервну копію і віднови її тут.',
  exportedOn: (date) => `Останній експорт: ${date}. Віднови тут той файл.`,
  restore: 'Відновити з копії',
  beginAnew: 'Почати заново',
  inNoBackup: {
    samples: (count) => inNoBackup(samplesText(count)),
    models: (count) => inNoBackup(modelsText(count)),
    both: (samples, models) => inNoBackup(`${samplesText(samples)} і ${modelsText(models)}`),
  },
  makeBackup: 'Зробити копію',
  notNow: 'Не зараз',
  used: (size) => `Зайнято на цьому пристрої: ${size}.`,
  usedOf: (size, room) => `Зайнято на цьому пристрої: ${size} з ${room}.`,
  promise: {
    asking: 'Просимо браузер зберегти це назавжди…',
    granted: 'Браузер зберігатиме це, доки не видалиш.',
    refused: 'Браузер може це стерти, коли бракує місця: час від часу роби експорт або встанови застосунок.',
    unknown: 'Цей браузер не каже, чи зберігає це назавжди: час від часу роби експорт.',
  },
  storage: 'Сховище й резервні копії',
  share: 'Поділитися',
  saved: (name) => `Файл «${name}» збережено.`,
  notShared: (name) => `Не вдалося поділитися файлом «${name}». Він збережений у завантаженнях.`,
};
