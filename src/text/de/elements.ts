import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

const samplesText = (count: number) => plural(count, { one: '1 Lernbild', other: `${countText(count)} Lernbilder` });
const modelsText = (count: number) => plural(count, { one: '1 Modell', other: `${countText(count)} Modelle` });

const MAY_BE_CLEARED =
  'und dieser Browser darf löschen, was er speichert: wenn der Platz knapp wird oder nach einigen Tagen ohne Besuch.';

export const elements: Rooms['elements'] = {
  newClass: 'Neue Klasse',
  selectAll: 'Alle auswählen',
  selectAllOf: (label) => `Alle auswählen: ${label}`,
  edit: 'Ändern',
  editClass: (label) => `Klasse ${label} ändern`,
  noPictures: 'Noch keine Bilder.',
  picturesOf: (label) => `Bilder von ${label}`,
  selectedPictures: 'Ausgewählte Bilder',
  selected: (count) => `${countText(count)} ausgewählt`,
  look: 'Ansehen',
  relabel: 'Das ist …',
  clearSelection: 'Auswahl aufheben',
  seenPixels: (side) => `Die ${countText(side)} mal ${countText(side)} Pixel, die das Netz gesehen hat`,
  seen: 'Was das Netz sieht',
  progress: 'Fortschritt',
  range: {
    any: {
      from: {
        max: (from, max) => `Es muss eine Zahl von ${from} bis ${max} sein.`,
        below: (from, below) => `Es muss eine Zahl von ${from} bis unter ${below} sein.`,
      },
      above: {
        max: (above, max) => `Es muss eine Zahl über ${above} und höchstens ${max} sein.`,
        below: (above, below) => `Es muss eine Zahl über ${above} und unter ${below} sein.`,
      },
    },
    whole: {
      from: {
        max: (from, max) => `Es muss eine ganze Zahl von ${from} bis ${max} sein.`,
        below: (from, below) => `Es muss eine ganze Zahl von ${from} bis unter ${below} sein.`,
      },
      above: {
        max: (above, max) => `Es muss eine ganze Zahl über ${above} und höchstens ${max} sein.`,
        below: (above, below) => `Es muss eine ganze Zahl über ${above} und unter ${below} sein.`,
      },
    },
  },
  fetching: 'Datensatz wird geladen',
  stopFetching: 'Laden stoppen',
  datasetNeeded: (name, train, test, size) =>
    `Zum Trainieren brauchst du ${name}: ${countText(train)} Bilder zum Trainieren und ${countText(test)} zum Testen, einmal ${size}, die dann auf diesem Gerät bleiben.`,
  partHere: (size) => `${size} davon sind schon hier.`,
  fetchIt: (size) => `Laden (${size})`,
  goOnFetching: (size) => `Weiter laden (${size})`,
  fetchAgain: 'Erneut laden',
  lookAgain: 'Erneut prüfen',
  gone: {
    samples: 'Deine Lernbilder sind aus diesem Browser verschwunden',
    models: 'Deine Modelle sind aus diesem Browser verschwunden',
    both: 'Deine Lernbilder und Modelle sind aus diesem Browser verschwunden',
  },
  wereHere: {
    samples: (count) =>
      plural(count, { one: 'Hier war 1 Lernbild.', other: `Hier waren ${countText(count)} Lernbilder.` }),
    models: (count) => plural(count, { one: 'Hier war 1 Modell.', other: `Hier waren ${countText(count)} Modelle.` }),
    both: (samples, models) => `Hier waren ${samplesText(samples)} und ${modelsText(models)}.`,
  },
  whyGone:
    'Ein Browser darf löschen, was eine Website speichert: wenn der Platz knapp wird, nach Wochen ohne Besuch oder wenn jemand es so will.',
  neverExported:
    'Von hier wurde nie etwas exportiert. Wenn ein anderes Gerät deine Sachen hat, mach dort eine Sicherung und stelle sie hier wieder her.',
  exportedOn: (date) => `Zuletzt exportiert wurde am ${date}: Stelle diese Datei hier wieder her.`,
  restore: 'Sicherung wiederherstellen',
  beginAnew: 'Neu beginnen',
  inNoBackup: {
    samples: (count) =>
      plural(count, {
        one: `1 Lernbild ist in keiner Sicherung, ${MAY_BE_CLEARED}`,
        other: `${countText(count)} Lernbilder sind in keiner Sicherung, ${MAY_BE_CLEARED}`,
      }),
    models: (count) =>
      plural(count, {
        one: `1 Modell ist in keiner Sicherung, ${MAY_BE_CLEARED}`,
        other: `${countText(count)} Modelle sind in keiner Sicherung, ${MAY_BE_CLEARED}`,
      }),
    both: (samples, models) =>
      `${samplesText(samples)} und ${modelsText(models)} sind in keiner Sicherung, ${MAY_BE_CLEARED}`,
  },
  makeBackup: 'Sicherung machen',
  notNow: 'Nicht jetzt',
  used: (size) => `${size} auf diesem Gerät belegt.`,
  usedOf: (size, room) => `${size} von ${room} auf diesem Gerät belegt.`,
  promise: {
    asking: 'Der Browser wird gebeten, alles dauerhaft zu behalten …',
    granted: 'Der Browser behält alles, bis du es löschst.',
    refused: 'Der Browser darf es löschen, wenn der Platz knapp wird: Exportiere ab und zu oder installiere die App.',
    unknown: 'Dieser Browser sagt nicht, ob er alles dauerhaft behält: Exportiere ab und zu.',
  },
  storage: 'Speicher und Sicherungen',
  share: 'Teilen',
  saved: (name) => `„${name}“ ist gespeichert.`,
  notShared: (name) => `„${name}“ ließ sich nicht teilen. Die Datei liegt bei deinen Downloads.`,
};
