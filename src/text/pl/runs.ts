import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

const runsText = (count: number) =>
  plural(count, {
    one: 'jeden trening',
    few: `${countText(count)} treningi`,
    many: `${countText(count)} treningów`,
    other: `${countText(count)} treningu`,
  });

export const runs: Rooms['runs'] = {
  title: 'Treningi',
  readAgain: 'Wczytaj znów',
  reading: 'Wczytywanie treningów…',
  deleted: (count) => `Usunięto ${runsText(count)}.`,
  deletedForGood: (count) =>
    `Usunięto na stałe ${runsText(count)}: na tym urządzeniu brak miejsca, by dało się to cofnąć.`,
  noRun: (link) => `Nie ma jeszcze treningów. ${link}, a krzywe i wyniki zostaną tutaj.`,
  trainNetwork: 'Wytrenuj sieć',
  tick: 'Zaznacz treningi, aby zobaczyć ich krzywe i ustawienia obok siebie.',
  chosen: 'Wybrane',
  name: 'Nazwa',
  started: 'Początek',
  state: 'Stan',
  validation: 'Walidacja',
  test: 'Test',
  time: 'Czas',
  states: {
    running: 'w toku',
    paused: 'wstrzymany',
    finished: 'ukończony',
    stopped: 'zatrzymany',
    failed: 'nieudany',
  },
  choose: (name, date) => `Wybierz: ${name}, ${date}`,
  trainLikeThis: 'Trenuj z tymi ustawieniami',
  saveAll: (format) => `Zapisz wszystkie (${format})`,
  saveChosen: (format) => `Zapisz wybrane (${format})`,
  deleteChosen: 'Usuń wybrane',
  testOnce: 'Wyniki testu zmierzono jeden raz, po zakończeniu treningu; niczego według nich nie wybrano.',

  chosenRuns: 'Wybrane treningi',
  chartsShow: (most) =>
    plural(most, {
      one: 'Wykresy pokazują pierwszy trening.',
      few: `Wykresy pokazują pierwsze ${countText(most)} treningi.`,
      many: `Wykresy pokazują pierwszych ${countText(most)} treningów.`,
      other: `Wykresy pokazują pierwsze ${countText(most)} treningu.`,
    }),
  figuresAndSettings: 'Wyniki i ustawienia',
  figureOrSetting: 'Wynik lub ustawienie',
  validationAccuracy: 'Dokładność walidacji',
  validationLoss: 'Strata walidacji',
  testAccuracy: 'Dokładność testu',
  testLoss: 'Strata testu',
  trainingTime: 'Czas treningu',
  bestEpoch: 'Najlepsza epoka',
  engine: 'Silnik',
  deviceCores: 'Rdzenie urządzenia',
  browser: 'Przeglądarka',
  differs: 'różne',
  yes: 'tak',
  no: 'nie',
};
