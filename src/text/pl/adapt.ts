import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const adapt: Rooms['adapt'] = {
  kept: (name) => `Zapisano jako „${name}”, od teraz w użyciu.`,
  versionBefore: (screen) => `Poprzednia wersja jest nadal na ekranie ${screen}.`,
  screens: {
    classify: 'Rozpoznaj',
    models: 'Modele',
    samples: 'Próbki',
  },
  teaching: 'Nauka',
  phases: {
    reading: 'Przeglądanie twoich próbek',
    training: 'Nauka',
    evaluating: 'Porównanie przed i po',
  },
  learningLeft: (left) => `Nauka, jeszcze około ${left}`,
  stopping: 'Zatrzymywanie',
  stop: 'Stop',
  title: 'Naucz aplikację swoich ubrań',
  takeSome: (classify, samples) =>
    `Zrób kilka zdjęć na ekranie ${classify} i podaj, co na nich jest, albo dodaj zdjęcia na ekranie ${samples}. Trzy każdego rodzaju wystarczą na początek, dziesięć to dobra liczba. Potem jedno naciśnięcie tutaj i po kilku sekundach aplikacja je zna.`,
  summary: (classes, model) => `Próbki: ${classes}. Uczy się ich kopia modelu „${model}”.`,
  ofClass: (count, label) => `${label} ${countText(count)}`,
  ofOwnClass: (count, label) => `${label} ${countText(count)} (twoja klasa)`,
  comma: ', ',
  beforeYouTeach: 'Przed nauką',
  noSamples: 'Nie ma jeszcze żadnej próbki.',
  unteachable: {
    pictures:
      'Model w użyciu przyjmuje inne obrazy niż próbki, które mają 28×28 pikseli w odcieniach szarości, więc nie może się ich nauczyć.',
    layer:
      'Model w użyciu nie kończy się warstwą gęstą, która podaje prawdopodobieństwa, więc nie może uczyć się klas.',
  },
  chooseAnother: (screen) => `Wybierz do nauki inny na ekranie ${screen}.`,
  tooFew: (labels, wanted) =>
    `Mało próbek: ${labels}. Gdy każdego rodzaju jest co najmniej ${countText(wanted)}, z różnych stron, model odróżnia ubranie od tego, co leży wokół.`,
  oneClass: (label) =>
    `Wszystkie próbki są z klasy „${label}”. Dodaj także te, z którymi bywa mylona, bo inaczej odpowiedź „${label}” będzie padać zbyt często.`,
  contradiction: (count, labels) =>
    plural(count, {
      one: `Prawie takie same zdjęcia mają różne etykiety (${labels}).`,
      few: `W ${countText(count)} przypadkach prawie takie same zdjęcia mają różne etykiety (${labels}).`,
      many: `W ${countText(count)} przypadkach prawie takie same zdjęcia mają różne etykiety (${labels}).`,
      other: `W ${countText(count)} przypadku prawie takie same zdjęcia mają różne etykiety (${labels}).`,
    }),
  settleIt: (screen) => `Są pomijane, dopóki nie rozstrzygniesz tego na ekranie ${screen}.`,
  teach: (count) =>
    plural(count, {
      one: 'Naucz na mojej próbce',
      few: `Naucz na moich ${countText(count)} próbkach`,
      many: `Naucz na moich ${countText(count)} próbkach`,
      other: `Naucz na moich ${countText(count)} próbki`,
    }),
  teachAgain: 'Naucz ponownie',
  rehearsal: {
    dataset: (dataset) => `Podczas nauki model powtarza obrazy ze zbioru ${dataset}, żeby ich nie zapomnieć.`,
    sketch: (dataset) =>
      `Podczas nauki model powtarza obrazy odtworzone ze skrótu zbioru ${dataset}, żeby ich nie zapomnieć. Niczego nie trzeba pobierać.`,
    none: (dataset) =>
      `Podczas nauki model musi powtarzać obrazy ze zbioru ${dataset}: najpierw pobierz je w części „Od zera”.`,
  },
  nothingLeaves: 'Nic nie opuszcza tego urządzenia.',
  better: (after, before) => `Lepiej: ${after} trafnych, wcześniej ${before}`,
  noChange: (after) => `Bez zmian: ${after} trafnych, jak wcześniej`,
  worse: (after, before) => `Gorzej: ${after} trafnych, wcześniej ${before}`,
  shareRight: 'Odsetek trafnych odpowiedzi',
  on: 'Na czym',
  before: 'przed',
  after: 'po',
  heldBack: (count) =>
    plural(count, {
      one: `${countText(count)} odłożona próbka`,
      few: `${countText(count)} odłożone próbki`,
      many: `${countText(count)} odłożonych próbek`,
      other: `${countText(count)} odłożonej próbki`,
    }),
  learntFrom: (count) =>
    plural(count, {
      one: `${countText(count)} próbka użyta do nauki`,
      few: `${countText(count)} próbki użyte do nauki`,
      many: `${countText(count)} próbek użytych do nauki`,
      other: `${countText(count)} próbki użytej do nauki`,
    }),
  testPictures: (count, dataset) =>
    plural(count, {
      one: `${countText(count)} obraz testowy ze zbioru ${dataset}`,
      few: `${countText(count)} obrazy testowe ze zbioru ${dataset}`,
      many: `${countText(count)} obrazów testowych ze zbioru ${dataset}`,
      other: `${countText(count)} obrazu testowego ze zbioru ${dataset}`,
    }),
  taughtIn: (time) => `Nauka trwała ${time}.`,
  newClasses: (labels) => `Nowe klasy: ${labels}.`,
  noneHeldBack:
    'Próbek było za mało, żeby jakieś odłożyć: trafne odpowiedzi powyżej dotyczą tego, co model już widział, więc wypróbuj go na innych.',
  notMeasured: (dataset) =>
    `Zbioru ${dataset} nie ma na tym urządzeniu, więc nie dało się zmierzyć, ile model zapomniał.`,
  suspects: (count) =>
    plural(count, {
      one: `${countText(count)} próbkę model nadal bierze za coś innego: jej etykieta może być błędna.`,
      few: `${countText(count)} próbki model nadal bierze za coś innego: ich etykiety mogą być błędne.`,
      many: `${countText(count)} próbek model nadal bierze za coś innego: ich etykiety mogą być błędne.`,
      other: `${countText(count)} próbki model nadal bierze za coś innego: ich etykiety mogą być błędne.`,
    }),
  keep: 'Zapisz i używaj',
  discard: 'Odrzuć',
  changedAnswers: (count) =>
    plural(count, {
      one: `${countText(count)} obraz ze zmienioną odpowiedzią`,
      few: `${countText(count)} obrazy ze zmienioną odpowiedzią`,
      many: `${countText(count)} obrazów ze zmienioną odpowiedzią`,
      other: `${countText(count)} obrazu ze zmienioną odpowiedzią`,
    }),
  sample: (label) => `Próbka: ${label}`,
  testPicture: (label) => `Obraz testowy: ${label}`,
  is: (label) => `to: ${label}`,
  beforeAndAfter: (before, after) => `${before} → ${after}`,
  ownClasses: (labels) => `Twoje klasy: ${labels}`,
  class: 'Klasa',
  anotherName: 'Inna nazwa albo klasa, z którą ją połączyć',
  mergeInto: (label) => `Połącz z „${label}”`,
  remove: (label) => `Usuń „${label}”`,
  changesHelp:
    'Każda zmiana tworzy osobną wersję; poprzednia zostaje na ekranie Modele. Próbki zachowują etykiety: zmień je na ekranie Próbki, a potem naucz ponownie.',
};
