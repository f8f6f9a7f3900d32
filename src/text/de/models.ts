import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const models: Rooms['models'] = {
  title: 'Modelle',
  working: 'Einen Moment …',
  importModel: 'Modell importieren',
  importFolder: 'Ordner importieren',
  modelFiles: 'Dateien eines Modells',
  modelFolder: 'Ordner eines Modells',
  reading: 'Die Modelle werden gelesen …',
  deletedVersion: 'eine gelöschte Version',
  shippedUnshown: (name) => `Das Modell „${name}“, das die App mitbringt, lässt sich nicht anzeigen.`,
  ownUnshown:
    'Eine deiner Versionen ist auf diesem Gerät beschädigt und lässt sich nicht anzeigen. Die anderen sind, wie sie waren.',
  ownVersions: (link) =>
    `Hier erscheinen deine eigenen Versionen: ${link}, oder importiere eine, die hier exportiert oder anderswo gemacht wurde, als ONNX oder für TensorFlow.js.`,
  trainOne: 'Trainiere eine',
  isInUse: (name) => `„${name}“ ist jetzt aktiv.`,
  savedFor: (name, format) => `„${name}“ ist für ${format} gespeichert.`,
  isHere: (name) => `„${name}“ ist hier.`,
  isHereAndSame: (name) => `„${name}“ ist hier und rechnet wie dort, wo es herkommt.`,
  deleted: (name) => `„${name}“ gelöscht.`,
  deletedForGood: (name) => `„${name}“ endgültig gelöscht: Auf diesem Gerät ist kein Platz, um es zurückzuholen.`,

  inUse: 'aktiv',
  testAccuracy: 'Testgenauigkeit',
  testLoss: 'Testverlust',
  validation: 'Validierung',
  validationAccuracy: 'Validierungsgenauigkeit',
  size: 'Größe',
  ships: 'Kommt mit der App.',
  made: (time) => `Erstellt: ${time}.`,
  fromParent: (name) => `Aus „${name}“.`,
  readFrom: (from) => `Gelesen aus ${from}`,
  trained: ({ network, epochs, optimizer, learningRate, loss, batchSize, seed }) =>
    `${network}, ${plural(epochs, { one: 'eine Epoche', other: `bis zu ${epochs} Epochen` })}, ${optimizer} mit Lernrate ${learningRate}, ${loss}, Batchgröße ${batchSize}, Seed ${seed}`,
  trainedFor: (network, epochs, seed) =>
    `${network}, ${plural(epochs, { one: `${epochs} Epoche`, other: `${epochs} Epochen` })}, Seed ${seed}`,
  howMade: (how) => `${how}.`,
  howMadeAndSize: (how, size) => `${how}; ${size}.`,
  inColour: (size) => `${size} in Farbe`,
  inGrey: (size) => `${size} in Grau`,
  takes: (pictures) => `Es nimmt Bilder mit ${pictures}.`,
  untaughtForPictures: 'Es lässt sich nicht anlernen: Lernbilder sind 28×28 und grau.',
  untaughtForLayer:
    'Es lässt sich nicht anlernen: Es endet nicht in einer vollverbundenen Schicht, die Wahrscheinlichkeiten ausgibt.',
  unevaluated: (dataset) => `Es lässt sich nicht auswerten: ${dataset} hat andere Bilder oder Klassen.`,
  use: 'Verwenden',
  evaluate: 'Auswerten',
  compare: 'Vergleichen',
  named: {
    use: (name) => `${name} verwenden`,
    evaluate: (name) => `${name} auswerten`,
    compare: (name) => `${name} vergleichen`,
    export: (name) => `${name} exportieren`,
    rename: (name) => `${name} umbenennen`,
    delete: (name) => `${name} löschen`,
  },
  name: 'Name',

  sideBySide: 'Nebeneinander',
  figure: 'Wert',
  takesPictures: 'Nimmt Bilder mit',
  architecture: 'Architektur',
  epochs: 'Epochen',
  seed: 'Seed',
  madeWhen: 'Erstellt',
  withApp: 'mit der App',

  exportFor: (name) => `„${name}“ exportieren für …`,
  busy: 'Ein anderes Modell ist noch in Arbeit; wähle, sobald das fertig ist.',

  unnamedClass: (position) => `Klasse ${countText(position)}`,
  beforeKept: (name) => `Bevor „${name}“ behalten wird`,
  readInColour: ({ from, size, classes }) =>
    `Gelesen aus ${from}: Es nimmt ${size} Pixel in Farbe und unterscheidet ${plural(classes, { one: `${countText(classes)} Klasse`, other: `${countText(classes)} Klassen` })}.`,
  readInGrey: ({ from, size, classes }) =>
    `Gelesen aus ${from}: Es nimmt ${size} Pixel in Grau und unterscheidet ${plural(classes, { one: `${countText(classes)} Klasse`, other: `${countText(classes)} Klassen` })}.`,
  leftOut: (files) => `Weggelassen, weil es nicht dazugehört: ${files}.`,
  classes: 'Klassen, eine je Zeile, in der Reihenfolge seiner Antworten',
  classesOf: (dataset) => `Die von ${dataset}`,
  wrongCount: (wanted, here) =>
    `Klassen, die es unterscheidet: ${countText(wanted)}. Klassen, die hier stehen: ${countText(here)}.`,
  twice: (label) => `„${label}“ steht zweimal da.`,
  noName: (name) => `„${name}“ ist kein Name mit 1 bis 100 Zeichen.`,
  looking: 'Die Beispiele werden angesehen …',
  seen: 'Was es sieht und was es antwortet',
  seenOf: (name) => `Was es vom Beispiel ${name} sieht`,
  examples: (names) =>
    `Die Beispiele sind ${names}, in dieser Reihenfolge. Wähle so, dass sie aussehen wie die Bilder, aus denen es gelernt hat; seine Antworten zeigen, ob es sie unterscheidet.`,
  keepIt: 'Behalten',
  leaveIt: 'Verwerfen',

  howItLooks: 'Wie es Bilder sieht',
  isShown: 'Es bekommt',
  pictures: {
    garment: 'Nur das Kleidungsstück, grau auf schwarz',
    photo: 'Das Foto darum herum, in Farbe',
  },
  toldNumbers: 'Was seine Zahlen bedeuten, sagt seine Datei.',
  exchange: 'Hell und dunkel vertauschen',
  exchangeHelp: 'Für ein Netz, das Dunkles auf Weiß gelernt hat.',
  blueFirst: 'Blau zuerst, Rot zuletzt',
  numbers: 'Zahlen von Schwarz bis Weiß',
  fromTo: (black, white) => `${black} bis ${white}`,
  lessMean: (dataset) => `Minus Mittelwert von ${dataset}, durch dessen Abweichung`,
  otherNumbers: 'Anderer Mittelwert, andere Abweichung',
  mean: 'Mittelwert, von 0 bis 1',
  deviation: 'Abweichung, von 0 bis 1',
  hasToBe: {
    one: 'Es muss eine einzelne Zahl sein.',
    oneAbove: 'Es muss eine einzelne Zahl über 0 sein.',
    three: 'Es muss eine Zahl sein, oder drei mit Leerzeichen dazwischen.',
    threeAbove: 'Es muss eine Zahl über 0 sein, oder drei mit Leerzeichen dazwischen.',
  },
};
