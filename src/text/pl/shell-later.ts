import { countText } from '../figures.ts';
import type { Rooms } from '../rooms.ts';

export const shellLater: Rooms['shellLater'] = {
  offlineUse: 'Praca offline',
  looking: 'Szukanie kopii na tym urządzeniu.',
  storing: 'Zapisywanie do pracy offline',
  storingHelp: 'Kilka megabajtów: aplikacja, jej silnik i jej model.',
  readyHelp: 'Aplikacja, jej silnik i jej model są na tym urządzeniu.',
  notIncluded: 'Nie obejmuje to zbioru danych: tam, gdzie jest potrzebny, można go pobrać.',
  missing: (count) => `Brakujące pliki: ${countText(count)}.`,
  finishStoring: 'Dokończ zapis',
  installation: 'Instalacja',
  installed: 'Selvedge jest na tym urządzeniu zainstalowane.',
  installHelp: 'Aplikacja dostaje własne okno i ikonę.',
  install: 'Zainstaluj Selvedge',
  howToInstall: {
    ios: 'Naciśnij w Safari Udostępnij, a potem „Do ekranu początkowego”.',
    menu: 'Otwórz menu przeglądarki i wybierz „Zainstaluj” lub „Dodaj do ekranu głównego”. Jeśli przeglądarka nie ma ani jednego, ani drugiego, zapisz aplikację w zakładkach.',
  },
  newVersion: 'Nowa wersja jest gotowa.',
  newVersionWaits: 'Nowa wersja czeka, aż inne karty aplikacji skończą pracę.',
  useNow: 'Użyj teraz',
  later: 'Później',
  sections: {
    adapt: 'Nauka',
    scratch: 'Od zera',
    runs: 'Treningi',
    experiments: 'Eksperymenty',
  },
  elsewhere: {
    training: 'W innej karcie tej aplikacji trwa trening.',
    adaptation: 'W innej karcie tej aplikacji uczy się model.',
    evaluation: 'W innej karcie tej aplikacji trwa ocena modelu.',
  },
  startsAfter: 'Tutaj trening może ruszyć, gdy tamto się skończy.',
};
