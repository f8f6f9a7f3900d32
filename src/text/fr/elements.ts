import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

const samplesText = (count: number) =>
  plural(count, {
    one: `${countText(count)} échantillon`,
    many: `${countText(count)} échantillons`,
    other: `${countText(count)} échantillons`,
  });
const modelsText = (count: number) =>
  plural(count, {
    one: `${countText(count)} modèle`,
    many: `${countText(count)} modèles`,
    other: `${countText(count)} modèles`,
  });

const MAY_BE_CLEARED =
  'et ce navigateur peut effacer ce qu’il garde : quand la place manque, ou après quelques jours sans visite.';

export const elements: Rooms['elements'] = {
  newClass: 'Nouvelle classe',
  selectAll: 'Tout sélectionner',
  selectAllOf: (label) => `Tout sélectionner : ${label}`,
  edit: 'Modifier',
  editClass: (label) => `Modifier la classe ${label}`,
  noPictures: 'Pas encore d’images.',
  picturesOf: (label) => `Images : ${label}`,
  selectedPictures: 'Images sélectionnées',
  selected: (count) =>
    plural(count, {
      one: `${countText(count)} sélectionnée`,
      many: `${countText(count)} sélectionnées`,
      other: `${countText(count)} sélectionnées`,
    }),
  look: 'Voir',
  relabel: 'C’est…',
  clearSelection: 'Tout désélectionner',
  seenPixels: (side) => `Les ${countText(side)} × ${countText(side)} pixels que le réseau a vus`,
  seen: 'Ce que voit le réseau',
  progress: 'Progression',
  range: {
    any: {
      from: {
        max: (from, max) => `Il faut un nombre de ${from} à ${max}.`,
        below: (from, below) => `Il faut un nombre à partir de ${from} et inférieur à ${below}.`,
      },
      above: {
        max: (above, max) => `Il faut un nombre supérieur à ${above} et d’au plus ${max}.`,
        below: (above, below) => `Il faut un nombre supérieur à ${above} et inférieur à ${below}.`,
      },
    },
    whole: {
      from: {
        max: (from, max) => `Il faut un nombre entier de ${from} à ${max}.`,
        below: (from, below) => `Il faut un nombre entier à partir de ${from} et inférieur à ${below}.`,
      },
      above: {
        max: (above, max) => `Il faut un nombre entier supérieur à ${above} et d’au plus ${max}.`,
        below: (above, below) => `Il faut un nombre entier supérieur à ${above} et inférieur à ${below}.`,
      },
    },
  },
  fetching: 'Téléchargement du jeu de données',
  stopFetching: 'Arrêter',
  datasetNeeded: (name, train, test, size) =>
    `Pour entraîner, il faut ${name} : ${countText(train)} images d’entraînement et ${countText(test)} de test, soit ${size} à télécharger une seule fois, qui restent ensuite sur cet appareil.`,
  partHere: (size) => `${size} sont déjà là.`,
  fetchIt: (size) => `Télécharger (${size})`,
  goOnFetching: (size) => `Continuer (${size})`,
  fetchAgain: 'Retélécharger',
  lookAgain: 'Revérifier',
  gone: {
    samples: 'Tes échantillons ont disparu de ce navigateur',
    models: 'Tes modèles ont disparu de ce navigateur',
    both: 'Tes échantillons et tes modèles ont disparu de ce navigateur',
  },
  wereHere: {
    samples: (count) =>
      plural(count, {
        one: `Il y avait ici ${countText(count)} échantillon.`,
        many: `Il y avait ici ${countText(count)} échantillons.`,
        other: `Il y avait ici ${countText(count)} échantillons.`,
      }),
    models: (count) =>
      plural(count, {
        one: `Il y avait ici ${countText(count)} modèle.`,
        many: `Il y avait ici ${countText(count)} modèles.`,
        other: `Il y avait ici ${countText(count)} modèles.`,
      }),
    both: (samples, models) => `Il y avait ici ${samplesText(samples)} et ${modelsText(models)}.`,
  },
  whyGone:
    'Un navigateur peut effacer ce que garde un site quand la place manque, après des semaines sans visite, ou quand on le lui demande.',
  neverExported:
    'Rien n’a jamais été exporté d’ici. Si un autre appareil a tes données, fais-y une sauvegarde et restaure-la ici.',
  exportedOn: (date) => `Dernier export le ${date} : restaure ce fichier ici.`,
  restore: 'Restaurer une sauvegarde',
  beginAnew: 'Repartir de rien',
  inNoBackup: {
    samples: (count) =>
      plural(count, {
        one: `${countText(count)} échantillon n’est dans aucune sauvegarde, ${MAY_BE_CLEARED}`,
        many: `${countText(count)} échantillons ne sont dans aucune sauvegarde, ${MAY_BE_CLEARED}`,
        other: `${countText(count)} échantillons ne sont dans aucune sauvegarde, ${MAY_BE_CLEARED}`,
      }),
    models: (count) =>
      plural(count, {
        one: `${countText(count)} modèle n’est dans aucune sauvegarde, ${MAY_BE_CLEARED}`,
        many: `${countText(count)} modèles ne sont dans aucune sauvegarde, ${MAY_BE_CLEARED}`,
        other: `${countText(count)} modèles ne sont dans aucune sauvegarde, ${MAY_BE_CLEARED}`,
      }),
    both: (samples, models) =>
      `${samplesText(samples)} et ${modelsText(models)} ne sont dans aucune sauvegarde, ${MAY_BE_CLEARED}`,
  },
  makeBackup: 'Faire une sauvegarde',
  notNow: 'Pas maintenant',
  used: (size) => `${size} utilisés sur cet appareil.`,
  usedOf: (size, room) => `${size} utilisés sur ${room} sur cet appareil.`,
  promise: {
    asking: 'On demande au navigateur de tout garder pour de bon…',
    granted: 'Le navigateur garde tout jusqu’à ce que tu le supprimes.',
    refused:
      'Le navigateur peut effacer tout cela quand la place manque : exporte de temps en temps, ou installe l’app.',
    unknown: 'Ce navigateur ne dit pas s’il garde tout pour de bon : exporte de temps en temps.',
  },
  storage: 'Stockage et sauvegardes',
  share: 'Partager',
  saved: (name) => `« ${name} » est enregistré.`,
  notShared: (name) => `« ${name} » n’a pas pu être partagé. Il est enregistré dans tes téléchargements.`,
};
