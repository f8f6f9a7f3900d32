import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

const deletedText = (count: number) =>
  plural(count, {
    one: `Видалено ${countText(count)} запуск`,
    few: `Видалено ${countText(count)} запуски`,
    many: `Видалено ${countText(count)} запусків`,
    other: `Видалено ${countText(count)} запуску`,
  });

export const runs: Rooms['runs'] = {
  title: 'Запуски',
  readAgain: 'Прочитати знову',
  reading: 'Читання запусків…',
  deleted: (count) => `${deletedText(count)}.`,
  deletedForGood: (count) =>
    `${deletedText(count)} назавжди: на цьому пристрої немає місця, щоб це можна було повернути.`,
  noRun: (link) => `Запусків ще немає. ${link}, і тут залишаться криві й показники.`,
  trainNetwork: 'Навчи мережу',
  tick: 'Познач запуски, щоб побачити їхні криві й налаштування поруч.',
  chosen: 'Обрано',
  name: 'Назва',
  started: 'Початок',
  state: 'Стан',
  validation: 'Валідація',
  test: 'Тест',
  time: 'Час',
  states: {
    running: 'триває',
    paused: 'призупинено',
    finished: 'завершено',
    stopped: 'зупинено',
    failed: 'невдача',
  },
  choose: (name, date) => `Обрати: ${name}, ${date}`,
  trainLikeThis: 'Навчити з цими налаштуваннями',
  saveAll: (format) => `Зберегти всі як ${format}`,
  saveChosen: (format) => `Зберегти обрані як ${format}`,
  deleteChosen: 'Видалити обрані',
  testOnce: 'Тестові показники виміряно один раз, після кінця запуску; за ними нічого не обирали.',

  chosenRuns: 'Обрані запуски',
  chartsShow: (most) =>
    plural(most, {
      one: `На графіках лише перший ${countText(most)}.`,
      few: `На графіках лише перші ${countText(most)}.`,
      many: `На графіках лише перші ${countText(most)}.`,
      other: `На графіках лише перші ${countText(most)}.`,
    }),
  figuresAndSettings: 'Показники й налаштування',
  figureOrSetting: 'Показник чи налаштування',
  validationAccuracy: 'Точність на валідації',
  validationLoss: 'Втрати на валідації',
  testAccuracy: 'Точність на тесті',
  testLoss: 'Втрати на тесті',
  trainingTime: 'Час навчання',
  bestEpoch: 'Найкраща епоха',
  engine: 'Рушій',
  deviceCores: 'Ядра пристрою',
  browser: 'Браузер',
  differs: 'відрізняється',
  yes: 'так',
  no: 'ні',
};
