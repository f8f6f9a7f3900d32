import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

const samplesText = (count: number) =>
  plural(count, {
    one: '1 próbka',
    few: `${countText(count)} próbki`,
    many: `${countText(count)} próbek`,
    other: `${countText(count)} próbki`,
  });
const modelsText = (count: number) =>
  plural(count, {
    one: '1 model',
    few: `${countText(count)} modele`,
    many: `${countText(count)} modeli`,
    other: `${countText(count)} modelu`,
  });

const MAY_BE_CLEARED =
  'a ta przeglądarka może usunąć to, co przechowuje: gdy brakuje miejsca albo po kilku dniach bez odwiedzin.';

export const elements: Rooms['elements'] = {
  newClass: 'Nowa klasa',
  selectAll: 'Zaznacz wszystko',
  selectAllOf: (label) => `Zaznacz wszystko w klasie „${label}”`,
  edit: 'Edytuj',
  editClass: (label) => `Edytuj klasę „${label}”`,
  noPictures: 'Nie ma jeszcze zdjęć.',
  picturesOf: (label) => `Zdjęcia: ${label}`,
  selectedPictures: 'Zaznaczone zdjęcia',
  selected: (count) => `Zaznaczono: ${countText(count)}`,
  look: 'Obejrzyj',
  relabel: 'Klasa…',
  clearSelection: 'Wyczyść zaznaczenie',
  seenPixels: (side) => `${countText(side)} na ${countText(side)} pikseli, które zobaczyła sieć`,
  seen: 'Co widzi sieć',
  progress: 'Postęp',
  range: {
    any: {
      from: {
        max: (from, max) => `Potrzebna jest liczba od ${from} do ${max}.`,
        below: (from, below) => `Potrzebna jest liczba od ${from}, mniejsza niż ${below}.`,
      },
      above: {
        max: (above, max) => `Potrzebna jest liczba większa niż ${above} i nie większa niż ${max}.`,
        below: (above, below) => `Potrzebna jest liczba większa niż ${above} i mniejsza niż ${below}.`,
      },
    },
    whole: {
      from: {
        max: (from, max) => `Potrzebna jest liczba całkowita od ${from} do ${max}.`,
        below: (from, below) => `Potrzebna jest liczba całkowita od ${from}, mniejsza niż ${below}.`,
      },
      above: {
        max: (above, max) => `Potrzebna jest liczba całkowita większa niż ${above} i nie większa niż ${max}.`,
        below: (above, below) => `Potrzebna jest liczba całkowita większa niż ${above} i mniejsza niż ${below}.`,
      },
    },
  },
  fetching: 'Pobieranie zbioru danych',
  stopFetching: 'Przerwij pobieranie',
  datasetNeeded: (name, train, test, size) =>
    `Do treningu potrzebny jest zbiór ${name}: obrazy treningowe (${countText(train)}) i testowe (${countText(test)}). To ${size} do pobrania jeden raz, potem zostają na tym urządzeniu.`,
  partHere: (size) => `Z tego ${size} już tu jest.`,
  fetchIt: (size) => `Pobierz (${size})`,
  goOnFetching: (size) => `Pobieraj dalej (${size})`,
  fetchAgain: 'Pobierz ponownie',
  lookAgain: 'Sprawdź znów',
  gone: {
    samples: 'Twoje próbki zniknęły z tej przeglądarki',
    models: 'Twoje modele zniknęły z tej przeglądarki',
    both: 'Twoje próbki i modele zniknęły z tej przeglądarki',
  },
  wereHere: {
    samples: (count) =>
      plural(count, {
        one: 'Była tu 1 próbka.',
        few: `Były tu ${countText(count)} próbki.`,
        many: `Było tu ${countText(count)} próbek.`,
        other: `Było tu ${countText(count)} próbki.`,
      }),
    models: (count) =>
      plural(count, {
        one: 'Był tu 1 model.',
        few: `Były tu ${countText(count)} modele.`,
        many: `Było tu ${countText(count)} modeli.`,
        other: `Było tu ${countText(count)} modelu.`,
      }),
    both: (samples, models) => `Wcześniej tutaj: ${samplesText(samples)} i ${modelsText(models)}.`,
  },
  whyGone:
    'Przeglądarka może usunąć dane strony, gdy brakuje miejsca lub po tygodniach bez odwiedzin, a także wtedy, gdy ktoś o to poprosi.',
  neverExported:
    'Nigdy niczego stąd nie wyeksportowano. Jeśli są na innym urządzeniu, utwórz tam kopię zapasową i przywróć ją tutaj.',
  exportedOn: (date) => `Ostatni eksport: ${date}. Przywróć tutaj ten plik.`,
  restore: 'Przywróć kopię',
  beginAnew: 'Zacznij od nowa',
  inNoBackup: {
    samples: (count) =>
      plural(count, {
        one: `1 próbki nie ma w żadnej kopii zapasowej, ${MAY_BE_CLEARED}`,
        few: `${countText(count)} próbek nie ma w żadnej kopii zapasowej, ${MAY_BE_CLEARED}`,
        many: `${countText(count)} próbek nie ma w żadnej kopii zapasowej, ${MAY_BE_CLEARED}`,
        other: `${countText(count)} próbki nie ma w żadnej kopii zapasowej, ${MAY_BE_CLEARED}`,
      }),
    models: (count) =>
      plural(count, {
        one: `1 modelu nie ma w żadnej kopii zapasowej, ${MAY_BE_CLEARED}`,
        few: `${countText(count)} modeli nie ma w żadnej kopii zapasowej, ${MAY_BE_CLEARED}`,
        many: `${countText(count)} modeli nie ma w żadnej kopii zapasowej, ${MAY_BE_CLEARED}`,
        other: `${countText(count)} modelu nie ma w żadnej kopii zapasowej, ${MAY_BE_CLEARED}`,
      }),
    both: (samples, models) =>
      `Poza kopią zapasową: ${samplesText(samples)} i ${modelsText(models)}, ${MAY_BE_CLEARED}`,
  },
  makeBackup: 'Utwórz kopię',
  notNow: 'Nie teraz',
  used: (size) => `Zajęte na tym urządzeniu: ${size}.`,
  usedOf: (size, room) => `Zajęte na tym urządzeniu: ${size} z ${room}.`,
  promise: {
    asking: 'Prośba do przeglądarki o trwałe przechowanie…',
    granted: 'Przeglądarka przechowa to, dopóki tego nie usuniesz.',
    refused: 'Przeglądarka może to usunąć, gdy zabraknie miejsca: eksportuj co jakiś czas albo zainstaluj aplikację.',
    unknown: 'Ta przeglądarka nie mówi, czy przechowa to na stałe: eksportuj co jakiś czas.',
  },
  storage: 'Pamięć i kopie zapasowe',
  share: 'Udostępnij',
  saved: (name) => `Zapisano „${name}”.`,
  notShared: (name) => `Nie udało się udostępnić „${name}”. Plik jest wśród pobranych.`,
};
