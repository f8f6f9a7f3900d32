import type { Rooms } from '../rooms.ts';

export const common: Rooms['common'] = {
  add: 'Ajouter',
  cancel: 'Annuler',
  close: 'Fermer',
  delete: 'Supprimer',
  dismiss: 'Masquer',
  export: 'Exporter',
  goOn: 'Continuer',
  import: 'Importer',
  loading: 'Chargement…',
  notSure: 'Pas sûr',
  pause: 'Pause',
  rename: 'Renommer',
  save: 'Enregistrer',
  tryAgain: 'Réessayer',
  undo: 'Annuler',
  whatIsIt: 'C’est quoi ?',
};
