import type { Rooms } from '../rooms.ts';

export const common: Rooms['common'] = {
  add: 'Hinzufügen',
  cancel: 'Abbrechen',
  close: 'Schließen',
  delete: 'Löschen',
  dismiss: 'Ausblenden',
  export: 'Exportieren',
  goOn: 'Weiter',
  import: 'Importieren',
  loading: 'Wird geladen …',
  notSure: 'Unsicher',
  pause: 'Pause',
  rename: 'Umbenennen',
  save: 'Speichern',
  tryAgain: 'Noch einmal',
  undo: 'Rückgängig',
  whatIsIt: 'Was ist das?',
};
