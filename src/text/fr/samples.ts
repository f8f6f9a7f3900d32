import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const samples: Rooms['samples'] = {
  title: 'Échantillons',
  addFiles: 'Ajouter fichiers ou ZIP',
  addFolder: 'Ajouter un dossier',
  picturesOrZips: 'Images ou ZIP',
  folder: 'Dossier',
  import: {
    name: 'Lecture des images',
    begins: 'Lecture des images…',
    progress: (done, total) => `Lecture des images : ${countText(done)} sur ${countText(total)}`,
  },
  export: {
    name: 'Écriture du ZIP',
    begins: 'Écriture du ZIP…',
    progress: (done, total) => `Écriture du ZIP : ${countText(done)} sur ${countText(total)}`,
  },
  report: {
    title: (clauses) => `${clauses.join(' ; ')}.`,
    refused: (count) =>
      plural(count, {
        one: `${countText(count)} fichier n’a pas pu être pris`,
        many: `${countText(count)} fichiers n’ont pas pu être pris`,
        other: `${countText(count)} fichiers n’ont pas pu être pris`,
      }),
    contradictory: (count) =>
      plural(count, {
        one: `${countText(count)} fichier était dans une deuxième classe (la première compte)`,
        many: `${countText(count)} fichiers étaient dans une deuxième classe (la première compte)`,
        other: `${countText(count)} fichiers étaient dans une deuxième classe (la première compte)`,
      }),
    renamed: (count) =>
      plural(count, {
        one: `${countText(count)} dossier désigne une classe qui a un autre nom ici`,
        many: `${countText(count)} dossiers désignent une classe qui a un autre nom ici`,
        other: `${countText(count)} dossiers désignent une classe qui a un autre nom ici`,
      }),
    leftOut: (count) =>
      plural(count, {
        one: `${countText(count)} image n’est pas dans le ZIP : sa photo a disparu ou est endommagée.`,
        many: `${countText(count)} images ne sont pas dans le ZIP : leurs photos ont disparu ou sont endommagées.`,
        other: `${countText(count)} images ne sont pas dans le ZIP : leurs photos ont disparu ou sont endommagées.`,
      }),
    nameLoose: (count) =>
      plural(count, {
        one: 'Classe de l’image sans dossier…',
        many: `Classe des ${countText(count)} images sans dossier…`,
        other: `Classe des ${countText(count)} images sans dossier…`,
      }),
    filesAndFolders: 'Fichiers et dossiers, et ce qu’il faut en dire',
    picturesLeftOut: 'Images qui ne sont pas dans le ZIP',
    takenFor: (label) => `Pris pour ${label}. Si c’est une autre classe, sélectionne ses images et choisis « C’est… ».`,
    inAnotherClass: 'Était aussi dans une autre classe.',
    photoGone:
      'Il sert encore à apprendre, par ce que le réseau en voit. Reprends la photo pour l’avoir dans un export.',
  },
  reading: 'Lecture des échantillons…',
  drop: 'Dépose des images, des dossiers ou des ZIP pour les ajouter',
  whatIsNewClass: 'Comment s’appelle la nouvelle classe ?',
  whatAreThese: (count) =>
    plural(count, {
      one: 'Que montre cette image ?',
      many: `Que montrent ces ${countText(count)} images ?`,
      other: `Que montrent ces ${countText(count)} images ?`,
    }),
  whichSamples: 'Quels échantillons',
  filters: {
    all: 'Tous',
    doubtful: 'Douteux',
    'near-duplicates': 'Presque pareils',
  },
  newClass: 'Nouvelle classe…',
  teachThese: (count) =>
    plural(count, {
      one: 'Lui apprendre cette image',
      many: `Lui apprendre ces ${countText(count)} images`,
      other: `Lui apprendre ces ${countText(count)} images`,
    }),
  marked:
    'Marqués « ? » et en tête de leur classe : les échantillons que le modèle, après l’apprentissage, prend pour autre chose. Leur classe est-elle la bonne ?',
  nothingYet: 'Rien ici pour l’instant',
  emptyHelp: 'Les échantillons apprennent tes propres vêtements à l’app. Il y a trois façons d’en ajouter :',
  bySnapshot: (screen) => `Prends une photo dans ${screen}, puis dis si la réponse était bonne.`,
  classifyScreen: 'Reconnaître',
  byShutter: 'Là, maintiens le déclencheur pour prendre beaucoup d’images d’un même vêtement.',
  byFiles: 'Ajoute des fichiers, un dossier ou un ZIP avec un dossier par classe, ou dépose-les ici.',
  addOwnClass: 'Ajouter une classe à toi',
  sample: (label, taken) => `${label}, ${taken}`,
  answer: (label, probability) => `${label}, ${probability}`,
  described: (parts) => parts.join(' ; '),
  modelThought: (label, probability) => `le modèle pensait à ${label}, ${probability}`,
  afterTeaching: (label) => `après l’apprentissage, il dit ${label}`,
  nearlyTheSame: 'presque pareil qu’un autre',
  thePhoto: 'La photo',
  facts: {
    taken: 'Prise le',
    modelThought: 'Avis du modèle',
    notAsked: 'pas demandé',
    afterTeaching: 'Après l’apprentissage',
    nearlyTheSame: 'Presque pareil que',
  },
  editClass: (label) => `Modifier la classe « ${label} »`,
  name: 'Nom',
  joins: (count, label, others) =>
    plural(count, {
      one: `Il y a déjà une classe de ce nom : ${countText(count)} image de « ${label} » rejoint ses ${countText(others)}.`,
      many: `Il y a déjà une classe de ce nom : les ${countText(count)} images de « ${label} » rejoignent ses ${countText(others)}.`,
      other: `Il y a déjà une classe de ce nom : les ${countText(count)} images de « ${label} » rejoignent ses ${countText(others)}.`,
    }),
  merge: 'Fusionner',
  takeOutEmpty: 'Ou retire-la, sans image dedans. Tu pourras annuler.',
  takeOut: (count) =>
    plural(count, {
      one: `Ou retire-la, avec ${countText(count)} image. Tu pourras annuler.`,
      many: `Ou retire-la, avec ses ${countText(count)} images. Tu pourras annuler.`,
      other: `Ou retire-la, avec ses ${countText(count)} images. Tu pourras annuler.`,
    }),
  deleteClass: 'Supprimer la classe',
  kept: (count, label) =>
    plural(count, {
      one: `${countText(count)} image gardée comme ${label}.`,
      many: `${countText(count)} images gardées comme ${label}.`,
      other: `${countText(count)} images gardées comme ${label}.`,
    }),
  keptFromFiles: (count) =>
    plural(count, {
      one: `${countText(count)} image gardée depuis des fichiers.`,
      many: `${countText(count)} images gardées depuis des fichiers.`,
      other: `${countText(count)} images gardées depuis des fichiers.`,
    }),
  hereAlready: (count) =>
    plural(count, {
      one: `${countText(count)} image était déjà là.`,
      many: `${countText(count)} images étaient déjà là.`,
      other: `${countText(count)} images étaient déjà là.`,
    }),
  hereAlreadyNowAs: (count, label) =>
    plural(count, {
      one: `${countText(count)} image était déjà là, désormais comme ${label}.`,
      many: `${countText(count)} images étaient déjà là, désormais comme ${label}.`,
      other: `${countText(count)} images étaient déjà là, désormais comme ${label}.`,
    }),
  hereAlreadyMoved: (count) =>
    plural(count, {
      one: `${countText(count)} image était déjà là, désormais d’une autre classe, comme le disent les fichiers.`,
      many: `${countText(count)} images étaient déjà là, désormais d’une autre classe, comme le disent les fichiers.`,
      other: `${countText(count)} images étaient déjà là, désormais d’une autre classe, comme le disent les fichiers.`,
    }),
  hereAlreadySomeMoved: (count, moved) =>
    `${countText(count)} images étaient déjà là, dont ${countText(moved)} désormais d’une autre classe, comme le disent les fichiers.`,
  moved: (count, label) =>
    plural(count, {
      one: `${countText(count)} image passée dans ${label}.`,
      many: `${countText(count)} images passées dans ${label}.`,
      other: `${countText(count)} images passées dans ${label}.`,
    }),
  deleted: (count) =>
    plural(count, {
      one: `${countText(count)} image supprimée.`,
      many: `${countText(count)} images supprimées.`,
      other: `${countText(count)} images supprimées.`,
    }),
  deletedForGood: (count) =>
    plural(count, {
      one: `${countText(count)} image supprimée pour de bon : il n’y a pas assez de place sur cet appareil pour la récupérer.`,
      many: `${countText(count)} images supprimées pour de bon : il n’y a pas assez de place sur cet appareil pour les récupérer.`,
      other: `${countText(count)} images supprimées pour de bon : il n’y a pas assez de place sur cet appareil pour les récupérer.`,
    }),
  merged: (from, to) => `${from} fait maintenant partie de ${to}.`,
  renamed: (from, to) => `${from} s’appelle maintenant ${to}.`,
  classDeleted: (label) => `Classe ${label} supprimée avec ses images.`,
  classDeletedForGood: (label) =>
    `Classe ${label} supprimée pour de bon avec ses images : il n’y a pas assez de place sur cet appareil pour la récupérer.`,
};
