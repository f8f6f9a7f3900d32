import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const train: Rooms['train'] = {
  title: 'Навчання мережі з нуля',
  trainAnother: 'Навчити ще одну',
  everySetting: 'Більше: усі налаштування',
  start: 'Почати навчання',
  copyLink: 'Копіювати посилання на налаштування',
  copied: 'Скопійовано.',
  linkInAddress: 'Посилання – в адресному рядку.',
  linkRefused: (why) => `Посилання: ${why}. Налаштування нижче не змінилися.`,
  ownSettings: (architecture) => `Власні налаштування, ${architecture}`,

  preset: 'Шаблон',
  network: 'Мережа',
  scheduleOfRate: 'Розклад темпу навчання',
  course: 'Перебіг',
  coresHere: (label, cores) => `${label} (тут ${cores})`,
  partOf: (setting, part) => `${setting}: ${part}`,
  untilPlateau: (rate) => `${rate}, доки валідація поліпшується, а потім щоразу менше.`,
  sameRate: (rate) => `${rate} від першого кроку до останнього.`,
  rates: (first, highest, last, epochs) =>
    `Від ${first}, найбільше ${highest}, до ${last} після ${plural(epochs, {
      one: `${countText(epochs)} епохи`,
      few: `${countText(epochs)} епох`,
      many: `${countText(epochs)} епох`,
      other: `${countText(epochs)} епохи`,
    })}.`,

  measuredSoon: 'Скільки це триватиме тут, буде виміряно за мить.',
  measuring: 'Вимірюється, як швидко навчає цей пристрій…',
  notMeasured: 'Не вдалося виміряти час.',
  estimate: (whole, epoch, speed, parameters) =>
    `Близько ${whole} тут: епоха за ${epoch}, ${speed}, параметрів: ${countText(parameters)}.`,
  fetchedFirst: (size) => `Спершу завантажиться ${size}.`,
  imagesPerSecond: (count) => `${countText(count)} зобр./с`,

  interruptedAt: (epoch) => `Запуск перервано на епосі ${epoch}`,
  interruptedEarly: 'Запуск перервано до першої контрольної точки',
  startedAt: (name, date) => `«${name}», початок: ${date}.`,
  canGoOn: (step, date) =>
    `Можна продовжити після кроку ${step} (збережено: ${date}); усе закінчиться так, ніби нічого не сталося.`,
  resume: 'Продовжити',
  keepBest: 'Зберегти найкраще',
  discard: 'Відкинути',

  run: 'Запуск',
  starting: 'Запуск починається',
  phases: {
    preparing: 'Підготовка: зображення і ядра',
    training: 'Навчання',
    paused: 'Призупинено',
    stopping: 'Зупинка після цього кроку',
    evaluating: 'Оцінювання на тестовому наборі, один раз',
  },
  place: (phase, epoch, epochs, step, steps) => `${phase}, епоха ${epoch} з ${epochs}, крок ${step} з ${steps}`,
  epochDone: (epoch, accuracy) => `Епоху ${epoch} завершено, точність на валідації ${accuracy}`,
  timeLeft: 'Залишилося',
  timeLeftAtMost: 'Залишилося щонайбільше',
  speed: 'Швидкість',
  cores: 'Ядра',
  batchLoss: 'Втрати цього пакета',
  stopAndKeep: 'Зупинити, зберегти найкраще',
  stopAndDiscard: 'Зупинити й відкинути',
  notEnded: 'Запуск не закінчився.',
  ended: {
    completed: 'Пройдено всі епохи.',
    'stopped-early': 'Рання зупинка: певний час не ставало краще.',
    cancelled: 'Зупинено тобою.',
    diverged: 'Навчання розбіглося.',
  },
  endedBest: {
    completed: (epoch) => `Пройдено всі епохи; найкращі ваги – епохи ${epoch}.`,
    'stopped-early': (epoch) => `Рання зупинка: певний час не ставало краще; найкращі ваги – епохи ${epoch}.`,
    cancelled: (epoch) => `Зупинено тобою; найкращі ваги – епохи ${epoch}.`,
    diverged: (epoch) => `Навчання розбіглося; найкращі ваги – епохи ${epoch}.`,
  },
  validationAccuracy: 'Точність на валідації',
  testAccuracy: 'Точність на тесті',
  testLoss: 'Втрати на тесті',
  trainingTime: 'Час навчання',
  testOnce: 'Тестові показники виміряно один раз, наприкінці; за ними нічого не обирали.',
  noModel: 'Модель не збережено. Запуск і його криві – в історії.',
  useModel: 'Обрати цю модель',
  evaluateModel: 'Оцінити її',
};
