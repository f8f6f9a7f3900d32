import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const storage: Rooms['storage'] = {
  title: 'Stockage',
  backup: 'Sauvegarde',
  backupHelp: 'Un seul fichier avec tout ce que tu as fait ici, pour cet appareil, un autre ou un autre navigateur.',
  neverExported: 'Rien n’a encore été exporté.',
  exportedOn: (date) => `Dernier export le ${date}.`,
  backUp: 'Tout sauvegarder',
  restoreFile: 'Restaurer un fichier',
  backupFile: 'Fichier de sauvegarde',
  jobs: {
    make: 'Écriture de la sauvegarde',
    look: 'Lecture du contenu du fichier',
    restore: 'Restauration',
  },
  jobBegins: (job) => `${job}…`,
  jobDone: (job, done, total) => `${job} : ${countText(done)} sur ${countText(total)}`,
  saved: 'La sauvegarde est enregistrée.',
  kinds: {
    samples: 'Échantillons',
    models: 'Modèles',
    runs: 'Entraînements',
    experiments: 'Expériences',
    pile: 'Pile d’images',
  },
  restored: (kind, added) => `Restauré : ${kind} (${countText(added)}).`,
  restoredBut: (kind, added, known) => `Restauré : ${kind} (${countText(added)}, et ${countText(known)} déjà là).`,
  nothingRestored: 'Rien n’a été restauré.',
  stopped: 'La restauration a été arrêtée avant la fin ; relance-la pour continuer.',
  notTaken: (count) =>
    plural(count, {
      one: `${countText(count)} élément n’a pas pu y être mis :`,
      many: `${countText(count)} éléments n’ont pas pu y être mis :`,
      other: `${countText(count)} éléments n’ont pas pu y être mis :`,
    }),
  notRestored: (count) =>
    plural(count, {
      one: `${countText(count)} élément n’a pas pu être restauré :`,
      many: `${countText(count)} éléments n’ont pas pu être restaurés :`,
      other: `${countText(count)} éléments n’ont pas pu être restaurés :`,
    }),
  leftOut: 'Ce qui manque',
  whatToRestore: 'Que veux-tu restaurer ?',
  backupOf: (date) => `Une sauvegarde du ${date}.`,
  staysAsItIs: 'Ce qui est déjà là reste tel quel, et rien ne vient en double.',
  backedUp: {
    samples: 'Échantillons, avec leurs photos et leurs classes',
    models: 'Modèles',
    runs: 'Entraînements, avec leurs courbes et leurs points de reprise',
    experiments: 'Expériences',
    pile: 'Pile d’images, avec ses réponses',
    settings: 'Quel modèle est actif',
  },
  backedUpCount: (kind, count) => `${kind} : ${countText(count)}`,
  restore: 'Restaurer',
  onThisDevice: 'Sur cet appareil',
  looking: 'Lecture de ce qui est ici…',
  used: (size) => `${size} utilisés.`,
  usedOf: (size, most) => `${size} utilisés sur les ${most} que donne le navigateur.`,
  what: 'Quoi',
  howMany: 'Combien',
  room: 'Place',
  stored: {
    samples: 'Échantillons, avec leurs photos',
    models: 'Tes propres modèles',
    runs: 'Entraînements, avec leurs courbes',
    checkpoints: 'Points de reprise d’entraînements interrompus',
    experiments: 'Expériences',
    pile: 'Pile d’images, avec ses copies',
    deleted: 'Supprimé, mais récupérable pendant dix minutes',
  },
  dataset: 'Le jeu de données',
  appItself: 'L’app elle-même, pour l’usage hors ligne',
  nothingYet: 'Rien pour l’instant',
  promises: {
    unasked: 'Le navigateur peut effacer tout cela quand la place manque. On peut lui demander de le garder.',
    asking: 'On demande au navigateur de garder tout cela pour de bon…',
    granted: 'Le navigateur garde tout cela jusqu’à ce que tu le supprimes.',
    refused:
      'Le navigateur peut effacer tout cela quand la place manque : fais des sauvegardes, ou installe l’app, dont la plupart des navigateurs gardent alors le stockage.',
    unknown:
      'Ce navigateur ne dit pas s’il garde tout cela pour de bon. Safari efface ce qui n’a pas servi depuis sept jours, sauf si l’app est sur l’écran d’accueil : installe-la, ou fais des sauvegardes.',
  },
  askToKeep: 'Demander au navigateur de le garder',
  canBeGivenUp: 'Ce qu’on peut libérer',
  nothingLeftOver:
    'Il n’y a rien de superflu ici. Pour faire de la place, supprime des échantillons, des modèles ou des entraînements sur leurs écrans.',
  deletedThings: 'Éléments supprimés',
  deletedThingsHelp: 'Ensuite, on ne peut plus les récupérer.',
  datasetHelp: 'L’entraînement le retélécharge quand il en a besoin ; il faut alors Internet.',
  checkpoints: 'Points de reprise',
  checkpointsHelp: 'Les entraînements interrompus ne pourront plus reprendre ; leurs courbes restent.',
  checkpointsQuestion:
    'Les entraînements interrompus ne pourront plus reprendre. Leurs courbes restent. Cela ne peut pas être annulé.',
  pileHelp:
    'Ses réponses et ses copies partent ; les échantillons qui en sont issus restent. On peut annuler pendant dix minutes.',
  sized: (what, size) => `${what}, ${size}`,
  giveUp: 'Libérer',
  giveUpThis: (what) => `Libérer : ${what}`,
  oneByOne: (things) => `Tout le reste se supprime un par un, même sur un disque plein : ${things}.`,
  links: {
    samples: 'échantillons',
    models: 'modèles',
    runs: 'entraînements',
  },
  deleteAll: 'Tout supprimer',
  deleteAllHelp: 'Ensuite, l’app est comme au premier jour, dans tous les onglets.',
  deleteAllAsk: 'Tout supprimer…',
  deleteAllForGood: 'Tout supprimer pour de bon ?',
  counts: {
    samples: (count) =>
      plural(count, {
        one: `${countText(count)} échantillon`,
        many: `${countText(count)} échantillons`,
        other: `${countText(count)} échantillons`,
      }),
    models: (count) =>
      plural(count, {
        one: `${countText(count)} modèle`,
        many: `${countText(count)} modèles`,
        other: `${countText(count)} modèles`,
      }),
    runs: (count) =>
      plural(count, {
        one: `${countText(count)} entraînement`,
        many: `${countText(count)} entraînements`,
        other: `${countText(count)} entraînements`,
      }),
    experiments: (count) =>
      plural(count, {
        one: `${countText(count)} expérience`,
        many: `${countText(count)} expériences`,
        other: `${countText(count)} expériences`,
      }),
    pile: (count) =>
      plural(count, {
        one: `${countText(count)} image de la pile`,
        many: `${countText(count)} images de la pile`,
        other: `${countText(count)} images de la pile`,
      }),
  },
  willGo: (things) => `Seront supprimés : ${things}, ainsi que les réglages et le jeu de données.`,
  nothingMade: 'Tu n’as encore rien fait ici ; seuls les réglages et le jeu de données seront supprimés.',
  notTakenBack: 'Cela ne peut pas être annulé.',
  backUpFirst: 'Sauvegarder d’abord',
  offlineCopyToo: 'Aussi la copie hors ligne de l’app, refaite à la prochaine ouverture',
  deleteWord: 'supprimer',
  typeWord: (word) => `Pour continuer, écris « ${word} »`,
  thePile: 'la pile',
};
