import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

const picturesText = (count: number) =>
  plural(count, {
    one: `${countText(count)} зображення`,
    few: `${countText(count)} зображення`,
    many: `${countText(count)} зображень`,
    other: `${countText(count)} зображення`,
  });

export const samples: Rooms['samples'] = {
  title: 'Зразки',
  addFiles: 'Додати файли чи ZIP',
  addFolder: 'Додати папку',
  picturesOrZips: 'Зображення або ZIP-архіви',
  folder: 'Папка',
  import: {
    name: 'Читання зображень',
    begins: 'Читання зображень…',
    progress: (done, total) => `Читання зображень: ${countText(done)} з ${countText(total)}`,
  },
  export: {
    name: 'Запис ZIP-архіву',
    begins: 'Запис ZIP-архіву…',
    progress: (done, total) => `Запис ZIP-архіву: ${countText(done)} з ${countText(total)}`,
  },
  report: {
    title: (clauses) => `${clauses.join('; ')}.`,
    refused: (count) =>
      plural(count, {
        one: `${countText(count)} файл не вдалося взяти`,
        few: `${countText(count)} файли не вдалося взяти`,
        many: `${countText(count)} файлів не вдалося взяти`,
        other: `${countText(count)} файлу не вдалося взяти`,
      }),
    contradictory: (count) =>
      plural(count, {
        one: `${countText(count)} файл лежав у ще одному класі; діє перший`,
        few: `${countText(count)} файли лежали в ще одному класі; діє перший`,
        many: `${countText(count)} файлів лежало в ще одному класі; діє перший`,
        other: `${countText(count)} файлу лежало в ще одному класі; діє перший`,
      }),
    renamed: (count) =>
      plural(count, {
        one: `${countText(count)} папка означає клас, який тут має іншу назву`,
        few: `${countText(count)} папки означають класи, які тут мають інші назви`,
        many: `${countText(count)} папок означають класи, які тут мають інші назви`,
        other: `${countText(count)} папки означають класи, які тут мають інші назви`,
      }),
    leftOut: (count) =>
      plural(count, {
        one: `${countText(count)} зображення немає в ZIP-архіві: фото зникло чи пошкоджене.`,
        few: `${countText(count)} зображень немає в ZIP-архіві: їхні фото зникли чи пошкоджені.`,
        many: `${countText(count)} зображень немає в ZIP-архіві: їхні фото зникли чи пошкоджені.`,
        other: `${countText(count)} зображення немає в ZIP-архіві: їхні фото зникли чи пошкоджені.`,
      }),
    nameLoose: (count) =>
      plural(count, {
        one: `Назвати клас ${countText(count)} зображення поза папками…`,
        few: `Назвати клас ${countText(count)} зображень поза папками…`,
        many: `Назвати клас ${countText(count)} зображень поза папками…`,
        other: `Назвати клас ${countText(count)} зображення поза папками…`,
      }),
    filesAndFolders: 'Файли й папки, про які є що сказати',
    picturesLeftOut: 'Зображення, яких немає в ZIP-архіві',
    takenFor: (label) => `Сприйнято як «${label}». Якщо це інший клас, вибери зображення з цієї папки й натисни «Це…».`,
    inAnotherClass: 'Є також в іншому класі.',
    photoGone: 'Зразок і далі навчає через те, що бачить у ньому мережа. Щоб він був в експорті, зніми його ще раз.',
  },
  reading: 'Читання зразків…',
  drop: 'Перетягни сюди зображення, папки чи ZIP-архіви, щоб додати їх',
  whatIsNewClass: 'Як зветься новий клас?',
  whatAreThese: (count) =>
    count === 1
      ? 'Що на цьому зображенні?'
      : plural(count, {
          one: `Що на зображеннях (${countText(count)})?`,
          few: `Що на цих ${countText(count)} зображеннях?`,
          many: `Що на цих ${countText(count)} зображеннях?`,
          other: `Що на цих ${countText(count)} зображеннях?`,
        }),
  whichSamples: 'Які зразки',
  filters: {
    all: 'Усі',
    doubtful: 'Сумнівні',
    'near-duplicates': 'Майже однакові',
  },
  newClass: 'Новий клас…',
  teachThese: (count) =>
    plural(count, {
      one: `Навчити на ${countText(count)} зразку`,
      few: `Навчити на ${countText(count)} зразках`,
      many: `Навчити на ${countText(count)} зразках`,
      other: `Навчити на ${countText(count)} зразка`,
    }),
  marked:
    'Зі знаком «?», першими у своєму класі: зразки, які донавчена модель вважає чимось іншим. Чи правильний їхній клас?',
  nothingYet: 'Тут ще нічого немає',
  emptyHelp: 'Зразки навчають застосунок твого одягу. Є три способи їх додати:',
  bySnapshot: (screen) => `Зроби знімок на екрані ${screen} і вкажи, чи була відповідь правильна.`,
  classifyScreen: 'Розпізнати',
  byShutter: 'Утримуй там кнопку затвора, щоб мати багато знімків однієї речі.',
  byFiles: 'Додай файли, папку чи ZIP-архів з окремою папкою для кожного класу або перетягни їх сюди.',
  addOwnClass: 'Додати власний клас',
  sample: (label, taken) => `${label}, ${taken}`,
  answer: (label, probability) => `${label}, ${probability}`,
  described: (parts) => parts.join('; '),
  modelThought: (label, probability) => `модель думала: ${label}, ${probability}`,
  afterTeaching: (label) => `після донавчання каже: ${label}`,
  nearlyTheSame: 'майже такий самий, як інший',
  thePhoto: 'Фото',
  facts: {
    taken: 'Знято',
    modelThought: 'Модель думала',
    notAsked: 'її не питали',
    afterTeaching: 'Після донавчання',
    nearlyTheSame: 'Майже такий, як',
  },
  editClass: (label) => `Змінити клас «${label}»`,
  name: 'Назва',
  joins: (count, label, others) =>
    `Клас із такою назвою вже є. Зображень у ньому: ${countText(others)}; додасться з класу «${label}»: ${countText(count)}.`,
  merge: 'Об’єднати',
  takeOutEmpty: 'Або видали його, зображень у ньому немає. Це можна відмінити.',
  takeOut: (count) => `Або видали його разом із зображеннями (${countText(count)}). Це можна відмінити.`,
  deleteClass: 'Видалити клас',
  kept: (count, label) =>
    count === 1 ? `Збережено як «${label}».` : `${picturesText(count)} збережено як «${label}».`,
  keptFromFiles: (count) => (count === 1 ? 'Збережено з файлів.' : `${picturesText(count)} збережено з файлів.`),
  hereAlready: (count) => `Уже тут: ${picturesText(count)}.`,
  hereAlreadyNowAs: (count, label) => `Уже тут, віднині як «${label}»: ${picturesText(count)}.`,
  hereAlreadyMoved: (count) => `Уже тут, віднині в іншому класі, як сказано у файлах: ${picturesText(count)}.`,
  hereAlreadySomeMoved: (count, moved) =>
    `Уже тут: ${picturesText(count)}, з них віднині в іншому класі, як сказано у файлах: ${countText(moved)}.`,
  moved: (count, label) => `${picturesText(count)} перенесено до класу «${label}».`,
  deleted: (count) => `${picturesText(count)} видалено.`,
  deletedForGood: (count) =>
    `${picturesText(count)} видалено назавжди: на цьому пристрої немає місця, щоб це можна було повернути.`,
  merged: (from, to) => `«${from}» тепер частина класу «${to}».`,
  renamed: (from, to) => `«${from}» тепер зветься «${to}».`,
  classDeleted: (label) => `Клас «${label}» видалено разом із зображеннями.`,
  classDeletedForGood: (label) =>
    `Клас «${label}» видалено разом із зображеннями назавжди: на цьому пристрої немає місця, щоб це можна було повернути.`,
};
