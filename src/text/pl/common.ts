import type { Rooms } from '../rooms.ts';

export const common: Rooms['common'] = {
  add: 'Dodaj',
  cancel: 'Anuluj',
  close: 'Zamknij',
  delete: 'Usuń',
  dismiss: 'Ukryj',
  export: 'Eksportuj',
  goOn: 'Dalej',
  import: 'Importuj',
  loading: 'Wczytywanie…',
  notSure: 'Niepewne',
  pause: 'Pauza',
  rename: 'Zmień nazwę',
  save: 'Zapisz',
  tryAgain: 'Ponów',
  undo: 'Cofnij',
  whatIsIt: 'Co to jest?',
};
