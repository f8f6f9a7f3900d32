import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

const classesText = (count: number) =>
  plural(count, {
    one: `${countText(count)} klasę`,
    few: `${countText(count)} klasy`,
    many: `${countText(count)} klas`,
    other: `${countText(count)} klasy`,
  });

export const models: Rooms['models'] = {
  title: 'Modele',
  working: 'W toku…',
  importModel: 'Importuj model',
  importFolder: 'Importuj folder',
  modelFiles: 'Pliki modelu',
  modelFolder: 'Folder modelu',
  reading: 'Wczytywanie modeli…',
  deletedVersion: 'usunięta wersja',
  shippedUnshown: (name) => `Nie da się pokazać modelu „${name}”, z którym przyszła aplikacja.`,
  ownUnshown:
    'Jedna z twoich wersji jest na tym urządzeniu uszkodzona i nie da się jej pokazać. Pozostałe są bez zmian.',
  ownVersions: (link) =>
    `Tutaj pojawią się twoje wersje: ${link} albo zaimportuj taką, którą stąd wyeksportowano lub zrobiono gdzie indziej, jako ONNX lub dla TensorFlow.js.`,
  trainOne: 'wytrenuj własną',
  isInUse: (name) => `„${name}” jest w użyciu.`,
  savedFor: (name, format) => `Zapisano „${name}” dla ${format}.`,
  isHere: (name) => `„${name}” jest tutaj.`,
  isHereAndSame: (name) => `„${name}” jest tutaj i oblicza to samo co tam, skąd pochodzi.`,
  deleted: (name) => `Usunięto „${name}”.`,
  deletedForGood: (name) => `Usunięto „${name}” na stałe: na tym urządzeniu brak miejsca, by dało się go przywrócić.`,

  inUse: 'w użyciu',
  testAccuracy: 'Dokładność testu',
  testLoss: 'Strata testu',
  validation: 'Walidacja',
  validationAccuracy: 'Dokładność walidacji',
  size: 'Rozmiar',
  ships: 'W zestawie z aplikacją.',
  made: (time) => `Utworzono: ${time}.`,
  fromParent: (name) => `Na podstawie: „${name}”.`,
  readFrom: (from) => `Odczytano z ${from}`,
  trained: ({ network, epochs, optimizer, learningRate, loss, batchSize, seed }) =>
    `${network}, ${plural(epochs, { one: 'jedna epoka', few: `do ${epochs} epok`, many: `do ${epochs} epok`, other: `do ${epochs} epoki` })}, ${optimizer} przy ${learningRate}, strata „${loss}”, partie po ${batchSize}, ziarno ${seed}`,
  trainedFor: (network, epochs, seed) =>
    `${network}, ${plural(epochs, { one: `${epochs} epoka`, few: `${epochs} epoki`, many: `${epochs} epok`, other: `${epochs} epoki` })}, ziarno ${seed}`,
  howMade: (how) => `${how}.`,
  howMadeAndSize: (how, size) => `${how}; ${size}.`,
  inColour: (size) => `${size} w kolorze`,
  inGrey: (size) => `${size} w odcieniach szarości`,
  takes: (pictures) => `Przyjmuje obrazy ${pictures}.`,
  untaughtForPictures: 'Nie może uczyć się z próbek: mają 28×28 pikseli w odcieniach szarości.',
  untaughtForLayer: 'Nie może uczyć się z próbek: nie kończy się warstwą gęstą, która podaje prawdopodobieństwa.',
  unevaluated: (dataset) => `Nie da się go ocenić: zbiór ${dataset} ma inne obrazy lub klasy.`,
  use: 'Użyj',
  evaluate: 'Oceń',
  compare: 'Porównaj',
  named: {
    use: (name) => `Użyj: ${name}`,
    evaluate: (name) => `Oceń: ${name}`,
    compare: (name) => `Porównaj: ${name}`,
    export: (name) => `Eksportuj: ${name}`,
    rename: (name) => `Zmień nazwę: ${name}`,
    delete: (name) => `Usuń: ${name}`,
  },
  name: 'Nazwa',

  sideBySide: 'Obok siebie',
  figure: 'Wynik',
  takesPictures: 'Przyjmuje obrazy',
  architecture: 'Architektura',
  epochs: 'Epoki',
  seed: 'Ziarno',
  madeWhen: 'Utworzono',
  withApp: 'z aplikacją',

  exportFor: (name) => `Eksportuj „${name}” dla…`,
  busy: 'Trwa jeszcze praca nad innym modelem; wybierz, gdy się skończy.',

  unnamedClass: (position) => `Klasa ${countText(position)}`,
  beforeKept: (name) => `Zanim zapiszesz „${name}”`,
  readInColour: ({ from, size, classes }) =>
    `Odczytano z ${from}: przyjmuje ${size} pikseli w kolorze i rozróżnia ${classesText(classes)}.`,
  readInGrey: ({ from, size, classes }) =>
    `Odczytano z ${from}: przyjmuje ${size} pikseli w odcieniach szarości i rozróżnia ${classesText(classes)}.`,
  leftOut: (files) => `Pominięto, bo do niego nie należy: ${files}.`,
  classes: 'Klasy, po jednej w wierszu, w kolejności odpowiedzi',
  classesOf: (dataset) => `Klasy zbioru ${dataset}`,
  wrongCount: (wanted, here) => `Model rozróżnia ${classesText(wanted)}, a tu jest ich ${countText(here)}.`,
  twice: (label) => `„${label}” jest tu dwa razy.`,
  noName: (name) => `„${name}” nie jest nazwą od 1 do 100 znaków.`,
  looking: 'Oglądanie przykładów…',
  seen: 'Co widzi i co odpowiada',
  seenOf: (name) => `Co widzi w przykładzie „${name}”`,
  examples: (names) =>
    `Przykłady to ${names}, w tej kolejności. Wybierz tak, żeby wyglądały jak obrazy, na których model się uczył; jego odpowiedzi pokażą, czy je rozróżnia.`,
  keepIt: 'Zapisz',
  leaveIt: 'Zostaw',

  howItLooks: 'Jak patrzy na obrazy',
  isShown: 'Widzi',
  pictures: {
    garment: 'Samo ubranie, szare na czarnym',
    photo: 'Zdjęcie z otoczeniem, w kolorze',
  },
  toldNumbers: 'Co znaczą jego liczby, mówi jego plik.',
  exchange: 'Zamień jasne z ciemnym',
  exchangeHelp: 'Dla sieci, która uczyła się ciemnych rzeczy na białym tle.',
  blueFirst: 'Najpierw niebieski, na końcu czerwony',
  numbers: 'Liczby od czerni do bieli',
  fromTo: (black, white) => `od ${black} do ${white}`,
  lessMean: (dataset) => `Minus średnia, przez odchylenie (${dataset})`,
  otherNumbers: 'Inna średnia i odchylenie',
  mean: 'Średnia, od 0 do 1',
  deviation: 'Odchylenie, od 0 do 1',
  hasToBe: {
    one: 'Potrzebna jest jedna liczba.',
    oneAbove: 'Potrzebna jest jedna liczba większa niż 0.',
    three: 'Potrzebna jest jedna liczba albo trzy rozdzielone spacjami.',
    threeAbove: 'Potrzebna jest jedna liczba albo trzy rozdzielone spacjami, większe niż 0.',
  },
};
