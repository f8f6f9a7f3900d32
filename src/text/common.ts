import { spoken } from './language.ts';

/** Words that stand in many rooms, each with one meaning. */
export const text = spoken('common', {
  add: 'Add',
  cancel: 'Cancel',
  close: 'Close',
  delete: 'Delete',
  dismiss: 'Dismiss',
  export: 'Export',
  goOn: 'Go on',
  import: 'Import',
  loading: 'Loading…',
  notSure: 'Not sure',
  pause: 'Pause',
  rename: 'Rename',
  save: 'Save',
  tryAgain: 'Try again',
  undo: 'Undo',
  whatIsIt: 'What is it?',
});
