import { countText } from '../figures.ts';
import type { Rooms } from '../rooms.ts';

export const shellLater: Rooms['shellLater'] = {
  offlineUse: 'Uso offline',
  looking: 'Ricerca della copia su questo dispositivo.',
  storing: 'Salvataggio per l’uso offline',
  storingHelp: 'Pochi megabyte: l’app, il suo motore e il suo modello.',
  readyHelp: 'L’app, il suo motore e il suo modello sono su questo dispositivo.',
  notIncluded: 'Il dataset non è compreso: ciò che ne ha bisogno propone di scaricarlo.',
  missing: (count) => `File mancanti: ${countText(count)}.`,
  finishStoring: 'Completa la copia',
  installation: 'Installazione',
  installed: 'Selvedge è installata su questo dispositivo.',
  installHelp: 'Avrà una finestra e un’icona tutte sue.',
  install: 'Installa Selvedge',
  howToInstall: {
    ios: 'In Safari tocca Condividi, poi “Aggiungi alla schermata Home”.',
    menu: 'Apri il menu del browser e scegli “Installa” o “Aggiungi a schermata Home”. Se il browser non ha né l’uno né l’altro, salva l’app nei preferiti.',
  },
  newVersion: 'È pronta una nuova versione.',
  newVersionWaits: 'La nuova versione aspetta che le altre schede dell’app finiscano il loro lavoro.',
  useNow: 'Usala ora',
  later: 'Più tardi',
  sections: {
    adapt: 'Adatta',
    scratch: 'Da zero',
    runs: 'Addestramenti',
    experiments: 'Esperimenti',
  },
  elsewhere: {
    training: 'Un addestramento è in corso in un’altra scheda di questa app.',
    adaptation: 'Un modello sta imparando in un’altra scheda di questa app.',
    evaluation: 'Una valutazione è in corso in un’altra scheda di questa app.',
  },
  startsAfter: 'Qui un addestramento potrà partire quando avrà finito.',
};
