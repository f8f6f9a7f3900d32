import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const pile: Rooms['pile'] = {
  title: 'Багато зображень',
  addPictures: 'Додати зображення',
  addFolder: 'Додати папку',
  pictureFiles: 'Файли зображень',
  folder: 'Папка',
  reading: 'Читання стосу…',
  drop: 'Перетягни сюди зображення чи папки, щоб розпізнати їх',
  whatAreThese: (count) =>
    count === 1
      ? 'Що на цьому зображенні?'
      : plural(count, {
          one: `Що на зображеннях (${countText(count)})?`,
          few: `Що на цих ${countText(count)} зображеннях?`,
          many: `Що на цих ${countText(count)} зображеннях?`,
          other: `Що на цих ${countText(count)} зображеннях?`,
        }),
  overflow: (count, most) =>
    `${plural(count, {
      one: `Ще ${countText(count)} файл не вмістився`,
      few: `Ще ${countText(count)} файли не вмістилися`,
      many: `Ще ${countText(count)} файлів не вмістилося`,
      other: `Ще ${countText(count)} файлу не вмістилося`,
    })}: стос уміщує щонайбільше ${countText(most)}. Вийми готове, а тоді додай їх.`,
  leftOut: (count) =>
    `${plural(count, {
      one: `${countText(count)} зображення немає`,
      few: `${countText(count)} зображень немає`,
      many: `${countText(count)} зображень немає`,
      other: `${countText(count)} зображення немає`,
    })} у ZIP-архіві: ані файл, ані копія більше не читаються. Щоб мати всі, додай папку ще раз.`,
  takeOut: 'Вийняти',
  takeThemOut: 'Вийняти їх',
  whichPictures: 'Які зображення',
  all: 'Усі',
  sortedBy: 'Упорядкувати за',
  byClass: 'класом',
  byDoubt: 'сумнівом',
  byName: 'назвою',
  takeAway: 'Забрати',
  zipByClass: 'ZIP за класами',
  zipHint: 'Окрема папка для кожного класу, файли без змін',
  nothingYet: 'Тут ще нічого немає',
  emptyHelp:
    'Додай зображення чи папку з ними або перетягни їх сюди. Кожне отримає клас, а ті, щодо яких застосунок не певен, стоятимуть першими: вирішувати тобі. Результат можна забрати таблицею або ZIP-архівом, де кожен клас має свою папку. Жодне зображення не залишає цей пристрій.',
  unreadable: (count) =>
    plural(count, {
      one: `Не вдалося прочитати ${countText(count)} файл`,
      few: `Не вдалося прочитати ${countText(count)} файли`,
      many: `Не вдалося прочитати ${countText(count)} файлів`,
      other: `Не вдалося прочитати ${countText(count)} файлу`,
    }),
  unreadableFiles: 'Файли, які не вдалося прочитати, і чому',
  allPictures: 'Усі зображення',
  asYouSaid: (label) => `${label}, за твоїми словами`,
  waits: 'чекає',
  noGarment: 'Одягу не знайдено',
  place: (position, count) => `${countText(position)} з ${countText(count)}`,
  before: 'Попереднє зображення',
  next: 'Наступне зображення',
  thePicture: 'Зображення',
  pictureGone: 'Зображення більше немає.',
  notSureWhat: 'Важко сказати. Що це?',
  somethingElse: 'Щось інше…',
  writingZip: 'Запис ZIP-архіву',
  zipWritten: (done, total) => `Запис ZIP-архіву: ${countText(done)} з ${countText(total)}`,
  classifying: 'Розпізнавання',
  gettingReady: 'Підготовка…',
  classified: (done, total, left) => `Розпізнано ${countText(done)} з ${countText(total)}, залишилося близько ${left}`,
  paused: 'Призупинено.',
  ended: (done) =>
    plural(done, {
      one: `Розпізнано ${countText(done)} зображення.`,
      few: `Розпізнано ${countText(done)} зображення.`,
      many: `Розпізнано ${countText(done)} зображень.`,
      other: `Розпізнано ${countText(done)} зображення.`,
    }),
  waiting: (count) =>
    plural(count, {
      one: `${countText(count)} зображення чекає.`,
      few: `${countText(count)} зображення чекають.`,
      many: `${countText(count)} зображень чекають.`,
      other: `${countText(count)} зображення чекають.`,
    }),
  filesGone:
    'Закрита сторінка не може прочитати їхні файли знову: щоб продовжити, обери ті самі файли чи папку. Уже розпізнане вдруге не розпізнаватиметься.',
  waitedTakenOut: 'Те, що чекало, вийнято.',
  kept: (count, label) =>
    plural(count, {
      one: `${countText(count)} зображення збережено як «${label}».`,
      few: `${countText(count)} зображення збережено як «${label}».`,
      many: `${countText(count)} зображень збережено як «${label}».`,
      other: `${countText(count)} зображення збережено як «${label}».`,
    }),
  takenOut: (count) =>
    plural(count, {
      one: `Вийнято ${countText(count)} зображення.`,
      few: `Вийнято ${countText(count)} зображення.`,
      many: `Вийнято ${countText(count)} зображень.`,
      other: `Вийнято ${countText(count)} зображення.`,
    }),
  notTakenBack: 'Це вже не можна відмінити.',
};
