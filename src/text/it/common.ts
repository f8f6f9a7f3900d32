import type { Rooms } from '../rooms.ts';

export const common: Rooms['common'] = {
  add: 'Aggiungi',
  cancel: 'Annulla',
  close: 'Chiudi',
  delete: 'Elimina',
  dismiss: 'Nascondi',
  export: 'Esporta',
  goOn: 'Continua',
  import: 'Importa',
  loading: 'Caricamento…',
  notSure: 'Incerto',
  pause: 'Pausa',
  rename: 'Rinomina',
  save: 'Salva',
  tryAgain: 'Riprova',
  undo: 'Annulla',
  whatIsIt: 'Che cos’è?',
};
