import type { Rooms } from '../rooms.ts';

export const shell: Rooms['shell'] = {
  screens: {
    classify: 'Riconosci',
    pile: 'Tante immagini',
    samples: 'Campioni',
    train: 'Addestra',
    evaluate: 'Valuta',
    models: 'Modelli',
    storage: 'Archivio',
  },
  navigation: 'Schermate',
  documentTitle: (screen) => `${screen} – Selvedge`,
  runUnderWay: 'un addestramento è in corso',
  pileUnderWay: 'riconoscimento di tante immagini in corso',
  reload: 'Ricarica',
  offline: {
    checking: 'Verifica…',
    storing: 'Salvataggio…',
    ready: 'Pronta offline',
    incomplete: 'Offline a metà',
    unavailable: 'Solo online',
  },
  offlinePurpose: 'Uso offline e installazione',
  storageAndBackups: 'Archivio e backup',
  engine: 'Motore',
  starting: 'Avvio…',
  noEngine: 'Nessun motore',
  engineStarts: 'Il motore si avvia',
  engineStartsHelp:
    'Carica il codice di calcolo e il modello, poi si mette alla prova. Intanto puoi avviare la fotocamera.',
  computedHere: 'Tutto viene calcolato su questo dispositivo; nessuna immagine lo lascia.',
  kernels: 'Kernel',
  kernelsOfTensorFlow: 'Quelli di TensorFlow.js',
  ownKernels: (build) => `Quelli di Selvedge, ${build}`,
  cores: 'Core qui',
  model: 'Modello',
  modelTested: (model, share) => `${model}, ${share} di risposte giuste sulle immagini di test`,
  modelTestedBefore: (model, share) =>
    `${model}, ${share} di risposte giuste sulle immagini di test prima dell’adattamento`,
  triedBefore: 'Provati prima',
  engineFailed: (engine, reason) => `${engine}: ${reason}`,
  ownWindow: 'Apri Selvedge in una finestra propria',
  tShirt: 'T-shirt',
  deleted: (what) => `Hai eliminato: ${what}.`,
  deletedForGood: (what) =>
    `Hai eliminato per sempre: ${what}. Su questo dispositivo non c’è spazio per poter tornare indietro.`,
};
