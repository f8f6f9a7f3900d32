import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const pile: Rooms['pile'] = {
  title: 'Viele Bilder',
  addPictures: 'Bilder hinzufügen',
  addFolder: 'Ordner hinzufügen',
  pictureFiles: 'Bilddateien',
  folder: 'Ordner',
  reading: 'Der Stapel wird gelesen …',
  drop: 'Bilder oder Ordner hier ablegen, um sie zu erkennen',
  whatAreThese: (count) =>
    plural(count, { one: 'Was zeigt dieses Bild?', other: `Was zeigen diese ${countText(count)} Bilder?` }),
  overflow: (count, most) =>
    `${plural(count, { one: 'Eine weitere Datei passte', other: `${countText(count)} weitere Dateien passten` })} nicht hinein: Ein Stapel fasst ${countText(most)}. Nimm heraus, was fertig ist, und füge sie dann hinzu.`,
  leftOut: (count) =>
    `${plural(count, { one: 'Ein Bild fehlt', other: `${countText(count)} Bilder fehlen` })} im ZIP: Weder die Datei noch eine Kopie lässt sich noch lesen. Füge den Ordner noch einmal hinzu, um alle zu haben.`,
  takeOut: 'Herausnehmen',
  takeThemOut: 'Herausnehmen',
  whichPictures: 'Welche Bilder',
  all: 'Alle',
  sortedBy: 'Sortiert nach',
  byClass: 'Klasse',
  byDoubt: 'Zweifel',
  byName: 'Name',
  takeAway: 'Mitnehmen',
  zipByClass: 'ZIP nach Klassen',
  zipHint: 'Ein Ordner je Klasse, mit den Dateien, wie sie sind',
  nothingYet: 'Noch nichts hier',
  emptyHelp:
    'Füge Bilder oder einen Ordner hinzu, oder lege sie hier ab. Jedes bekommt seine Klasse, und die, bei denen die App unsicher ist, stehen vorn, damit du entscheidest. Das Ergebnis kannst du als Tabelle mitnehmen, oder als ZIP mit einem Ordner je Klasse. Kein Bild verlässt dieses Gerät.',
  unreadable: (count) =>
    plural(count, {
      one: 'Eine Datei ließ sich nicht lesen',
      other: `${countText(count)} Dateien ließen sich nicht lesen`,
    }),
  unreadableFiles: 'Dateien, die sich nicht lesen ließen, und warum',
  allPictures: 'Alle Bilder',
  asYouSaid: (label) => `${label}, wie du gesagt hast`,
  waits: 'wartet',
  noGarment: 'Kein Kleidungsstück gefunden',
  place: (position, count) => `${countText(position)} von ${countText(count)}`,
  before: 'Voriges Bild',
  next: 'Nächstes Bild',
  thePicture: 'Das Bild',
  pictureGone: 'Das Bild ist weg.',
  notSureWhat: 'Unsicher. Was ist das?',
  somethingElse: 'Etwas anderes …',
  writingZip: 'ZIP wird geschrieben',
  zipWritten: (done, total) => `ZIP wird geschrieben: ${countText(done)} von ${countText(total)}`,
  classifying: 'Bilder werden erkannt',
  gettingReady: 'Wird vorbereitet …',
  classified: (done, total, left) => `${countText(done)} von ${countText(total)} erkannt, noch etwa ${left}`,
  paused: 'Pausiert.',
  ended: (done) => plural(done, { one: 'Ein Bild erkannt.', other: `${countText(done)} Bilder erkannt.` }),
  waiting: (count) => plural(count, { one: 'Ein Bild wartet.', other: `${countText(count)} Bilder warten.` }),
  filesGone:
    'Eine geschlossene Seite kann ihre Dateien nicht wieder lesen: Wähle dieselben Dateien oder denselben Ordner, um weiterzumachen. Was schon erkannt ist, bleibt erkannt.',
  waitedTakenOut: 'Was wartete, ist herausgenommen.',
  kept: (count, label) =>
    plural(count, {
      one: `Ein Bild als ${label} behalten.`,
      other: `${countText(count)} Bilder als ${label} behalten.`,
    }),
  takenOut: (count) =>
    plural(count, { one: 'Ein Bild herausgenommen.', other: `${countText(count)} Bilder herausgenommen.` }),
  notTakenBack: 'Das lässt sich nicht mehr rückgängig machen.',
};
