import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const experiments: Rooms['experiments'] = {
  grid: 'Une grille',
  gridHelp:
    'Chaque valeur d’un réglage avec chaque valeur d’un autre, à chaque fois un court entraînement depuis la même graine. Au départ, c’est l’étude du notebook : optimiseurs × pertes.',
  search: 'Une recherche',
  searchHelp:
    'Beaucoup de configurations sur peu d’images, le meilleur tiers d’entre elles sur trois fois plus, jusqu’à ce que l’une soit entraînée sur toutes.',
  elsewhere: 'Résultats d’ailleurs',
  elsewhereHelp: 'Ce que « npm run experiments » a produit, sur une machine ou un cluster : un fichier de lignes JSON.',
  reading: 'Lecture…',
  importResults: 'Importer des résultats',
  resultsFile: 'Fichier de résultats',
  preparing: 'Préparation',
  running: (run, runs) =>
    plural(runs, {
      one: `Entraînement ${countText(run)} sur ${countText(runs)}`,
      many: `Entraînement ${countText(run)} sur ${countText(runs)}`,
      other: `Entraînement ${countText(run)} sur ${countText(runs)}`,
    }),
  runningLeft: (run, runs, left) =>
    plural(runs, {
      one: `Entraînement ${countText(run)} sur ${countText(runs)}, encore ${left} pour celui-ci`,
      many: `Entraînement ${countText(run)} sur ${countText(runs)}, encore ${left} pour celui-ci`,
      other: `Entraînement ${countText(run)} sur ${countText(runs)}, encore ${left} pour celui-ci`,
    }),
  stopping: 'Arrêt après cette étape',
  evaluating: 'Évaluation du meilleur sur le jeu de test, une seule fois',
  underWay: 'Expérience en cours',
  experiment: 'Expérience',
  stop: 'Arrêter ; reprise possible',
  wasStopped: 'Elle a été arrêtée avant la fin ; ce qui est terminé est gardé.',
  resume: 'Reprendre',
  readingExperiments: 'Lecture des expériences…',
  keptExperiments: 'Expériences gardées',
  kept: (name, date) => `${name}, ${date}`,
  keptUnfinished: (name, date) => `${name}, ${date}, inachevée`,
  show: 'Afficher',
  showNamed: (name, date) => `Afficher ${name}, ${date}`,
  deleteNamed: (name, date) => `Supprimer ${name}, ${date}`,
  deleted: 'Expérience supprimée.',
  deletedForGood: 'Expérience supprimée pour de bon : il n’y a pas assez de place sur cet appareil pour la récupérer.',
  gridName: (row, column) => `${row} × ${column}`,
  searchName: (minutes) => `Recherche, ${minutes} min`,
  rows: { legend: 'Lignes', setting: 'Lignes : réglage' },
  columns: { legend: 'Colonnes', setting: 'Colonnes : réglage' },
  eachRun: 'Chaque entraînement',
  seeds: 'Graines',
  startRuns: (runs) =>
    plural(runs, {
      one: `Lancer ${countText(runs)} entraînement`,
      many: `Lancer ${countText(runs)} entraînements`,
      other: `Lancer ${countText(runs)} entraînements`,
    }),
  chooseTwo: 'Choisis deux réglages différents.',
  whatToVary: 'Ce qui varie',
  budget: 'Budget',
  beginFrom: 'Partir de',
  minutes: 'Minutes',
  startSearch: 'Lancer la recherche',
  table: (name) => `Tableau : ${name}`,
  gridCaption: (epochs) =>
    plural(epochs, {
      one: `Exactitude sur les images mises de côté, perte, temps d’entraînement ; ${epochs} époque chacun`,
      many: `Exactitude sur les images mises de côté, perte, temps d’entraînement ; ${epochs} époques chacun`,
      other: `Exactitude sur les images mises de côté, perte, temps d’entraînement ; ${epochs} époques chacun`,
    }),
  failed: 'échec',
  runningNow: 'en cours…',
  waiting: 'en attente',
  bestCell: (accuracy) => `${accuracy}, la meilleure`,
  lossTime: (loss, time) => `${loss}, ${time}`,
  lossTimeSpread: (loss, time, spread) => `${loss}, ${time}, écart ${spread}`,
  notebookBest: ({ row, column, accuracy, loss, time }) =>
    `Le meilleur du notebook lui-même : ${row} × ${column}, ${accuracy} de bonnes réponses sur les images de test, perte ${loss}, en ${time}.`,
  bestHere: ({ row, column, accuracy, loss, time }) =>
    `La meilleure case ici, choisie d’après la validation : ${row} × ${column}, ${accuracy} de bonnes réponses sur les images de test, perte ${loss}, en ${time}.`,
  testTouched: (combinations) =>
    plural(combinations, {
      one: `Le jeu de test a servi pour ${combinations} combinaison, une seule fois.`,
      many: `Le jeu de test a servi pour ${combinations} combinaisons, et rien n’a été choisi d’après lui.`,
      other: `Le jeu de test a servi pour ${combinations} combinaisons, et rien n’a été choisi d’après lui.`,
    }),
  curves: (count) =>
    count === 1
      ? 'Ses courbes'
      : plural(count, {
          one: `Courbes de la meilleure`,
          many: `Courbes des ${count} meilleures`,
          other: `Courbes des ${count} meilleures`,
        }),
  combined: (row, column) => `${row}, ${column}`,
  notebook: (row, column) => `Notebook : ${row}, ${column}`,
  combination: 'Combinaison',
  validationAccuracy: 'Exactitude de validation',
  validationLoss: 'Perte de validation',
  seconds: 'Secondes',
  testAccuracy: 'Exactitude de test',
  state: 'État',
  states: {
    best: 'la meilleure',
    reference: 'référence',
    missing: 'absente',
    waiting: 'en attente',
    running: 'en cours',
    finished: 'terminée',
    failed: 'échec',
  },
  nothingFinished: 'Rien n’est encore terminé.',
  found: (accuracy) => `Le meilleur résultat : ${accuracy} de bonnes réponses sur les images mises de côté.`,
  foundAgainst: (accuracy, points) =>
    `Le meilleur résultat : ${accuracy} de bonnes réponses sur les images mises de côté, ${points} par rapport aux réglages de départ.`,
  trainedChanged: (share, changes) => `Entraîné sur ${share} du reste ; changé : ${changes}.`,
  tested: (accuracy) => `${accuracy} de bonnes réponses sur les images de test, regardées une seule fois.`,
  searchCaption: 'Exactitude sur les images mises de côté, et son écart avec celle des réglages de départ',
  trainedOn: 'Entraîné sur',
  accuracy: 'Exactitude',
  difference: 'Écart',
  time: 'Temps',
  changed: 'Changé',
  shareOfPictures: 'Part des images',
  bestShare: (share) => `${share}, la meilleure`,
  points: (points) => `${points} points`,
  changes: (changes) => changes.join(', '),
  change: (setting, value) => `${setting} ${value}`,
  nothing: 'rien',
  yes: 'oui',
  no: 'non',
};
