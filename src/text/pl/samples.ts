import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

/** After a verb: “Usunięto jedno zdjęcie”. */
const picturesText = (count: number) =>
  plural(count, {
    one: 'jedno zdjęcie',
    few: `${countText(count)} zdjęcia`,
    many: `${countText(count)} zdjęć`,
    other: `${countText(count)} zdjęcia`,
  });

/** Pictures that were here before they came again. */
const knownText = (count: number) =>
  plural(count, {
    one: 'Jedno zdjęcie już tu było',
    few: `${countText(count)} zdjęcia już tu były`,
    many: `${countText(count)} zdjęć już tu było`,
    other: `${countText(count)} zdjęcia już tu było`,
  });

export const samples: Rooms['samples'] = {
  title: 'Próbki',
  addFiles: 'Dodaj pliki lub ZIP',
  addFolder: 'Dodaj folder',
  picturesOrZips: 'Zdjęcia lub pliki ZIP',
  folder: 'Folder',
  import: {
    name: 'Wczytywanie zdjęć',
    begins: 'Wczytywanie zdjęć…',
    progress: (done, total) => `Wczytywanie zdjęć: ${countText(done)} z ${countText(total)}`,
  },
  export: {
    name: 'Zapisywanie pliku ZIP',
    begins: 'Zapisywanie pliku ZIP…',
    progress: (done, total) => `Zapisywanie pliku ZIP: ${countText(done)} z ${countText(total)}`,
  },
  report: {
    title: (clauses) => `${clauses.join('; ')}.`,
    refused: (count) =>
      plural(count, {
        one: 'Nie udało się przyjąć jednego pliku',
        few: `Nie udało się przyjąć ${countText(count)} plików`,
        many: `Nie udało się przyjąć ${countText(count)} plików`,
        other: `Nie udało się przyjąć ${countText(count)} pliku`,
      }),
    contradictory: (count) =>
      plural(count, {
        one: 'Jeden plik był też w drugiej klasie; liczy się pierwsza',
        few: `${countText(count)} pliki były też w drugiej klasie; liczy się pierwsza`,
        many: `${countText(count)} plików było też w drugiej klasie; liczy się pierwsza`,
        other: `${countText(count)} pliku było też w drugiej klasie; liczy się pierwsza`,
      }),
    renamed: (count) =>
      plural(count, {
        one: 'Jeden folder oznacza klasę, która ma tu inną nazwę',
        few: `${countText(count)} foldery oznaczają klasę, która ma tu inną nazwę`,
        many: `${countText(count)} folderów oznacza klasę, która ma tu inną nazwę`,
        other: `${countText(count)} folderu oznacza klasę, która ma tu inną nazwę`,
      }),
    leftOut: (count) =>
      plural(count, {
        one: 'Jednej próbki nie ma w pliku ZIP: jej zdjęcie zniknęło lub jest uszkodzone.',
        few: `${countText(count)} próbek nie ma w pliku ZIP: ich zdjęcia zniknęły lub są uszkodzone.`,
        many: `${countText(count)} próbek nie ma w pliku ZIP: ich zdjęcia zniknęły lub są uszkodzone.`,
        other: `${countText(count)} próbki nie ma w pliku ZIP: ich zdjęcia zniknęły lub są uszkodzone.`,
      }),
    nameLoose: (count) =>
      plural(count, {
        one: 'Podaj klasę jednego bez folderu…',
        few: `Podaj klasę ${countText(count)} bez folderu…`,
        many: `Podaj klasę ${countText(count)} bez folderu…`,
        other: `Podaj klasę ${countText(count)} bez folderu…`,
      }),
    filesAndFolders: 'Pliki i foldery z uwagami',
    picturesLeftOut: 'Próbki, których nie ma w pliku ZIP',
    takenFor: (label) => `Przyjęto jako „${label}”. Jeśli to inna klasa, zaznacz jej zdjęcia i wybierz „Klasa…”.`,
    inAnotherClass: 'Był też w innej klasie.',
    photoGone: 'Nadal uczy tym, co widzi w niej sieć. Zrób zdjęcie ponownie, aby trafiło do eksportu.',
  },
  reading: 'Wczytywanie próbek…',
  drop: 'Upuść zdjęcia, foldery lub pliki ZIP, aby je dodać',
  whatIsNewClass: 'Jak nazywa się nowa klasa?',
  whatAreThese: (count) =>
    plural(count, {
      one: 'Co jest na tym zdjęciu?',
      few: `Co jest na tych ${countText(count)} zdjęciach?`,
      many: `Co jest na tych ${countText(count)} zdjęciach?`,
      other: `Co jest na tych ${countText(count)} zdjęcia?`,
    }),
  whichSamples: 'Które próbki',
  filters: {
    all: 'Wszystkie',
    doubtful: 'Wątpliwe',
    'near-duplicates': 'Prawie takie same',
  },
  newClass: 'Nowa klasa…',
  teachThese: (count) =>
    plural(count, {
      one: 'Naucz na tej próbce',
      few: `Naucz na tych ${countText(count)}`,
      many: `Naucz na tych ${countText(count)}`,
      other: `Naucz na tych ${countText(count)}`,
    }),
  marked:
    'Oznaczone „?” i pierwsze w swojej klasie są próbki, które douczony model bierze za coś innego. Czy ich klasa jest właściwa?',
  nothingYet: 'Nic tu jeszcze nie ma',
  emptyHelp: 'Próbki uczą aplikację twoich ubrań. Można je zdobyć na trzy sposoby:',
  bySnapshot: (screen) => `Zrób zdjęcie na ekranie ${screen}, a potem powiedz, czy odpowiedź była trafna.`,
  classifyScreen: 'Rozpoznaj',
  byShutter: 'Przytrzymaj tam spust migawki, aby zrobić wiele zdjęć jednego ubrania.',
  byFiles: 'Dodaj pliki, folder albo ZIP z jednym folderem na klasę lub upuść je tutaj.',
  addOwnClass: 'Dodaj własną klasę',
  sample: (label, taken) => `${label}, ${taken}`,
  answer: (label, probability) => `${label}, ${probability}`,
  described: (parts) => parts.join('; '),
  modelThought: (label, probability) => `według modelu ${label}, ${probability}`,
  afterTeaching: (label) => `po nauce odpowiada ${label}`,
  nearlyTheSame: 'prawie taka sama jak inna',
  thePhoto: 'Zdjęcie',
  facts: {
    taken: 'Zrobiono',
    modelThought: 'Według modelu',
    notAsked: 'nie pytano',
    afterTeaching: 'Po nauce',
    nearlyTheSame: 'Prawie taka sama jak',
  },
  editClass: (label) => `Edytuj klasę „${label}”`,
  name: 'Nazwa',
  joins: (count, label, others) =>
    plural(count, {
      one: `Jest już klasa o tej nazwie: jedyne zdjęcie z klasy „${label}” dołączy do jej zdjęć (${countText(others)}).`,
      few: `Jest już klasa o tej nazwie: ${countText(count)} zdjęcia z klasy „${label}” dołączą do jej zdjęć (${countText(others)}).`,
      many: `Jest już klasa o tej nazwie: ${countText(count)} zdjęć z klasy „${label}” dołączy do jej zdjęć (${countText(others)}).`,
      other: `Jest już klasa o tej nazwie: ${countText(count)} zdjęcia z klasy „${label}” dołączy do jej zdjęć (${countText(others)}).`,
    }),
  merge: 'Połącz',
  takeOutEmpty: 'Albo usuń ją; nie ma w niej zdjęć. Można to cofnąć.',
  takeOut: (count) =>
    plural(count, {
      one: 'Albo usuń ją razem z jedynym zdjęciem. Można to cofnąć.',
      few: `Albo usuń ją razem z ${countText(count)} zdjęciami. Można to cofnąć.`,
      many: `Albo usuń ją razem z ${countText(count)} zdjęciami. Można to cofnąć.`,
      other: `Albo usuń ją razem z ${countText(count)} zdjęcia. Można to cofnąć.`,
    }),
  deleteClass: 'Usuń klasę',
  kept: (count, label) =>
    plural(count, {
      one: `Zapisano jako „${label}”.`,
      few: `Zapisano ${countText(count)} zdjęcia jako „${label}”.`,
      many: `Zapisano ${countText(count)} zdjęć jako „${label}”.`,
      other: `Zapisano ${countText(count)} zdjęcia jako „${label}”.`,
    }),
  keptFromFiles: (count) =>
    plural(count, {
      one: 'Zapisano z pliku.',
      few: `Zapisano z plików ${countText(count)} zdjęcia.`,
      many: `Zapisano z plików ${countText(count)} zdjęć.`,
      other: `Zapisano z plików ${countText(count)} zdjęcia.`,
    }),
  hereAlready: (count) => `${knownText(count)}.`,
  hereAlreadyNowAs: (count, label) => `${knownText(count)}, od teraz jako „${label}”.`,
  hereAlreadyMoved: (count) => `${knownText(count)}, od teraz w innej klasie, zgodnie z plikami.`,
  hereAlreadySomeMoved: (count, moved) =>
    `${knownText(count)}, od teraz w innej klasie, zgodnie z plikami: ${countText(moved)}.`,
  moved: (count, label) => `Przeniesiono ${picturesText(count)} do klasy „${label}”.`,
  deleted: (count) => `Usunięto ${picturesText(count)}.`,
  deletedForGood: (count) =>
    `Usunięto na stałe ${picturesText(count)}: na tym urządzeniu brak miejsca, by dało się to cofnąć.`,
  merged: (from, to) => `Klasa „${from}” jest teraz częścią klasy „${to}”.`,
  renamed: (from, to) => `Klasa „${from}” nazywa się teraz „${to}”.`,
  classDeleted: (label) => `Usunięto klasę „${label}” razem z jej zdjęciami.`,
  classDeletedForGood: (label) =>
    `Usunięto na stałe klasę „${label}” razem z jej zdjęciami: na tym urządzeniu brak miejsca, by dało się to cofnąć.`,
};
