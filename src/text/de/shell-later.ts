import { countText } from '../figures.ts';
import type { Rooms } from '../rooms.ts';

export const shellLater: Rooms['shellLater'] = {
  offlineUse: 'Offline-Nutzung',
  looking: 'Die Kopie auf diesem Gerät wird gesucht.',
  storing: 'Wird zur Offline-Nutzung gespeichert',
  storingHelp: 'Ein paar Megabyte: die App, ihre Engine und ihr Modell.',
  readyHelp: 'Die App, ihre Engine und ihr Modell sind auf diesem Gerät.',
  notIncluded: 'Der Datensatz gehört nicht dazu: Was ihn braucht, bietet an, ihn zu holen.',
  missing: (count) => `Fehlende Dateien: ${countText(count)}.`,
  finishStoring: 'Fertig speichern',
  installation: 'Installation',
  installed: 'Selvedge ist auf diesem Gerät installiert.',
  installHelp: 'Die App bekommt ein eigenes Fenster und ein Symbol.',
  install: 'Selvedge installieren',
  howToInstall: {
    ios: 'Tippe in Safari auf „Teilen“ und dann auf „Zum Home-Bildschirm“.',
    menu: 'Öffne das Menü des Browsers und wähle „Installieren“ oder „Zum Startbildschirm hinzufügen“. Hat ein Browser beides nicht, behältst du die App als Lesezeichen.',
  },
  newVersion: 'Eine neue Version ist bereit.',
  newVersionWaits: 'Die neue Version wartet, bis die anderen Tabs der App mit ihrer Arbeit fertig sind.',
  useNow: 'Jetzt verwenden',
  later: 'Später',
  sections: {
    adapt: 'Anpassen',
    scratch: 'Von Grund auf',
    runs: 'Läufe',
    experiments: 'Experimente',
  },
  elsewhere: {
    training: 'In einem anderen Tab dieser App läuft ein Training.',
    adaptation: 'In einem anderen Tab dieser App wird ein Modell angelernt.',
    evaluation: 'In einem anderen Tab dieser App wird ein Modell ausgewertet.',
  },
  startsAfter: 'Hier kann ein Training starten, sobald das fertig ist.',
};
