import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const evaluate: Rooms['evaluate'] = {
  title: 'Оцінка',
  help: 'Усі показники тут – з тестового набору: на його зображеннях жодну модель застосунку не навчали й за ними не обирали. Хто обирає за ними, той їх знецінює; обирай за валідацією.',
  readingModels: 'Читання моделей…',
  model: 'Модель',
  inUse: (name) => `${name} (поточна)`,
  evaluate: 'Оцінити на тестовому наборі',
  evaluation: 'Оцінювання',
  preparing: 'Підготовка',
  judged: (done, total) =>
    plural(total, {
      one: `Оцінено ${countText(done)} з ${countText(total)} зображення`,
      few: `Оцінено ${countText(done)} з ${countText(total)} зображень`,
      many: `Оцінено ${countText(done)} з ${countText(total)} зображень`,
      other: `Оцінено ${countText(done)} з ${countText(total)} зображення`,
    }),
  stop: 'Зупинити',
  figuresOf: (name) => `Показники моделі «${name}»`,
  accuracy: 'Точність',
  loss: 'Втрати',
  timeFor: (count) =>
    plural(count, {
      one: `Час на ${countText(count)} зображення`,
      few: `Час на ${countText(count)} зображення`,
      many: `Час на ${countText(count)} зображень`,
      other: `Час на ${countText(count)} зображення`,
    }),
  calibrationError: 'Похибка калібрування (ECE)',
  byClass: 'За класами',
  class: 'Клас',
  precision: 'Влучність',
  recall: 'Повнота',
  f1: 'F1',
  pictures: 'Зображення',
  saveCsv: 'Зберегти CSV',
  confusionMatrix: 'Матриця помилок',
  confusionHelp: 'Рядки: справжній клас. Стовпці: відповідь моделі. Натисни на клітинку, щоб побачити її зображення.',
  trueClass: 'Справжній клас',
  takenFor: (count, truth, answer) =>
    plural(count, {
      one: `Клас «${truth}», відповідь «${answer}»: ${countText(count)} зображення`,
      few: `Клас «${truth}», відповідь «${answer}»: ${countText(count)} зображення`,
      many: `Клас «${truth}», відповідь «${answer}»: ${countText(count)} зображень`,
      other: `Клас «${truth}», відповідь «${answer}»: ${countText(count)} зображення`,
    }),
  behind: (count, truth, answer) => `Клас «${truth}», відповідь «${answer}»: ${countText(count)}`,
  mostBehind: (count, most, truth, answer) =>
    `Клас «${truth}», відповідь «${answer}»: ${countText(count)}, показано ${countText(most)} найвпевненіших`,
  noPicture: 'Зображень немає.',
  reliability: 'Надійність',
  reliabilityChart: (bins, error) =>
    plural(bins, {
      one: `Точність залежно від упевненості, ${countText(bins)} інтервал; очікувана похибка калібрування ${error}. Значення наведено в таблиці.`,
      few: `Точність залежно від упевненості, ${countText(bins)} інтервали; очікувана похибка калібрування ${error}. Значення наведено в таблиці.`,
      many: `Точність залежно від упевненості, ${countText(bins)} інтервалів; очікувана похибка калібрування ${error}. Значення наведено в таблиці.`,
      other: `Точність залежно від упевненості, ${countText(bins)} інтервалу; очікувана похибка калібрування ${error}. Значення наведено в таблиці.`,
    }),
  reliabilityHelp: (error) =>
    `Стовпчики: частка правильних серед відповідей такої впевненості. Пунктир: упевненість дорівнює точності. Очікувана похибка калібрування (ECE): ${error}.`,
  confidenceAxis: 'упевненість',
  confidence: 'Упевненість',
  answers: 'Відповіді',
  meanConfidence: 'Середня впевненість',
  mistakes: 'Найвпевненіші помилки',
  noMistakes: 'Таких немає.',
  testPicture: (place) => `Тестове зображення ${place}`,
  answer: (label, probability) => `${label}, ${probability}`,
  right: 'правильно',
  truth: (label) => `насправді: ${label}`,
};
