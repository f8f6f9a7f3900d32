import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

/** After a verb: “Wyjęto jedno zdjęcie”. */
const picturesText = (count: number) =>
  plural(count, {
    one: 'jedno zdjęcie',
    few: `${countText(count)} zdjęcia`,
    many: `${countText(count)} zdjęć`,
    other: `${countText(count)} zdjęcia`,
  });

export const pile: Rooms['pile'] = {
  title: 'Wiele zdjęć',
  addPictures: 'Dodaj zdjęcia',
  addFolder: 'Dodaj folder',
  pictureFiles: 'Pliki ze zdjęciami',
  folder: 'Folder',
  reading: 'Wczytywanie stosu…',
  drop: 'Upuść zdjęcia lub foldery, aby je rozpoznać',
  whatAreThese: (count) =>
    plural(count, {
      one: 'Co jest na tym zdjęciu?',
      few: `Co jest na tych ${countText(count)} zdjęciach?`,
      many: `Co jest na tych ${countText(count)} zdjęciach?`,
      other: `Co jest na tych ${countText(count)} zdjęcia?`,
    }),
  overflow: (count, most) =>
    `${plural(count, { one: 'Jeszcze jeden plik się nie zmieścił', few: `Jeszcze ${countText(count)} pliki się nie zmieściły`, many: `Jeszcze ${countText(count)} plików się nie zmieściło`, other: `Jeszcze ${countText(count)} pliku się nie zmieściło` })}: stos mieści ${picturesText(most)}. Wyjmij to, co gotowe, i dodaj resztę.`,
  leftOut: (count) =>
    `${plural(count, { one: 'Jednego zdjęcia', few: `${countText(count)} zdjęć`, many: `${countText(count)} zdjęć`, other: `${countText(count)} zdjęcia` })} nie ma w pliku ZIP: nie da się już odczytać ani pliku, ani kopii. Dodaj folder ponownie, aby mieć wszystkie.`,
  takeOut: 'Wyjmij',
  takeThemOut: 'Wyjmij',
  whichPictures: 'Które zdjęcia',
  all: 'Wszystkie',
  sortedBy: 'Sortuj według',
  byClass: 'klasy',
  byDoubt: 'niepewności',
  byName: 'nazwy',
  takeAway: 'Zabierz wynik',
  zipByClass: 'ZIP według klas',
  zipHint: 'Jeden folder na klasę, z niezmienionymi plikami',
  nothingYet: 'Nic tu jeszcze nie ma',
  emptyHelp:
    'Dodaj zdjęcia lub folder z nimi albo upuść je tutaj. Każde dostanie klasę, a niepewne staną na początku, do twojej decyzji. Wynik możesz zabrać jako tabelę albo jako ZIP z folderem na każdą klasę. Żadne zdjęcie nie opuszcza tego urządzenia.',
  unreadable: (count) =>
    plural(count, {
      one: 'Nie udało się odczytać jednego pliku',
      few: `Nie udało się odczytać ${countText(count)} plików`,
      many: `Nie udało się odczytać ${countText(count)} plików`,
      other: `Nie udało się odczytać ${countText(count)} pliku`,
    }),
  unreadableFiles: 'Pliki, których nie udało się odczytać, i dlaczego',
  allPictures: 'Wszystkie zdjęcia',
  asYouSaid: (label) => `${label}, według ciebie`,
  waits: 'czeka',
  noGarment: 'Nie widać ubrania',
  place: (position, count) => `${countText(position)} z ${countText(count)}`,
  before: 'Poprzednie zdjęcie',
  next: 'Następne zdjęcie',
  thePicture: 'Zdjęcie',
  pictureGone: 'Tego zdjęcia już nie ma.',
  notSureWhat: 'Niepewne. Co to jest?',
  somethingElse: 'Coś innego…',
  writingZip: 'Zapisywanie pliku ZIP',
  zipWritten: (done, total) => `Zapisywanie pliku ZIP: ${countText(done)} z ${countText(total)}`,
  classifying: 'Rozpoznawanie',
  gettingReady: 'Przygotowywanie…',
  classified: (done, total, left) => `Rozpoznano ${countText(done)} z ${countText(total)}, jeszcze około ${left}`,
  paused: 'Wstrzymano.',
  ended: (done) => `Rozpoznano ${picturesText(done)}.`,
  waiting: (count) =>
    plural(count, {
      one: 'Jedno zdjęcie czeka.',
      few: `${countText(count)} zdjęcia czekają.`,
      many: `${countText(count)} zdjęć czeka.`,
      other: `${countText(count)} zdjęcia czeka.`,
    }),
  filesGone:
    'Zamknięta strona nie może ponownie odczytać swoich plików: aby kontynuować, wybierz te same pliki lub ten sam folder. To, co rozpoznano, pozostaje rozpoznane.',
  waitedTakenOut: 'Wyjęto oczekujące zdjęcia.',
  kept: (count, label) => `Zapisano ${picturesText(count)} jako „${label}”.`,
  takenOut: (count) => `Wyjęto ${picturesText(count)}.`,
  notTakenBack: 'Tego nie da się już cofnąć.',
};
