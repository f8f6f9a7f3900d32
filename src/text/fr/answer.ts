import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const answer: Rooms['answer'] = {
  burstGrows: (count) =>
    plural(count, {
      one: `${countText(count)} image ; relâche pour finir`,
      many: `${countText(count)} images ; relâche pour finir`,
      other: `${countText(count)} images ; relâche pour finir`,
    }),
  notSureWhat: 'Pas sûr. C’est quoi ?',
  burst: 'La rafale',
  keeping: (left) => `Enregistrement : encore ${countText(left)}`,
  nameThem: 'Nommer',
  throwAway: 'Jeter',
  sitting: 'Gardées pendant la session',
  nothingKept: 'Rien de gardé pour l’instant',
  kept: (count) =>
    plural(count, {
      one: `${countText(count)} image gardée`,
      many: `${countText(count)} images gardées`,
      other: `${countText(count)} images gardées`,
    }),
  soFar: (count) => `${countText(count)} jusqu’ici.`,
  tally: (label, count) => `${label} ${countText(count)}`,
  keptAll: (tally) => `Gardées pendant la session : ${tally}`,
  about: 'À propos de la réponse',
  why: 'Pourquoi ?',
  whyHint: 'Montrer ce qui a compté dans l’image',
  times: (all, reading, finding, network) =>
    `Réponse en ${all} : lecture ${reading}, détection ${finding}, réseau ${network}`,
  method: (label, time) =>
    `Chaque endroit a été flouté tour à tour : plus la couleur est forte, plus ${label} y a perdu (${time}).`,
  spoke: (label, where) => `Ce qui a parlé pour ${label} : ${where}`,
  nowhere: 'aucun endroit en particulier',
  placeAndPart: (place, part) => `${place}, ${part}`,
  places: {
    first: {
      first: 'surtout en haut à gauche',
      second: 'surtout en haut au milieu',
      third: 'surtout en haut à droite',
      sides: 'surtout en haut sur les côtés',
      whole: 'surtout le tiers du haut',
    },
    second: {
      first: 'surtout à gauche à mi-hauteur',
      second: 'surtout le centre',
      third: 'surtout à droite à mi-hauteur',
      sides: 'surtout les côtés à mi-hauteur',
      whole: 'surtout le tiers du milieu',
    },
    third: {
      first: 'surtout en bas à gauche',
      second: 'surtout en bas au milieu',
      third: 'surtout en bas à droite',
      sides: 'surtout en bas sur les côtés',
      whole: 'surtout le tiers du bas',
    },
    whole: {
      first: 'surtout le tiers gauche',
      second: 'surtout le milieu, de haut en bas',
      third: 'surtout le tiers droit',
      sides: 'surtout les côtés',
      whole: 'presque tout le vêtement, sans distinction',
    },
  },
  parts: {
    collar: 'là où se trouve d’habitude le col',
    shoulder: 'là où se trouve d’habitude l’épaule',
    front: 'là où se trouve d’habitude le devant',
    sleeve: 'là où se trouve d’habitude la manche',
    hem: 'là où se trouve d’habitude l’ourlet',
    cuff: 'là où se trouve d’habitude le poignet',
    waist: 'là où se trouve d’habitude la taille',
    gap: 'là où se trouve d’habitude l’espace entre les jambes',
    leg: 'là où se trouve d’habitude la jambe',
    neckline: 'là où se trouve d’habitude l’encolure',
    strap: 'là où se trouve d’habitude la bretelle ou la manche',
    skirt: 'là où se trouve d’habitude la jupe',
    opening: 'là où se trouve d’habitude l’ouverture',
    sole: 'là où se trouve d’habitude la semelle',
    toe: 'là où se trouve d’habitude la pointe ou le talon',
    laces: 'là où se trouvent d’habitude les lacets ou les brides',
    shaft: 'là où se trouve d’habitude la tige',
    handle: 'là où se trouve d’habitude l’anse',
    body: 'là où se trouve d’habitude le corps du sac',
    bottom: 'là où se trouve d’habitude le fond',
  },
};
