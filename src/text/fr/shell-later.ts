import { countText } from '../figures.ts';
import type { Rooms } from '../rooms.ts';

export const shellLater: Rooms['shellLater'] = {
  offlineUse: 'Usage hors ligne',
  looking: 'Recherche de la copie sur cet appareil.',
  storing: 'Copie en cours pour l’usage hors ligne',
  storingHelp: 'Quelques mégaoctets : l’app, son moteur et son modèle.',
  readyHelp: 'L’app, son moteur et son modèle sont sur cet appareil.',
  notIncluded: 'Le jeu de données n’en fait pas partie : ce qui en a besoin propose de le télécharger.',
  missing: (count) => `Fichiers manquants : ${countText(count)}.`,
  finishStoring: 'Terminer la copie',
  installation: 'Installation',
  installed: 'Selvedge est installé sur cet appareil.',
  installHelp: 'L’app a alors sa propre fenêtre et son icône.',
  install: 'Installer Selvedge',
  howToInstall: {
    ios: 'Dans Safari, touche « Partager », puis « Sur l’écran d’accueil ».',
    menu: 'Ouvre le menu du navigateur et choisis « Installer » ou « Ajouter à l’écran d’accueil ». Si ton navigateur n’a ni l’un ni l’autre, garde l’app dans tes favoris.',
  },
  newVersion: 'Une nouvelle version est prête.',
  newVersionWaits: 'La nouvelle version attend que les autres onglets de l’app aient fini leur travail.',
  useNow: 'L’utiliser',
  later: 'Plus tard',
  sections: {
    adapt: 'Adapter',
    scratch: 'De zéro',
    runs: 'Entraînements',
    experiments: 'Expériences',
  },
  elsewhere: {
    training: 'Un entraînement est en cours dans un autre onglet de cette app.',
    adaptation: 'Un modèle est en cours d’apprentissage dans un autre onglet de cette app.',
    evaluation: 'Un modèle est en cours d’évaluation dans un autre onglet de cette app.',
  },
  startsAfter: 'Ici, un entraînement pourra démarrer ensuite.',
};
