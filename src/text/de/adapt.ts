import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const adapt: Rooms['adapt'] = {
  kept: (name) => `Als „${name}“ behalten und ab jetzt aktiv.`,
  versionBefore: (screen) => `Die vorige Version findest du weiter unter ${screen}.`,
  screens: {
    classify: 'Erkennen',
    models: 'Modelle',
    samples: 'Lernbilder',
  },
  teaching: 'Anlernen',
  phases: {
    reading: 'Deine Lernbilder werden angesehen',
    training: 'Das Modell lernt',
    evaluating: 'Vorher und nachher werden verglichen',
  },
  learningLeft: (left) => `Das Modell lernt, noch etwa ${left}`,
  stopping: 'Wird gestoppt',
  stop: 'Stopp',
  title: 'Bring der App deine Kleidung bei',
  takeSome: (classify, samples) =>
    `Mach ein paar Aufnahmen unter ${classify} und sag, was sie zeigen, oder füge unter ${samples} Bilder hinzu. Drei je Klasse sind ein Anfang, zehn sind gut. Dann genügt hier ein Druck, und Sekunden später kennt die App deine Sachen.`,
  summary: (classes, model) => `${classes}. Sie werden einer Kopie von „${model}“ beigebracht.`,
  ofClass: (count, label) => `${countText(count)} × ${label}`,
  ofOwnClass: (count, label) => `${countText(count)} × ${label} (eigene Klasse)`,
  comma: ', ',
  beforeYouTeach: 'Vor dem Anlernen',
  noSamples: 'Es gibt noch kein Lernbild.',
  unteachable: {
    pictures:
      'Das aktive Modell nimmt andere Bilder, als Lernbilder es sind (28×28, grau), und kann sie deshalb nicht lernen.',
    layer:
      'Das aktive Modell endet nicht in einer vollverbundenen Schicht, die Wahrscheinlichkeiten ausgibt, und kann deshalb keine Klassen lernen.',
  },
  chooseAnother: (screen) => `Wähle unter ${screen} ein anderes zum Anlernen.`,
  tooFew: (labels, wanted) =>
    `Wenige Lernbilder von ${labels}: Ab ${countText(wanted)} je Klasse, von verschiedenen Seiten, unterscheidet das Modell das Kleidungsstück von dem, was darum liegt.`,
  oneClass: (label) =>
    `Alle Lernbilder zeigen ${label}. Füge welche hinzu von dem, womit es verwechselt wird, sonst sagt das Modell zu oft ${label}.`,
  contradiction: (count, labels) =>
    plural(count, {
      one: `Fast gleiche Bilder haben verschiedene Klassen (${labels}).`,
      other: `In ${countText(count)} Fällen haben fast gleiche Bilder verschiedene Klassen (${labels}).`,
    }),
  settleIt: (screen) => `Sie bleiben außen vor, bis du das unter ${screen} geklärt hast.`,
  teach: (count) =>
    plural(count, { one: 'Mein Lernbild beibringen', other: `Meine ${countText(count)} Lernbilder beibringen` }),
  teachAgain: 'Erneut anlernen',
  rehearsal: {
    dataset: (dataset) => `Beim Lernen wiederholt es Bilder aus ${dataset}, damit es sie nicht vergisst.`,
    sketch: (dataset) =>
      `Beim Lernen wiederholt es Bilder nach einer Skizze von ${dataset}, damit es diese nicht vergisst. Dafür muss nichts geladen werden.`,
    none: (dataset) => `Beim Lernen muss es Bilder aus ${dataset} wiederholen: Lade sie vorher unter „Von Grund auf“.`,
  },
  nothingLeaves: 'Nichts verlässt dieses Gerät.',
  better: (after, before) => `Besser: ${after} richtig, vorher ${before}`,
  noChange: (after) => `Unverändert: ${after} richtig, wie vorher`,
  worse: (after, before) => `Schlechter: ${after} richtig, vorher ${before}`,
  shareRight: 'Anteil richtiger Antworten',
  on: 'Bilder',
  before: 'vorher',
  after: 'nachher',
  heldBack: (count) =>
    plural(count, {
      one: `${countText(count)} zurückgehaltenes Lernbild`,
      other: `${countText(count)} zurückgehaltene Lernbilder`,
    }),
  learntFrom: (count) =>
    plural(count, {
      one: `${countText(count)} Lernbild, das es gelernt hat`,
      other: `${countText(count)} Lernbilder, die es gelernt hat`,
    }),
  testPictures: (count, dataset) =>
    plural(count, {
      one: `${countText(count)} Testbild von ${dataset}`,
      other: `${countText(count)} Testbilder von ${dataset}`,
    }),
  taughtIn: (time) => `Angelernt in ${time}.`,
  newClasses: (labels) => `Neu: ${labels}.`,
  noneHeldBack:
    'Es waren zu wenige Lernbilder, um welche zurückzuhalten: Was oben richtig ist, hat das Modell schon gesehen. Probiere es an anderen aus.',
  notMeasured: (dataset) =>
    `${dataset} ist nicht auf diesem Gerät; was vergessen wurde, ließ sich deshalb nicht messen.`,
  suspects: (count) =>
    plural(count, {
      one: `${countText(count)} Lernbild hält es noch immer für etwas anderes: Vielleicht stimmt die Klasse nicht.`,
      other: `${countText(count)} Lernbilder hält es noch immer für etwas anderes: Vielleicht stimmen die Klassen nicht.`,
    }),
  keep: 'Behalten und verwenden',
  discard: 'Verwerfen',
  changedAnswers: (count) =>
    plural(count, {
      one: `${countText(count)} Bild mit neuer Antwort`,
      other: `${countText(count)} Bilder mit neuer Antwort`,
    }),
  sample: (label) => `Lernbild: ${label}`,
  testPicture: (label) => `Testbild: ${label}`,
  is: (label) => `ist: ${label}`,
  beforeAndAfter: (before, after) => `${before} → ${after}`,
  ownClasses: (labels) => `Eigene Klassen: ${labels}`,
  class: 'Klasse',
  anotherName: 'Anderer Name, oder Klasse zum Zusammenlegen',
  mergeInto: (label) => `Mit ${label} zusammenlegen`,
  remove: (label) => `${label} entfernen`,
  changesHelp:
    'Jede Änderung ergibt eine eigene Version; die vorige bleibt unter Modelle. Lernbilder behalten ihre Klasse: Ändere sie unter Lernbilder und lerne dann noch einmal an.',
};
