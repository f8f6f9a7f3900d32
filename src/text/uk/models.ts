import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

const classesText = (count: number) =>
  plural(count, {
    one: `${countText(count)} клас`,
    few: `${countText(count)} класи`,
    many: `${countText(count)} класів`,
    other: `${countText(count)} класу`,
  });

export const models: Rooms['models'] = {
  title: 'Моделі',
  working: 'Виконується…',
  importModel: 'Імпорт моделі',
  importFolder: 'Імпорт папки',
  modelFiles: 'Файли моделі',
  modelFolder: 'Папка моделі',
  reading: 'Читання моделей…',
  deletedVersion: 'видалена версія',
  shippedUnshown: (name) => `Модель «${name}», що постачається із застосунком, не вдається показати.`,
  ownUnshown: 'Одну з твоїх власних версій на цьому пристрої пошкоджено, її не вдається показати. З рештою все гаразд.',
  ownVersions: (link) =>
    `Тут з’являтимуться твої власні версії: ${link} або імпортуй експортовану звідси чи створену деінде, у форматі ONNX або для TensorFlow.js.`,
  trainOne: 'навчи модель',
  isInUse: (name) => `«${name}» тепер поточна модель.`,
  savedFor: (name, format) => `Модель «${name}» збережено для ${format}.`,
  isHere: (name) => `Модель «${name}» тут.`,
  isHereAndSame: (name) => `Модель «${name}» тут і обчислює те саме, що й там, звідки вона.`,
  deleted: (name) => `Модель «${name}» видалено.`,
  deletedForGood: (name) =>
    `Модель «${name}» видалено назавжди: на цьому пристрої немає місця, щоб її можна було повернути.`,

  inUse: 'поточна',
  testAccuracy: 'Точність на тесті',
  testLoss: 'Втрати на тесті',
  validation: 'Валідація',
  validationAccuracy: 'Точність на валідації',
  size: 'Розмір',
  ships: 'Постачається із застосунком.',
  made: (time) => `Створено ${time}.`,
  fromParent: (name) => `На основі: «${name}».`,
  readFrom: (from) => `Прочитано з ${from}`,
  trained: ({ network, epochs, optimizer, learningRate, loss, batchSize, seed }) =>
    `${network}, ${epochs === 1 ? '1 епоха' : `епох щонайбільше ${countText(epochs)}`}, ${optimizer} з темпом ${learningRate}, функція втрат «${loss}», пакети по ${batchSize}, зерно ${seed}`,
  trainedFor: (network, epochs, seed) =>
    `${network}, ${plural(epochs, {
      one: `${countText(epochs)} епоха`,
      few: `${countText(epochs)} епохи`,
      many: `${countText(epochs)} епох`,
      other: `${countText(epochs)} епохи`,
    })}, зерно ${seed}`,
  howMade: (how) => `${how}.`,
  howMadeAndSize: (how, size) => `${how}; ${size}.`,
  inColour: (size) => `${size}, кольорові`,
  inGrey: (size) => `${size}, сірі`,
  takes: (pictures) => `Приймає зображення ${pictures}.`,
  untaughtForPictures: 'Її не можна донавчити: зразки мають 28×28 пікселів і сірі.',
  untaughtForLayer: 'Її не можна донавчити: вона не закінчується щільним шаром, що дає ймовірності.',
  unevaluated: (dataset) => `Її не можна оцінити: у наборі ${dataset} інші зображення чи класи.`,
  use: 'Обрати',
  evaluate: 'Оцінити',
  compare: 'Порівняти',
  named: {
    use: (name) => `Обрати модель «${name}»`,
    evaluate: (name) => `Оцінити модель «${name}»`,
    compare: (name) => `Порівняти модель «${name}»`,
    export: (name) => `Експорт моделі «${name}»`,
    rename: (name) => `Перейменувати модель «${name}»`,
    delete: (name) => `Видалити модель «${name}»`,
  },
  name: 'Назва',

  sideBySide: 'Поруч',
  figure: 'Показник',
  takesPictures: 'Приймає зображення',
  architecture: 'Архітектура',
  epochs: 'Епохи',
  seed: 'Зерно',
  madeWhen: 'Створено',
  withApp: 'із застосунком',

  exportFor: (name) => `Експорт моделі «${name}» для …`,
  busy: 'Ще обробляється інша модель; обери, коли це закінчиться.',

  unnamedClass: (position) => `Клас ${countText(position)}`,
  beforeKept: (name) => `Перш ніж зберегти «${name}»`,
  readInColour: ({ from, size, classes }) =>
    `Прочитано з ${from}: приймає кольорові зображення ${size} пікселів і розрізняє ${classesText(classes)}.`,
  readInGrey: ({ from, size, classes }) =>
    `Прочитано з ${from}: приймає сірі зображення ${size} пікселів і розрізняє ${classesText(classes)}.`,
  leftOut: (files) => `Пропущено, бо не належить до моделі: ${files}.`,
  classes: 'Класи, по одному в рядку, у порядку відповідей моделі',
  classesOf: (dataset) => `Як у ${dataset}`,
  wrongCount: (wanted, here) => `Модель розрізняє ${classesText(wanted)}, а тут їх ${countText(here)}.`,
  twice: (label) => `«${label}» трапляється двічі.`,
  noName: (name) => `«${name}» не є назвою з 1–100 символів.`,
  looking: 'Перегляд прикладів…',
  seen: 'Що вона бачить і що відповідає',
  seenOf: (name) => `Що вона бачить на прикладі «${name}»`,
  examples: (names) =>
    `Приклади в такому порядку: ${names}. Налаштуй так, щоб вони скидалися на зображення, на яких модель навчалася; з відповідей видно, чи вона їх розрізняє.`,
  keepIt: 'Зберегти',
  leaveIt: 'Не треба',

  howItLooks: 'Як вона бачить зображення',
  isShown: 'Їй показують',
  pictures: {
    garment: 'Лише одяг, сірий на чорному',
    photo: 'Усе фото навколо, у кольорі',
  },
  toldNumbers: 'Що означають її числа, сказано в її файлі.',
  exchange: 'Поміняти світле й темне',
  exchangeHelp: 'Для мережі, що навчалася на темних речах на білому.',
  blueFirst: 'Спершу синій, червоний останній',
  numbers: 'Числа від чорного до білого',
  fromTo: (black, white) => `від ${black} до ${white}`,
  lessMean: (dataset) => `Мінус середнє ${dataset}, поділити на відхилення`,
  otherNumbers: 'Інші середнє й відхилення',
  mean: 'Середнє, від 0 до 1',
  deviation: 'Відхилення, від 0 до 1',
  hasToBe: {
    one: 'Потрібне одне число.',
    oneAbove: 'Потрібне одне число, більше за 0.',
    three: 'Потрібне одне число або три через пробіл.',
    threeAbove: 'Потрібне одне число або три через пробіл, більші за 0.',
  },
};
