import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const runs: Rooms['runs'] = {
  title: 'Entraînements',
  readAgain: 'Relire',
  reading: 'Lecture des entraînements…',
  deleted: (count) =>
    plural(count, {
      one: `${countText(count)} entraînement supprimé.`,
      many: `${countText(count)} entraînements supprimés.`,
      other: `${countText(count)} entraînements supprimés.`,
    }),
  deletedForGood: (count) =>
    plural(count, {
      one: `${countText(count)} entraînement supprimé pour de bon : il n’y a pas assez de place sur cet appareil pour le récupérer.`,
      many: `${countText(count)} entraînements supprimés pour de bon : il n’y a pas assez de place sur cet appareil pour les récupérer.`,
      other: `${countText(count)} entraînements supprimés pour de bon : il n’y a pas assez de place sur cet appareil pour les récupérer.`,
    }),
  noRun: (link) => `Pas encore d’entraînement. ${link}, et ses courbes et ses mesures resteront ici.`,
  trainNetwork: 'Entraîne un réseau',
  tick: 'Coche des entraînements pour voir leurs courbes et leurs réglages côte à côte.',
  chosen: 'Choisi',
  name: 'Nom',
  started: 'Début',
  state: 'État',
  validation: 'Validation',
  test: 'Test',
  time: 'Temps',
  states: {
    running: 'en cours',
    paused: 'en pause',
    finished: 'terminé',
    stopped: 'arrêté',
    failed: 'échec',
  },
  choose: (name, date) => `Choisir ${name}, ${date}`,
  trainLikeThis: 'Entraîner avec ces réglages',
  saveAll: (format) => `Tout enregistrer en ${format}`,
  saveChosen: (format) => `Enregistrer ce choix en ${format}`,
  deleteChosen: 'Supprimer ce choix',
  testOnce:
    'Les mesures de test ont été prises une seule fois, après la fin d’un entraînement ; rien n’a été choisi d’après elles.',

  chosenRuns: 'Entraînements choisis',
  chartsShow: (most) => `Les courbes montrent les ${countText(most)} premiers.`,
  figuresAndSettings: 'Mesures et réglages',
  figureOrSetting: 'Mesure ou réglage',
  validationAccuracy: 'Exactitude de validation',
  validationLoss: 'Perte de validation',
  testAccuracy: 'Exactitude de test',
  testLoss: 'Perte de test',
  trainingTime: 'Temps d’entraînement',
  bestEpoch: 'Meilleure époque',
  engine: 'Moteur',
  deviceCores: 'Cœurs de l’appareil',
  browser: 'Navigateur',
  differs: 'diffère',
  yes: 'oui',
  no: 'non',
};
