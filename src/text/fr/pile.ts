import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const pile: Rooms['pile'] = {
  title: 'Pile d’images',
  addPictures: 'Ajouter des images',
  addFolder: 'Ajouter un dossier',
  pictureFiles: 'Fichiers d’images',
  folder: 'Dossier',
  reading: 'Lecture de la pile…',
  drop: 'Dépose des images ou des dossiers pour les reconnaître',
  whatAreThese: (count) =>
    plural(count, {
      one: 'Que montre cette image ?',
      many: `Que montrent ces ${countText(count)} images ?`,
      other: `Que montrent ces ${countText(count)} images ?`,
    }),
  overflow: (count, most) =>
    `${plural(count, { one: `${countText(count)} fichier en trop`, many: `${countText(count)} fichiers en trop`, other: `${countText(count)} fichiers en trop` })} : une pile contient ${countText(most)} images. Retire ce qui est fait, puis ajoute le reste.`,
  leftOut: (count) =>
    `${plural(count, { one: `${countText(count)} image manque`, many: `${countText(count)} images manquent`, other: `${countText(count)} images manquent` })} dans le ZIP : ni le fichier ni une copie ne peuvent plus être lus. Ajoute de nouveau le dossier pour tout avoir.`,
  takeOut: 'Retirer',
  takeThemOut: 'Les retirer',
  whichPictures: 'Quelles images',
  all: 'Toutes',
  sortedBy: 'Trier par',
  byClass: 'classe',
  byDoubt: 'doute',
  byName: 'nom',
  takeAway: 'Emporter',
  zipByClass: 'ZIP par classe',
  zipHint: 'Un dossier par classe, avec les fichiers tels quels',
  nothingYet: 'Rien ici pour l’instant',
  emptyHelp:
    'Ajoute des images ou un dossier, ou dépose-les ici. Chacune reçoit sa classe, et celles dont l’app n’est pas sûre passent en premier, pour que tu tranches. Tu peux emporter le résultat en tableau, ou en ZIP avec un dossier par classe. Aucune image ne quitte cet appareil.',
  unreadable: (count) =>
    plural(count, {
      one: `${countText(count)} fichier n’a pas pu être lu`,
      many: `${countText(count)} fichiers n’ont pas pu être lus`,
      other: `${countText(count)} fichiers n’ont pas pu être lus`,
    }),
  unreadableFiles: 'Fichiers qui n’ont pas pu être lus, et pourquoi',
  allPictures: 'Toutes les images',
  asYouSaid: (label) => `${label}, comme tu l’as dit`,
  waits: 'en attente',
  noGarment: 'Aucun vêtement trouvé',
  place: (position, count) => `${countText(position)} sur ${countText(count)}`,
  before: 'L’image précédente',
  next: 'L’image suivante',
  thePicture: 'L’image',
  pictureGone: 'L’image n’est plus là.',
  notSureWhat: 'Pas sûr. C’est quoi ?',
  somethingElse: 'Autre chose…',
  writingZip: 'Écriture du ZIP',
  zipWritten: (done, total) => `Écriture du ZIP : ${countText(done)} sur ${countText(total)}`,
  classifying: 'Reconnaissance',
  gettingReady: 'Préparation…',
  classified: (done, total, left) =>
    plural(done, {
      one: `${countText(done)} reconnue sur ${countText(total)}, encore ${left} environ`,
      many: `${countText(done)} reconnues sur ${countText(total)}, encore ${left} environ`,
      other: `${countText(done)} reconnues sur ${countText(total)}, encore ${left} environ`,
    }),
  paused: 'En pause.',
  ended: (done) =>
    plural(done, {
      one: `${countText(done)} image reconnue.`,
      many: `${countText(done)} images reconnues.`,
      other: `${countText(done)} images reconnues.`,
    }),
  waiting: (count) =>
    plural(count, {
      one: `${countText(count)} image en attente.`,
      many: `${countText(count)} images en attente.`,
      other: `${countText(count)} images en attente.`,
    }),
  filesGone:
    'Une page qui a été fermée ne peut plus relire ses fichiers : choisis les mêmes fichiers ou le même dossier pour continuer. Ce qui est déjà reconnu n’est pas refait.',
  waitedTakenOut: 'Ce qui attendait a été retiré.',
  kept: (count, label) =>
    plural(count, {
      one: `${countText(count)} image gardée comme ${label}.`,
      many: `${countText(count)} images gardées comme ${label}.`,
      other: `${countText(count)} images gardées comme ${label}.`,
    }),
  takenOut: (count) =>
    plural(count, {
      one: `${countText(count)} image retirée.`,
      many: `${countText(count)} images retirées.`,
      other: `${countText(count)} images retirées.`,
    }),
  notTakenBack: 'Cela ne peut plus être annulé.',
};
