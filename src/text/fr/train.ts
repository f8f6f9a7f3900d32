import { countText } from '../figures.ts';
import type { Rooms } from '../rooms.ts';

export const train: Rooms['train'] = {
  title: 'Entraîner un réseau de zéro',
  trainAnother: 'En entraîner un autre',
  everySetting: 'Plus : tous les réglages',
  start: 'Lancer l’entraînement',
  copyLink: 'Copier le lien vers ces réglages',
  copied: 'Copié.',
  linkInAddress: 'Le lien est dans la barre d’adresse.',
  linkRefused: (why) => `Le lien : ${why}. Les réglages ci-dessous n’ont pas changé.`,
  ownSettings: (architecture) => `Mes réglages, ${architecture}`,

  preset: 'Préréglage',
  network: 'Réseau',
  scheduleOfRate: 'Évolution du taux d’apprentissage',
  course: 'Déroulement',
  coresHere: (label, cores) => `${label} (${cores} ici)`,
  partOf: (setting, part) => `${setting} : ${part}`,
  untilPlateau: (rate) => `${rate} jusqu’à ce que la validation ne s’améliore plus, puis plus bas à chaque fois.`,
  sameRate: (rate) => `${rate} de la première à la dernière étape.`,
  rates: (first, highest, last, epochs) =>
    `De ${first}, en passant par ${highest} au plus, à ${last} après ${epochs} époques.`,

  measuredSoon: 'La durée ici sera mesurée dans un instant.',
  measuring: 'Mesure de la vitesse d’entraînement de cet appareil…',
  notMeasured: 'La durée n’a pas pu être mesurée.',
  estimate: (whole, epoch, speed, parameters) =>
    `Environ ${whole} ici : ${epoch} par époque à ${speed}, ${countText(parameters)} paramètres.`,
  fetchedFirst: (size) => `${size} sont d’abord téléchargés.`,
  imagesPerSecond: (count) => `${countText(count)} images/s`,

  interruptedAt: (epoch) => `Un entraînement a été interrompu à l’époque ${epoch}`,
  interruptedEarly: 'Un entraînement a été interrompu avant son premier point de reprise',
  startedAt: (name, date) => `« ${name} », lancé le ${date}.`,
  canGoOn: (step, date) =>
    `Il peut continuer après l’étape ${step}, gardée le ${date}, et finira comme si de rien n’était.`,
  resume: 'Reprendre',
  keepBest: 'Garder le meilleur',
  discard: 'Abandonner',

  run: 'Entraînement',
  starting: 'Lancement d’un entraînement',
  phases: {
    preparing: 'Préparation des images et des cœurs',
    training: 'Entraînement',
    paused: 'En pause',
    stopping: 'Arrêt après cette étape',
    evaluating: 'Évaluation sur le jeu de test, une seule fois',
  },
  place: (phase, epoch, epochs, step, steps) => `${phase}, époque ${epoch} sur ${epochs}, étape ${step} sur ${steps}`,
  epochDone: (epoch, accuracy) => `Époque ${epoch} terminée, exactitude de validation ${accuracy}`,
  timeLeft: 'Temps restant',
  timeLeftAtMost: 'Temps restant, au plus',
  speed: 'Vitesse',
  cores: 'Cœurs',
  batchLoss: 'Perte de ce lot',
  stopAndKeep: 'Arrêter, garder le meilleur',
  stopAndDiscard: 'Arrêter et abandonner',
  notEnded: 'L’entraînement n’est pas terminé.',
  ended: {
    completed: 'Il a parcouru toutes les époques.',
    'stopped-early': 'Il s’est arrêté plus tôt : plus de progrès depuis un moment.',
    cancelled: 'Tu l’as arrêté.',
    diverged: 'Il a divergé.',
  },
  endedBest: {
    completed: (epoch) => `Il a parcouru toutes les époques ; les poids de l’époque ${epoch} étaient les meilleurs.`,
    'stopped-early': (epoch) =>
      `Il s’est arrêté plus tôt : plus de progrès depuis un moment ; les poids de l’époque ${epoch} étaient les meilleurs.`,
    cancelled: (epoch) => `Tu l’as arrêté ; les poids de l’époque ${epoch} étaient les meilleurs.`,
    diverged: (epoch) => `Il a divergé ; les poids de l’époque ${epoch} étaient les meilleurs.`,
  },
  validationAccuracy: 'Exactitude de validation',
  testAccuracy: 'Exactitude de test',
  testLoss: 'Perte de test',
  trainingTime: 'Temps d’entraînement',
  testOnce: 'Les mesures de test ont été prises une seule fois, à la fin ; rien n’a été choisi d’après elles.',
  noModel: 'Aucun modèle n’a été gardé. L’entraînement et ses courbes sont sous Entraînements.',
  useModel: 'Utiliser ce modèle',
  evaluateModel: 'L’évaluer',
};
