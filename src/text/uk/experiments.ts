import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const experiments: Rooms['experiments'] = {
  grid: 'Сітка',
  gridHelp:
    'Кожне значення одного налаштування з кожним значенням іншого, щоразу короткий запуск з того самого зерна. Спочатку тут дослідження з блокнота: оптимізатори × функції втрат.',
  search: 'Пошук',
  searchHelp:
    'Багато конфігурацій на небагатьох зображеннях, найкраща третина – на втричі більшій кількості, і так доти, доки одна не навчиться на всіх.',
  elsewhere: 'Результати ззовні',
  elsewhereHelp:
    'Те, що зробила команда «npm run experiments» на одному комп’ютері чи на кластері: файл із рядками JSON.',
  reading: 'Читання…',
  importResults: 'Імпорт результатів',
  resultsFile: 'Файл результатів',
  preparing: 'Підготовка',
  running: (run, runs) =>
    plural(runs, {
      one: `${countText(run)} з ${countText(runs)} запуску`,
      few: `${countText(run)} з ${countText(runs)} запусків`,
      many: `${countText(run)} з ${countText(runs)} запусків`,
      other: `${countText(run)} з ${countText(runs)} запуску`,
    }),
  runningLeft: (run, runs, left) =>
    plural(runs, {
      one: `${countText(run)} з ${countText(runs)} запуску, у ньому залишилося ${left}`,
      few: `${countText(run)} з ${countText(runs)} запусків, у ньому залишилося ${left}`,
      many: `${countText(run)} з ${countText(runs)} запусків, у ньому залишилося ${left}`,
      other: `${countText(run)} з ${countText(runs)} запуску, у ньому залишилося ${left}`,
    }),
  stopping: 'Зупинка після цього кроку',
  evaluating: 'Найкраще оцінюється на тестовому наборі, один раз',
  underWay: 'Експеримент триває',
  experiment: 'Експеримент',
  stop: 'Зупинити; можна буде продовжити',
  wasStopped: 'Його зупинено до кінця; те, що завершилося, збережено.',
  resume: 'Продовжити',
  readingExperiments: 'Читання експериментів…',
  keptExperiments: 'Збережені експерименти',
  kept: (name, date) => `${name}, ${date}`,
  keptUnfinished: (name, date) => `${name}, ${date}, не завершено`,
  show: 'Показати',
  showNamed: (name, date) => `Показати: ${name}, ${date}`,
  deleteNamed: (name, date) => `Видалити: ${name}, ${date}`,
  deleted: 'Експеримент видалено.',
  deletedForGood: 'Експеримент видалено назавжди: на цьому пристрої немає місця, щоб його можна було повернути.',
  gridName: (row, column) => `${row} × ${column.toLocaleLowerCase('uk')}`,
  searchName: (minutes) => `Пошук, ${minutes} хв`,
  rows: { legend: 'Рядки', setting: 'Рядки: налаштування' },
  columns: { legend: 'Стовпці', setting: 'Стовпці: налаштування' },
  eachRun: 'Кожен запуск',
  seeds: 'Зерна',
  startRuns: (runs) =>
    plural(runs, {
      one: `Почати ${countText(runs)} запуск`,
      few: `Почати ${countText(runs)} запуски`,
      many: `Почати ${countText(runs)} запусків`,
      other: `Почати ${countText(runs)} запуску`,
    }),
  chooseTwo: 'Обери два різні налаштування.',
  whatToVary: 'Що змінювати',
  budget: 'Бюджет',
  beginFrom: 'Почати з',
  minutes: 'Хвилини',
  startSearch: 'Почати пошук',
  table: (name) => `Таблиця: ${name}`,
  gridCaption: (epochs) =>
    plural(epochs, {
      one: `Точність на відкладених зображеннях, втрати, час навчання; по ${countText(epochs)} епосі`,
      few: `Точність на відкладених зображеннях, втрати, час навчання; по ${countText(epochs)} епохи`,
      many: `Точність на відкладених зображеннях, втрати, час навчання; по ${countText(epochs)} епох`,
      other: `Точність на відкладених зображеннях, втрати, час навчання; по ${countText(epochs)} епохи`,
    }),
  failed: 'невдача',
  runningNow: 'триває…',
  waiting: 'чекає',
  bestCell: (accuracy) => `${accuracy} найкраще`,
  lossTime: (loss, time) => `${loss}, ${time}`,
  lossTimeSpread: (loss, time, spread) => `${loss}, ${time}, розкид ${spread}`,
  notebookBest: ({ row, column, accuracy, loss, time }) =>
    `Найкраще в самому блокноті: ${row} × ${column}, правильно ${accuracy} тестових зображень, втрати ${loss}, за ${time}.`,
  bestHere: ({ row, column, accuracy, loss, time }) =>
    `Найкраща клітинка тут, обрана за валідацією: ${row} × ${column}, правильно ${accuracy} тестових зображень, втрати ${loss}, за ${time}.`,
  testTouched: (combinations) =>
    combinations === 1
      ? 'Тестовий набір використано лише для неї, один раз.'
      : plural(combinations, {
          one: `Тестовий набір використано для ${countText(combinations)} комбінації, і за ним нічого не обирали.`,
          few: `Тестовий набір використано для ${countText(combinations)} комбінацій, і за ним нічого не обирали.`,
          many: `Тестовий набір використано для ${countText(combinations)} комбінацій, і за ним нічого не обирали.`,
          other: `Тестовий набір використано для ${countText(combinations)} комбінації, і за ним нічого не обирали.`,
        }),
  curves: (count) =>
    count === 1
      ? 'Її криві'
      : plural(count, {
          one: `Криві ${countText(count)} найкращої`,
          few: `Криві ${countText(count)} найкращих`,
          many: `Криві ${countText(count)} найкращих`,
          other: `Криві ${countText(count)} найкращих`,
        }),
  combined: (row, column) => `${row}, ${column}`,
  notebook: (row, column) => `Блокнот: ${row}, ${column}`,
  combination: 'Комбінація',
  validationAccuracy: 'Точність на валідації',
  validationLoss: 'Втрати на валідації',
  seconds: 'Секунди',
  testAccuracy: 'Точність на тесті',
  state: 'Стан',
  states: {
    best: 'найкраще',
    reference: 'еталон',
    missing: 'немає',
    waiting: 'чекає',
    running: 'триває',
    finished: 'завершено',
    failed: 'невдача',
  },
  nothingFinished: 'Ще нічого не завершилося.',
  found: (accuracy) => `Найкраще: правильно ${accuracy} відкладених зображень.`,
  foundAgainst: (accuracy, points) =>
    `Найкраще: правильно ${accuracy} відкладених зображень, ${points} проти початкових налаштувань.`,
  trainedChanged: (share, changes) => `Навчено на ${share} решти зображень; змінено: ${changes}.`,
  tested: (accuracy) => `Правильно ${accuracy} тестових зображень, перевірено один раз.`,
  searchCaption: 'Точність на відкладених зображеннях і її відстань від точності початкових налаштувань',
  trainedOn: 'Навчено на',
  accuracy: 'Точність',
  difference: 'Різниця',
  time: 'Час',
  changed: 'Змінено',
  shareOfPictures: 'Частка зображень',
  bestShare: (share) => `${share}, найкраще`,
  points: (points) => `${points} в. п.`,
  changes: (changes) => changes.join(', '),
  change: (setting, value) => `${setting} ${value}`,
  nothing: 'нічого',
  yes: 'так',
  no: 'ні',
};
