import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const samples: Rooms['samples'] = {
  title: 'Lernbilder',
  addFiles: 'Dateien oder ZIP hinzufügen',
  addFolder: 'Ordner hinzufügen',
  picturesOrZips: 'Bilder oder ZIPs',
  folder: 'Ordner',
  import: {
    name: 'Bilder werden gelesen',
    begins: 'Bilder werden gelesen …',
    progress: (done, total) => `Bilder werden gelesen: ${countText(done)} von ${countText(total)}`,
  },
  export: {
    name: 'ZIP wird geschrieben',
    begins: 'ZIP wird geschrieben …',
    progress: (done, total) => `ZIP wird geschrieben: ${countText(done)} von ${countText(total)}`,
  },
  report: {
    title: (clauses) => `${clauses.join('. ')}.`,
    refused: (count) =>
      plural(count, {
        one: 'Eine Datei ließ sich nicht übernehmen',
        other: `${countText(count)} Dateien ließen sich nicht übernehmen`,
      }),
    contradictory: (count) =>
      plural(count, {
        one: 'Eine Datei lag noch in einer zweiten Klasse; die erste gilt',
        other: `${countText(count)} Dateien lagen noch in einer zweiten Klasse; die erste gilt`,
      }),
    renamed: (count) =>
      plural(count, {
        one: 'Ein Ordner meint eine Klasse, die hier anders heißt',
        other: `${countText(count)} Ordner meinen eine Klasse, die hier anders heißt`,
      }),
    leftOut: (count) =>
      plural(count, {
        one: 'Ein Bild fehlt im ZIP: Sein Foto ist weg oder beschädigt.',
        other: `${countText(count)} Bilder fehlen im ZIP: Ihre Fotos sind weg oder beschädigt.`,
      }),
    nameLoose: (count) =>
      plural(count, {
        one: 'Klasse für das Bild ohne Ordner …',
        other: `Klasse für ${countText(count)} Bilder ohne Ordner …`,
      }),
    filesAndFolders: 'Dateien und Ordner, und was dazu zu sagen ist',
    picturesLeftOut: 'Bilder, die im ZIP fehlen',
    takenFor: (label) =>
      `Als ${label} übernommen. Ist es eine andere Klasse, wähle die Bilder aus und drücke „Das ist …“.`,
    inAnotherClass: 'Lag auch in einer anderen Klasse.',
    photoGone:
      'Es lehrt weiter mit dem, was das Netz davon sieht. Nimm das Bild neu auf, um es in einem Export zu haben.',
  },
  reading: 'Die Lernbilder werden gelesen …',
  drop: 'Bilder, Ordner oder ZIPs hier ablegen, um sie hinzuzufügen',
  whatIsNewClass: 'Wie heißt die neue Klasse?',
  whatAreThese: (count) =>
    plural(count, { one: 'Was zeigt dieses Bild?', other: `Was zeigen diese ${countText(count)} Bilder?` }),
  whichSamples: 'Welche Lernbilder',
  filters: {
    all: 'Alle',
    doubtful: 'Zweifelhaft',
    'near-duplicates': 'Fast gleich',
  },
  newClass: 'Neue Klasse …',
  teachThese: (count) =>
    plural(count, { one: 'Dieses eine beibringen', other: `Diese ${countText(count)} beibringen` }),
  marked:
    'Mit „?“ markiert und vorn in ihrer Klasse: Lernbilder, die das angelernte Modell für etwas anderes hält. Stimmt ihre Klasse?',
  nothingYet: 'Noch nichts hier',
  emptyHelp: 'Mit Lernbildern lernt die App deine eigene Kleidung kennen. Drei Wege führen zu ihnen:',
  bySnapshot: (screen) => `Mach unter ${screen} eine Aufnahme und sag dann, ob die Antwort stimmte.`,
  classifyScreen: 'Erkennen',
  byShutter: 'Halte dort den Auslöser gedrückt, um viele Bilder eines Kleidungsstücks zu machen.',
  byFiles: 'Füge Dateien, einen Ordner oder ein ZIP mit einem Ordner je Klasse hinzu, oder lege sie hier ab.',
  addOwnClass: 'Eigene Klasse hinzufügen',
  sample: (label, taken) => `${label}, ${taken}`,
  answer: (label, probability) => `${label}, ${probability}`,
  described: (parts) => parts.join('; '),
  modelThought: (label, probability) => `das Modell hielt es für ${label}, ${probability}`,
  afterTeaching: (label) => `nach dem Anlernen sagt es ${label}`,
  nearlyTheSame: 'fast gleich wie ein anderes',
  thePhoto: 'Das Foto',
  facts: {
    taken: 'Aufgenommen',
    modelThought: 'Antwort des Modells',
    notAsked: 'wurde nicht gefragt',
    afterTeaching: 'Nach dem Anlernen',
    nearlyTheSame: 'Fast gleich wie',
  },
  editClass: (label) => `Klasse „${label}“ ändern`,
  name: 'Name',
  joins: (count, label, others) =>
    plural(count, {
      one: `Eine Klasse mit diesem Namen gibt es schon: Das eine Bild von „${label}“ kommt zu ihren ${countText(others)} dazu.`,
      other: `Eine Klasse mit diesem Namen gibt es schon: Die ${countText(count)} Bilder von „${label}“ kommen zu ihren ${countText(others)} dazu.`,
    }),
  merge: 'Zusammenlegen',
  takeOutEmpty: 'Oder nimm sie heraus, ganz ohne Bilder. Du kannst das rückgängig machen.',
  takeOut: (count) =>
    plural(count, {
      one: 'Oder nimm sie heraus, samt ihrem einen Bild. Du kannst das rückgängig machen.',
      other: `Oder nimm sie heraus, samt ihren ${countText(count)} Bildern. Du kannst das rückgängig machen.`,
    }),
  deleteClass: 'Klasse löschen',
  kept: (count, label) =>
    plural(count, { one: `Als ${label} behalten.`, other: `${countText(count)} Bilder als ${label} behalten.` }),
  keptFromFiles: (count) =>
    plural(count, {
      one: 'Aus einer Datei übernommen.',
      other: `${countText(count)} Bilder aus Dateien übernommen.`,
    }),
  hereAlready: (count) =>
    plural(count, { one: 'Ein Bild war schon hier.', other: `${countText(count)} Bilder waren schon hier.` }),
  hereAlreadyNowAs: (count, label) =>
    plural(count, {
      one: `Ein Bild war schon hier, ab jetzt als ${label}.`,
      other: `${countText(count)} Bilder waren schon hier, ab jetzt als ${label}.`,
    }),
  hereAlreadyMoved: (count) =>
    plural(count, {
      one: 'Ein Bild war schon hier, ab jetzt in einer anderen Klasse, wie die Dateien sagen.',
      other: `${countText(count)} Bilder waren schon hier, ab jetzt in einer anderen Klasse, wie die Dateien sagen.`,
    }),
  hereAlreadySomeMoved: (count, moved) =>
    `${countText(count)} Bilder waren schon hier, ${countText(moved)} davon ab jetzt in einer anderen Klasse, wie die Dateien sagen.`,
  moved: (count, label) =>
    plural(count, {
      one: `Ein Bild ist jetzt unter ${label}.`,
      other: `${countText(count)} Bilder sind jetzt unter ${label}.`,
    }),
  deleted: (count) => plural(count, { one: 'Ein Bild gelöscht.', other: `${countText(count)} Bilder gelöscht.` }),
  deletedForGood: (count) =>
    plural(count, {
      one: 'Ein Bild endgültig gelöscht: Auf diesem Gerät ist kein Platz, um es zurückzuholen.',
      other: `${countText(count)} Bilder endgültig gelöscht: Auf diesem Gerät ist kein Platz, um sie zurückzuholen.`,
    }),
  merged: (from, to) => `${from} gehört jetzt zu ${to}.`,
  renamed: (from, to) => `${from} heißt jetzt ${to}.`,
  classDeleted: (label) => `Klasse ${label} mit ihren Bildern gelöscht.`,
  classDeletedForGood: (label) =>
    `Klasse ${label} mit ihren Bildern endgültig gelöscht: Auf diesem Gerät ist kein Platz, um sie zurückzuholen.`,
};
