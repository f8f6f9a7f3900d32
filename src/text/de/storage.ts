import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const storage: Rooms['storage'] = {
  title: 'Speicher',
  backup: 'Sicherung',
  backupHelp:
    'Eine Datei mit allem, was du hier gemacht hast, für dieses Gerät, ein anderes oder einen anderen Browser.',
  neverExported: 'Noch wurde nichts exportiert.',
  exportedOn: (date) => `Zuletzt exportiert am ${date}.`,
  backUp: 'Alles sichern',
  restoreFile: 'Aus Datei wiederherstellen',
  backupFile: 'Sicherungsdatei',
  jobs: {
    make: 'Sicherung wird geschrieben',
    look: 'Der Inhalt der Datei wird gelesen',
    restore: 'Wird wiederhergestellt',
  },
  jobBegins: (job) => `${job} …`,
  jobDone: (job, done, total) => `${job}: ${countText(done)} von ${countText(total)}`,
  saved: 'Die Sicherung ist gespeichert.',
  kinds: {
    samples: 'Lernbilder',
    models: 'Modelle',
    runs: 'Läufe',
    experiments: 'Experimente',
    pile: 'Viele Bilder',
  },
  restored: (kind, added) => `${kind}: ${countText(added)} wiederhergestellt.`,
  restoredBut: (kind, added, known) =>
    `${kind}: ${countText(added)} wiederhergestellt (${countText(known)} schon hier).`,
  nothingRestored: 'Es wurde nichts wiederhergestellt.',
  stopped: 'Es wurde vor dem Ende gestoppt; stelle noch einmal wieder her, um weiterzumachen.',
  notTaken: (count) =>
    `${plural(count, { one: 'Eine Sache ließ', other: `${countText(count)} Sachen ließen` })} sich nicht in die Sicherung aufnehmen:`,
  notRestored: (count) =>
    `${plural(count, { one: 'Eine Sache darin ließ', other: `${countText(count)} Sachen darin ließen` })} sich nicht wiederherstellen:`,
  leftOut: 'Was fehlt',
  whatToRestore: 'Was soll wiederhergestellt werden?',
  backupOf: (date) => `Eine Sicherung vom ${date}.`,
  staysAsItIs: 'Was schon hier ist, bleibt, wie es ist, und nichts kommt doppelt.',
  backedUp: {
    samples: 'Lernbilder, mit ihren Fotos und Klassen',
    models: 'Modelle',
    runs: 'Läufe, mit ihren Kurven und Checkpoints',
    experiments: 'Experimente',
    pile: 'Viele Bilder, mit ihren Antworten',
    settings: 'Welches Modell aktiv ist',
  },
  backedUpCount: (kind, count) => `${kind}: ${countText(count)}`,
  restore: 'Wiederherstellen',
  onThisDevice: 'Auf diesem Gerät',
  looking: 'Es wird nachgesehen, was hier ist …',
  used: (size) => `${size} belegt.`,
  usedOf: (size, most) => `${size} von ${most} belegt, die der Browser gibt.`,
  what: 'Was',
  howMany: 'Anzahl',
  room: 'Platz',
  stored: {
    samples: 'Lernbilder, mit ihren Fotos',
    models: 'Eigene Modelle',
    runs: 'Läufe, mit ihren Kurven',
    checkpoints: 'Checkpoints unterbrochener Läufe',
    experiments: 'Experimente',
    pile: 'Viele Bilder, mit ihren Kopien',
    deleted: 'Gelöscht, aber noch zehn Minuten zurückzuholen',
  },
  dataset: 'Der Datensatz',
  appItself: 'Die App selbst, zur Offline-Nutzung',
  nothingYet: 'Noch nichts',
  promises: {
    unasked: 'Der Browser darf das hier löschen, wenn der Platz knapp wird. Du kannst ihn bitten, es zu behalten.',
    asking: 'Der Browser wird gebeten, das hier dauerhaft zu behalten …',
    granted: 'Der Browser behält das hier, bis du es löschst.',
    refused:
      'Der Browser darf das hier löschen, wenn der Platz knapp wird: Mach Sicherungen, oder installiere die App, deren Speicher die meisten Browser dann behalten.',
    unknown:
      'Dieser Browser sagt nicht, ob er das hier dauerhaft behält. Safari löscht, was sieben Tage nicht benutzt wurde, es sei denn, die App ist auf dem Home-Bildschirm: Installiere sie, oder mach Sicherungen.',
  },
  askToKeep: 'Den Browser bitten, es zu behalten',
  canBeGivenUp: 'Was sich freigeben lässt',
  nothingLeftOver:
    'Hier ist nichts übrig. Um Platz zu schaffen, lösche Lernbilder, Modelle oder Läufe in ihren Ansichten.',
  deletedThings: 'Gelöschtes',
  deletedThingsHelp: 'Es lässt sich dann nicht mehr zurückholen.',
  datasetHelp: 'Das Training lädt ihn wieder, wenn es ihn braucht; dazu muss ein Netz da sein.',
  checkpoints: 'Checkpoints',
  checkpointsHelp: 'Unterbrochene Läufe lassen sich dann nicht fortsetzen; ihre Kurven bleiben.',
  checkpointsQuestion:
    'Unterbrochene Läufe lassen sich dann nicht fortsetzen. Ihre Kurven bleiben. Das lässt sich nicht rückgängig machen.',
  pileHelp:
    'Ihre Antworten und Kopien gehen; Lernbilder, die daraus wurden, bleiben. Zehn Minuten lang lässt es sich rückgängig machen.',
  sized: (what, size) => `${what}, ${size}`,
  giveUp: 'Freigeben',
  giveUpThis: (what) => `Freigeben: ${what}`,
  oneByOne: (things) => `Alles andere löschst du einzeln, auch bei vollem Gerät: ${things}.`,
  links: {
    samples: 'Lernbilder',
    models: 'Modelle',
    runs: 'Läufe',
  },
  deleteAll: 'Alles löschen',
  deleteAllHelp: 'Danach ist die App wie am ersten Tag, in jedem Tab.',
  deleteAllAsk: 'Alles löschen …',
  deleteAllForGood: 'Alles endgültig löschen?',
  counts: {
    samples: (count) => plural(count, { one: `${countText(count)} Lernbild`, other: `${countText(count)} Lernbilder` }),
    models: (count) => plural(count, { one: `${countText(count)} Modell`, other: `${countText(count)} Modelle` }),
    runs: (count) => plural(count, { one: `${countText(count)} Lauf`, other: `${countText(count)} Läufe` }),
    experiments: (count) =>
      plural(count, { one: `${countText(count)} Experiment`, other: `${countText(count)} Experimente` }),
    pile: (count) =>
      plural(count, {
        one: `${countText(count)} Bild des Stapels`,
        other: `${countText(count)} Bilder des Stapels`,
      }),
  },
  willGo: (things) => `Gelöscht werden: ${things}, dazu die Einstellungen und der Datensatz.`,
  nothingMade: 'Du hast hier noch nichts gemacht; gelöscht werden die Einstellungen und der Datensatz.',
  notTakenBack: 'Das lässt sich nicht rückgängig machen.',
  backUpFirst: 'Vorher eine Sicherung machen',
  offlineCopyToo: 'Auch die Offline-Kopie der App, die beim nächsten Öffnen wieder gespeichert wird',
  deleteWord: 'löschen',
  typeWord: (word) => `Um fortzufahren, gib „${word}“ ein`,
  thePile: 'Stapel',
};
