import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const adapt: Rooms['adapt'] = {
  kept: (name) => `Збережено як «${name}»; віднині це поточна модель.`,
  versionBefore: (screen) => `Попередня версія залишилася на екрані ${screen}.`,
  screens: {
    classify: 'Розпізнати',
    models: 'Моделі',
    samples: 'Зразки',
  },
  teaching: 'Донавчання',
  phases: {
    reading: 'Перегляд твоїх зразків',
    training: 'Навчання',
    evaluating: 'Порівняння до і після',
  },
  learningLeft: (left) => `Навчання, залишилося близько ${left}`,
  stopping: 'Зупинка',
  stop: 'Зупинити',
  title: 'Навчи впізнавати твій одяг',
  takeSome: (classify, samples) =>
    `Зроби кілька знімків на екрані ${classify} і вкажи, що на них, або додай зображення на екрані ${samples}. Три одного виду – це вже початок, десять – добре. Тоді натисни тут одну кнопку, і за кілька секунд застосунок їх знатиме.`,
  summary: (classes, model) => `${classes}. На них донавчиться копія моделі «${model}».`,
  ofClass: (count, label) => `${label}: ${countText(count)}`,
  ofOwnClass: (count, label) => `${label}: ${countText(count)} (твій власний клас)`,
  comma: ', ',
  beforeYouTeach: 'Перед донавчанням',
  noSamples: 'Зразків ще немає.',
  unteachable: {
    pictures: 'Поточна модель приймає інші зображення, ніж зразки (28×28, сірі), тож не може їх вивчити.',
    layer: 'Поточна модель не закінчується щільним шаром, що дає ймовірності, тож не може вивчити класи.',
  },
  chooseAnother: (screen) => `Щоб донавчити, обери іншу на екрані ${screen}.`,
  tooFew: (labels, wanted) =>
    `Мало зразків (${labels}): якщо кожного виду буде щонайменше ${countText(wanted)}, з різних боків, модель відрізнятиме одяг від того, що навколо.`,
  oneClass: (label) =>
    `Усі зразки належать до класу «${label}». Додай те, з чим його плутають, інакше модель казатиме «${label}» частіше, ніж слід.`,
  contradiction: (count, labels) =>
    `Майже однакові зображення мають різні мітки, випадків: ${countText(count)} (${labels}).`,
  settleIt: (screen) => `Вони не братимуть участі, доки не вирішиш це на екрані ${screen}.`,
  teach: (count) =>
    plural(count, {
      one: `Навчити на моєму ${countText(count)} зразку`,
      few: `Навчити на моїх ${countText(count)} зразках`,
      many: `Навчити на моїх ${countText(count)} зразках`,
      other: `Навчити на моїх ${countText(count)} зразка`,
    }),
  teachAgain: 'Навчити ще раз',
  rehearsal: {
    dataset: (dataset) => `Під час навчання модель повторює зображення ${dataset}, щоб їх не забути.`,
    sketch: (dataset) =>
      `Під час навчання модель повторює зображення, відтворені за стислим описом ${dataset}, щоб їх не забути. Завантажувати нічого не треба.`,
    none: (dataset) =>
      `Під час навчання модель має повторювати зображення ${dataset}: спершу завантаж їх у розділі «З нуля».`,
  },
  nothingLeaves: 'Ніщо не залишає цей пристрій.',
  better: (after, before) => `Краще: правильно ${after}, було ${before}`,
  noChange: (after) => `Без змін: правильно ${after}, як і раніше`,
  worse: (after, before) => `Гірше: правильно ${after}, було ${before}`,
  shareRight: 'Частка правильних відповідей',
  on: 'На чому',
  before: 'до',
  after: 'після',
  heldBack: (count) =>
    plural(count, {
      one: `${countText(count)} відкладений зразок`,
      few: `${countText(count)} відкладені зразки`,
      many: `${countText(count)} відкладених зразків`,
      other: `${countText(count)} відкладеного зразка`,
    }),
  learntFrom: (count) =>
    plural(count, {
      one: `${countText(count)} зразок, на якому вона навчалася`,
      few: `${countText(count)} зразки, на яких вона навчалася`,
      many: `${countText(count)} зразків, на яких вона навчалася`,
      other: `${countText(count)} зразка, на яких вона навчалася`,
    }),
  testPictures: (count, dataset) =>
    plural(count, {
      one: `${countText(count)} тестове зображення ${dataset}`,
      few: `${countText(count)} тестові зображення ${dataset}`,
      many: `${countText(count)} тестових зображень ${dataset}`,
      other: `${countText(count)} тестового зображення ${dataset}`,
    }),
  taughtIn: (time) => `Донавчено за ${time}.`,
  newClasses: (labels) => `Нові класи: ${labels}.`,
  noneHeldBack:
    'Зразків замало, щоб якісь відкласти: усе, що вище вгадано правильно, модель уже бачила, тож випробуй її на інших.',
  notMeasured: (dataset) => `Набору ${dataset} на цьому пристрої немає, тож виміряти, що модель забула, не вдалося.`,
  suspects: (count) =>
    plural(count, {
      one: `${countText(count)} зразок вона досі вважає чимось іншим: можливо, його мітка хибна.`,
      few: `${countText(count)} зразки вона досі вважає чимось іншим: можливо, їхні мітки хибні.`,
      many: `${countText(count)} зразків вона досі вважає чимось іншим: можливо, їхні мітки хибні.`,
      other: `${countText(count)} зразка вона досі вважає чимось іншим: можливо, їхні мітки хибні.`,
    }),
  keep: 'Зберегти й обрати',
  discard: 'Відкинути',
  changedAnswers: (count) =>
    plural(count, {
      one: `${countText(count)} зображення зі зміненою відповіддю`,
      few: `${countText(count)} зображення зі зміненою відповіддю`,
      many: `${countText(count)} зображень зі зміненою відповіддю`,
      other: `${countText(count)} зображення зі зміненою відповіддю`,
    }),
  sample: (label) => `Зразок: ${label}`,
  testPicture: (label) => `Тестове зображення: ${label}`,
  is: (label) => `насправді: ${label}`,
  beforeAndAfter: (before, after) => `${before} → ${after}`,
  ownClasses: (labels) => `Твої власні класи: ${labels}`,
  class: 'Клас',
  anotherName: 'Інша назва або клас, з яким об’єднати',
  mergeInto: (label) => `Об’єднати з «${label}»`,
  remove: (label) => `Вилучити «${label}»`,
  changesHelp:
    'Кожна зміна створює окрему версію; попередня залишається на екрані «Моделі». Зразки зберігають свої мітки: зміни їх на екрані «Зразки», а тоді донавчи ще раз.',
};
