import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const train: Rooms['train'] = {
  title: 'Wytrenuj sieć od zera',
  trainAnother: 'Wytrenuj następną',
  everySetting: 'Więcej: wszystkie ustawienia',
  start: 'Zacznij trening',
  copyLink: 'Kopiuj link do tych ustawień',
  copied: 'Skopiowano.',
  linkInAddress: 'Link jest w pasku adresu.',
  linkRefused: (why) => `Link: ${why}. Ustawienia poniżej się nie zmieniły.`,
  ownSettings: (architecture) => `Własne ustawienia, ${architecture}`,

  preset: 'Gotowy zestaw',
  network: 'Sieć',
  scheduleOfRate: 'Harmonogram współczynnika uczenia',
  course: 'Przebieg',
  coresHere: (label, cores) => `${label} (tutaj ${cores})`,
  partOf: (setting, part) => `${setting}: ${part}`,
  untilPlateau: (rate) => `${rate}, aż walidacja przestanie się poprawiać, potem za każdym razem mniej.`,
  sameRate: (rate) => `${rate} od pierwszego kroku do ostatniego.`,
  rates: (first, highest, last, epochs) =>
    `Od ${first}, najwyżej ${highest}, do ${last} po ${plural(epochs, { one: `${epochs} epoce`, few: `${epochs} epokach`, many: `${epochs} epokach`, other: `${epochs} epoki` })}.`,

  measuredSoon: 'Za chwilę będzie wiadomo, ile to tutaj potrwa.',
  measuring: 'Pomiar szybkości treningu na tym urządzeniu…',
  notMeasured: 'Nie udało się zmierzyć czasu.',
  estimate: (whole, epoch, speed, parameters) =>
    `Tutaj około ${whole}: ${epoch} na epokę przy ${speed}, liczba parametrów: ${countText(parameters)}.`,
  fetchedFirst: (size) => `Najpierw do pobrania: ${size}.`,
  imagesPerSecond: (count) => `${countText(count)} obr./s`,

  interruptedAt: (epoch) => `Trening przerwano w epoce ${epoch}`,
  interruptedEarly: 'Trening przerwano przed pierwszym punktem kontrolnym',
  startedAt: (name, date) => `„${name}”, początek: ${date}.`,
  canGoOn: (step, date) =>
    `Może ruszyć dalej po kroku ${step}, zapisanym ${date}, i skończy się tak, jakby nic się nie stało.`,
  resume: 'Wznów',
  keepBest: 'Zapisz najlepsze',
  discard: 'Odrzuć',

  run: 'Trening',
  starting: 'Rozpoczynanie treningu',
  phases: {
    preparing: 'Przygotowanie: obrazy i rdzenie',
    training: 'Trening',
    paused: 'Wstrzymano',
    stopping: 'Zatrzyma się po tym kroku',
    evaluating: 'Jednorazowa ocena na zbiorze testowym',
  },
  place: (phase, epoch, epochs, step, steps) => `${phase}, epoka ${epoch} z ${epochs}, krok ${step} z ${steps}`,
  epochDone: (epoch, accuracy) => `Epoka ${epoch} gotowa, dokładność walidacji ${accuracy}`,
  timeLeft: 'Pozostały czas',
  timeLeftAtMost: 'Pozostały czas, najwyżej',
  speed: 'Szybkość',
  cores: 'Rdzenie',
  batchLoss: 'Strata tej partii',
  stopAndKeep: 'Zatrzymaj i zapisz najlepsze',
  stopAndDiscard: 'Zatrzymaj i odrzuć',
  notEnded: 'Trening się nie zakończył.',
  ended: {
    completed: 'Wykonano wszystkie epoki.',
    'stopped-early': 'Zatrzymano wcześniej: od pewnego czasu bez poprawy.',
    cancelled: 'Zatrzymano na twoje życzenie.',
    diverged: 'Trening stał się niestabilny.',
  },
  endedBest: {
    completed: (epoch) => `Wykonano wszystkie epoki; najlepsze były wagi z epoki ${epoch}.`,
    'stopped-early': (epoch) =>
      `Zatrzymano wcześniej: od pewnego czasu bez poprawy; najlepsze były wagi z epoki ${epoch}.`,
    cancelled: (epoch) => `Zatrzymano na twoje życzenie; najlepsze były wagi z epoki ${epoch}.`,
    diverged: (epoch) => `Trening stał się niestabilny; najlepsze były wagi z epoki ${epoch}.`,
  },
  validationAccuracy: 'Dokładność walidacji',
  testAccuracy: 'Dokładność testu',
  testLoss: 'Strata testu',
  trainingTime: 'Czas treningu',
  testOnce: 'Wyniki testu zmierzono jeden raz, na końcu; niczego według nich nie wybrano.',
  noModel: 'Nie zapisano modelu. Trening i jego krzywe są w historii.',
  useModel: 'Użyj tego modelu',
  evaluateModel: 'Oceń go',
};
