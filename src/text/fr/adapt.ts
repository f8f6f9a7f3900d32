import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const adapt: Rooms['adapt'] = {
  kept: (name) => `Gardé sous le nom « ${name} », et actif à partir de maintenant.`,
  versionBefore: (screen) => `La version précédente reste disponible sous ${screen}.`,
  screens: {
    classify: 'Reconnaître',
    models: 'Modèles',
    samples: 'Échantillons',
  },
  teaching: 'Apprentissage',
  phases: {
    reading: 'Lecture de tes échantillons',
    training: 'Apprentissage en cours',
    evaluating: 'Comparaison avant et après',
  },
  learningLeft: (left) => `Apprentissage en cours, encore ${left} environ`,
  stopping: 'Arrêt en cours',
  stop: 'Arrêter',
  title: 'Apprends tes vêtements à l’app',
  takeSome: (classify, samples) =>
    `Prends quelques photos dans ${classify} et dis ce qu’elles montrent, ou ajoute des images dans ${samples}. Trois par classe suffisent pour commencer, dix, c’est bien. Ensuite, une pression ici, et quelques secondes plus tard l’app connaît tes vêtements.`,
  summary: (classes, model) => `${classes}. C’est une copie de « ${model} » qui les apprend.`,
  ofClass: (count, label) => `${countText(count)} × ${label}`,
  ofOwnClass: (count, label) => `${countText(count)} × ${label} (une classe à toi)`,
  comma: ', ',
  beforeYouTeach: 'Avant l’apprentissage',
  noSamples: 'Il n’y a pas encore d’échantillon.',
  unteachable: {
    pictures:
      'Le modèle actif prend d’autres images que celles des échantillons, qui sont en 28×28 et en gris : il ne peut donc pas les apprendre.',
    layer:
      'Le modèle actif ne se termine pas par une couche dense qui donne les probabilités : il ne peut donc pas apprendre de classes.',
  },
  chooseAnother: (screen) => `Choisis-en un autre sous ${screen}.`,
  tooFew: (labels, wanted) =>
    `Peu d’échantillons : ${labels}. Avec ${countText(wanted)} ou plus par classe, sous des angles différents, le modèle distingue le vêtement de ce qui l’entoure.`,
  oneClass: (label) =>
    `Tous les échantillons sont de la classe ${label}. Ajoute aussi ce avec quoi on la confond, sinon le modèle répondra ${label} trop souvent.`,
  contradiction: (count, labels) =>
    plural(count, {
      one: `${countText(count)} fois, des images presque identiques ont des classes différentes (${labels}).`,
      many: `${countText(count)} fois, des images presque identiques ont des classes différentes (${labels}).`,
      other: `${countText(count)} fois, des images presque identiques ont des classes différentes (${labels}).`,
    }),
  settleIt: (screen) => `Elles sont laissées de côté tant que tu n’as pas tranché sous ${screen}.`,
  teach: (count) =>
    plural(count, {
      one: `Lui apprendre ${countText(count)} échantillon`,
      many: `Lui apprendre mes ${countText(count)} échantillons`,
      other: `Lui apprendre mes ${countText(count)} échantillons`,
    }),
  teachAgain: 'Réapprendre',
  rehearsal: {
    dataset: (dataset) => `Pendant l’apprentissage, il révise les images de ${dataset}, pour ne pas les oublier.`,
    sketch: (dataset) =>
      `Pendant l’apprentissage, il révise des images tirées d’une esquisse de ${dataset}, pour ne pas l’oublier. Aucun téléchargement n’est nécessaire.`,
    none: (dataset) =>
      `Pendant l’apprentissage, il doit réviser les images de ${dataset} : télécharge-les d’abord sous « De zéro ».`,
  },
  nothingLeaves: 'Rien ne quitte cet appareil.',
  better: (after, before) => `Mieux : ${after} de bonnes réponses, ${before} avant`,
  noChange: (after) => `Aucun changement : ${after} de bonnes réponses, comme avant`,
  worse: (after, before) => `Moins bien : ${after} de bonnes réponses, ${before} avant`,
  shareRight: 'Part de bonnes réponses',
  on: 'Images',
  before: 'avant',
  after: 'après',
  heldBack: (count) =>
    plural(count, {
      one: `${countText(count)} échantillon mis de côté`,
      many: `${countText(count)} échantillons mis de côté`,
      other: `${countText(count)} échantillons mis de côté`,
    }),
  learntFrom: (count) =>
    plural(count, {
      one: `${countText(count)} échantillon appris`,
      many: `${countText(count)} échantillons appris`,
      other: `${countText(count)} échantillons appris`,
    }),
  testPictures: (count, dataset) =>
    plural(count, {
      one: `${countText(count)} image de test de ${dataset}`,
      many: `${countText(count)} images de test de ${dataset}`,
      other: `${countText(count)} images de test de ${dataset}`,
    }),
  taughtIn: (time) => `Appris en ${time}.`,
  newClasses: (labels) => `Nouveau : ${labels}.`,
  noneHeldBack:
    'Il y avait trop peu d’échantillons pour en mettre de côté : ce qui est juste ci-dessus, le modèle l’a déjà vu. Essaie-le sur d’autres images.',
  notMeasured: (dataset) => `${dataset} n’est pas sur cet appareil : ce qui a été oublié n’a pas pu être mesuré.`,
  suspects: (count) =>
    plural(count, {
      one: `${countText(count)} échantillon qu’il prend toujours pour autre chose : sa classe est peut-être fausse.`,
      many: `${countText(count)} échantillons qu’il prend toujours pour autre chose : leur classe est peut-être fausse.`,
      other: `${countText(count)} échantillons qu’il prend toujours pour autre chose : leur classe est peut-être fausse.`,
    }),
  keep: 'Garder et utiliser',
  discard: 'Abandonner',
  changedAnswers: (count) =>
    plural(count, {
      one: `${countText(count)} image dont la réponse a changé`,
      many: `${countText(count)} images dont la réponse a changé`,
      other: `${countText(count)} images dont la réponse a changé`,
    }),
  sample: (label) => `Échantillon : ${label}`,
  testPicture: (label) => `Image de test : ${label}`,
  is: (label) => `en vrai : ${label}`,
  beforeAndAfter: (before, after) => `${before} → ${after}`,
  ownClasses: (labels) => `Tes propres classes : ${labels}`,
  class: 'Classe',
  anotherName: 'Un autre nom, ou une classe avec laquelle la fusionner',
  mergeInto: (label) => `Fusionner avec ${label}`,
  remove: (label) => `Retirer ${label}`,
  changesHelp:
    'Chaque changement crée une version à part ; la précédente reste sous Modèles. Les échantillons gardent leur classe : change-la sous Échantillons, puis refais l’apprentissage.',
};
