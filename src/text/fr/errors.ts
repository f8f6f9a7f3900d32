import type { Rooms } from '../rooms.ts';

export const errors: Rooms['errors'] = {
  'camera-missing': {
    title: 'Aucune caméra n’a été trouvée.',
    advice: 'Choisis, dépose ou colle plutôt une image, ou branche une caméra et réessaie.',
  },
  'camera-denied': {
    title: 'La caméra n’est pas autorisée ici.',
    advice: 'Autorise la caméra pour ce site dans les réglages du navigateur, ou choisis plutôt une image.',
  },
  'camera-busy': {
    title: 'La caméra est utilisée ailleurs.',
    advice: 'Ferme l’autre app ou l’onglet qui l’utilise, puis réessaie.',
  },
  'camera-lost': {
    title: 'La caméra s’est arrêtée.',
    advice: 'Rebranche-la et redémarre-la, ou choisis plutôt une image.',
  },
  'camera-still': {
    title: 'La caméra ne montre rien de nouveau.',
    advice:
      'Une autre app ou un appel l’utilise peut-être. Elle reprend d’elle-même dès qu’elle est libre ; sinon, arrête-la et redémarre-la.',
  },
  'torch-failed': {
    title: 'La lampe n’a pas pu être allumée ni éteinte.',
    advice:
      'La caméra continue comme avant. Ferme les autres apps qui utilisent la lampe ou économisent l’énergie, puis appuie de nouveau.',
  },
  'picture-empty': {
    title: 'Ce fichier est vide.',
    advice: 'Choisis une autre image ; la copie n’est peut-être pas terminée.',
  },
  'picture-unreadable': {
    title: 'Ce fichier n’est pas une image lisible.',
    advice: 'Choisis un fichier JPEG, PNG, WebP, AVIF ou GIF complet.',
  },
  'picture-too-large': {
    title: 'Cette image est trop grande pour être ouverte sans risque.',
    advice: 'Choisis-en une de 50 mégapixels au plus, ou fais-en une capture d’écran et utilise celle-ci.',
  },
  'share-lost': {
    title: 'Ce qui a été partagé n’est pas arrivé.',
    advice:
      'Partage-le encore une fois, ou choisis-le ici. Si l’appareil est plein, libère d’abord de la place sous Stockage.',
  },
  'example-missing': {
    title: 'Cet exemple n’a pas pu être téléchargé.',
    advice: 'Connecte-toi à Internet et réessaie, ou choisis une image à toi.',
  },
  'model-missing': {
    title: 'Le modèle n’a pas pu être chargé.',
    advice: 'Connecte-toi une fois à Internet et recharge la page ; ensuite, il reste sur cet appareil.',
  },
  'model-stands-in': {
    title: 'Le modèle actif n’a pas pu être ouvert ; celui de l’app le remplace.',
    advice: 'Choisis une autre version sous Modèles. Rien n’a été supprimé.',
  },
  'model-damaged': {
    title: 'Le fichier du modèle est endommagé.',
    advice: 'Recharge la page pour le télécharger de nouveau. Rien de ce qui est à toi n’a changé.',
  },
  'line-stalled': {
    title: 'La connexion est bloquée.',
    advice: 'Vérifie la connexion, puis réessaie. Ce qui est enregistré et ce que tu as fait est resté intact.',
  },
  'model-unfit': {
    title: 'Ce modèle est fait pour d’autres images.',
    advice: 'Choisis une autre version sous Modèles ; celle-ci reste telle quelle.',
  },
  'insecure-context': {
    title: 'Cette adresse n’est pas sécurisée : le navigateur bloque ce dont l’app a besoin.',
    advice: 'Ouvre l’app en https, ou sur cet ordinateur à l’adresse http://localhost.',
  },
  'engine-unavailable': {
    title: 'Aucun moteur n’a pu démarrer dans ce navigateur.',
    advice: 'Mets le navigateur à jour, ou réactive WebAssembly ou WebGL, puis recharge la page.',
  },
  'engine-missing': {
    title: 'Le moteur n’a pas pu être téléchargé.',
    advice: 'Connecte-toi à Internet et réessaie ; dès que l’app affiche « Prêt hors ligne », il est sur cet appareil.',
  },
  'worker-unstable': {
    title: 'Le moteur s’arrête sans cesse.',
    advice:
      'Ferme les autres onglets gourmands, puis réessaie. Si cela continue, recharge la page ou redémarre le navigateur.',
  },
  'dataset-missing': {
    title: 'Le site qui fournit cette app n’a pas le jeu de données.',
    advice:
      'La personne qui le gère l’ajoute avec « npm run data » ; vérifie ensuite de nouveau. La reconnaissance marche sans lui.',
  },
  'dataset-damaged': {
    title: 'Une partie du jeu de données est arrivée endommagée.',
    advice: 'Télécharge-la de nouveau ; les parties en bon état sont gardées.',
  },
  'dataset-interrupted': {
    title: 'Le jeu de données n’a pas pu être téléchargé jusqu’au bout.',
    advice: 'Connecte-toi à Internet et relance le téléchargement ; il reprend à la première partie manquante.',
  },
  'screen-missing': {
    title: 'Cet écran n’a pas pu être téléchargé.',
    advice:
      'Connecte-toi à Internet et recharge la page ; dès que l’app affiche « Prêt hors ligne », tous les écrans sont là.',
  },
  'language-missing': {
    title: 'Cette langue n’a pas pu être récupérée.',
    advice: 'Connecte-toi au réseau, recharge la page et choisis-la de nouveau ; ensuite, elle reste sur cet appareil.',
  },
  'offline-unavailable': {
    title: 'Cette fenêtre ne garde pas de copie hors ligne.',
    advice: 'Tout marche tant qu’il y a Internet. Pour un usage hors ligne, ouvre l’app dans une fenêtre ordinaire.',
  },
  'offline-incomplete': {
    title: 'La copie hors ligne n’est pas complète.',
    advice: 'Reste en ligne et appuie sur « Terminer la copie » ; l’app marche en attendant.',
  },
  'training-unsupported': {
    title: 'Ce réseau ne peut pas être entraîné ici.',
    advice: 'Pars de l’un des modèles de l’app, ou entraînes-en un de zéro.',
  },
  'training-diverged': {
    title: 'L’entraînement a divergé et a été arrêté.',
    advice: 'Les meilleurs poids jusqu’ici sont gardés. Essaie un taux d’apprentissage plus bas.',
  },
  'training-options': {
    title: 'Ces réglages d’entraînement ne vont pas ensemble.',
    advice: 'Change ce qui est indiqué, ou repars d’un préréglage.',
  },
  'training-elsewhere': {
    title: 'Un entraînement est déjà en cours.',
    advice: 'Attends qu’il finisse ou arrête-le ; il tourne peut-être dans un autre onglet de cette app.',
  },
  'adaptation-elsewhere': {
    title: 'Un modèle est déjà en cours d’apprentissage.',
    advice: 'Attends la fin ou arrête-le sous Entraîner, Adapter ; c’est peut-être dans un autre onglet de cette app.',
  },
  'evaluation-elsewhere': {
    title: 'Un modèle est en cours d’évaluation.',
    advice: 'Attends la fin ou arrête-la sous Évaluer ; c’est peut-être dans un autre onglet de cette app.',
  },
  'checkpoint-unkept': {
    title: 'L’avancement de cet entraînement n’a pas pu être enregistré : il n’y a plus de place sur cet appareil.',
    advice:
      'L’entraînement continue. Libère de la place, et l’enregistrement reprendra ; d’ici là, recharger la page ramène au dernier enregistrement.',
  },
  'training-lost': {
    title: 'L’entraînement a été coupé : le moteur ne répond plus.',
    advice: 'Tout est gardé jusqu’au dernier point de reprise, tes modèles aussi. Repars de là, ou abandonne-le.',
  },
  'checkpoint-damaged': {
    title: 'L’entraînement interrompu ne peut pas reprendre : son point de reprise est endommagé.',
    advice: 'Recommence-le. Tes modèles n’ont pas changé.',
  },
  'replica-died': {
    title: 'L’un des cœurs ne participe plus.',
    advice: 'L’entraînement continue avec les autres, depuis la dernière étape terminée.',
  },
  'storage-full': {
    title: 'Il n’y a plus de place sur cet appareil.',
    advice: 'Libère de la place, puis réessaie. Ce qui était là n’a pas changé.',
  },
  'storage-unavailable': {
    title: 'Cette fenêtre ne peut rien garder.',
    advice: 'Ouvre l’app dans une fenêtre ordinaire plutôt que privée ; la reconnaissance marche en attendant.',
  },
  'storage-silent': {
    title: 'Le stockage du navigateur ne répond pas.',
    advice:
      'La reconnaissance marche en attendant ; échantillons, modèles et entraînements ne peuvent être ni vus ni gardés. Réessaie, ou redémarre le navigateur.',
  },
  'storage-blocked': {
    title: 'Un autre onglet utilise encore une version plus ancienne de ce qui est stocké ici.',
    advice: 'Ferme les autres onglets de l’app, puis recharge la page.',
  },
  'storage-outdated': {
    title: 'Ce qui est stocké ici vient d’une version plus récente de l’app.',
    advice: 'Recharge la page pour l’obtenir ; d’ici là, on peut seulement lire et exporter.',
  },
  'storage-failed': {
    title: 'Le navigateur n’a pas pu lire ou écrire ce qui est stocké ici.',
    advice: 'Réessaie ; si cela continue, redémarre le navigateur. Ce qui était là n’a pas changé.',
  },
  'version-missing': {
    title: 'Cette version du modèle n’est plus là.',
    advice: 'Elle a peut-être été supprimée dans un autre onglet ; choisis une autre version.',
  },
  'results-unreadable': {
    title: 'Ce fichier ne contient pas de résultats d’expériences.',
    advice: 'Choisis-en un que « npm run experiments » a écrit. Rien n’a été modifié.',
  },
  'run-missing': {
    title: 'Cet entraînement ou cette expérience n’est plus là.',
    advice: 'La suppression s’est peut-être faite dans un autre onglet ; fais un autre choix, ou recommence.',
  },
  'label-unfit': {
    title: 'Une classe a besoin d’un nom de 1 à 100 caractères.',
    advice: 'Choisis-en un autre.',
  },
  'archive-unreadable': {
    title: 'Ce fichier n’est pas un ZIP lisible.',
    advice:
      'La copie n’est peut-être pas allée jusqu’au bout ; copie-le ou exporte-le de nouveau. Rien n’a été modifié.',
  },
  'archive-unsupported': {
    title: 'Ce ZIP utilise une fonction qui n’est pas prise en charge.',
    advice: 'Refais-le sans mot de passe et en une seule partie, avec la compression habituelle. Rien n’a été modifié.',
  },
  'archive-too-large': {
    title: 'Ce ZIP contient plus que ce qu’on peut ouvrir sans risque.',
    advice: 'Découpe-le en plusieurs. Rien n’a été modifié.',
  },
  'archive-unsafe': {
    title: 'Ouvrir ce ZIP ne serait pas sûr.',
    advice: 'Ne t’y fie pas, sauf si tu sais qui l’a fait. Rien n’a été modifié.',
  },
  'export-too-large': {
    title: 'C’est plus que ce qu’un ZIP peut contenir.',
    advice: 'Retire des images de la pile, ou exporte les échantillons et les modèles à part. Rien n’a été modifié.',
  },
  'archive-damaged': {
    title: 'Ce ZIP est endommagé.',
    advice: 'Copie-le ou exporte-le de nouveau. Rien n’a été modifié.',
  },
  'backup-newer': {
    title: 'Cette sauvegarde vient d’une version plus récente de l’app.',
    advice: 'Recharge la page pour l’obtenir, puis relance la restauration. Rien n’a été modifié.',
  },
  'archive-contents': {
    title: 'Ce ZIP ne contient pas ce qui est attendu.',
    advice:
      'Un ZIP d’échantillons a un dossier par classe ; une sauvegarde se restaure sous Stockage. Rien n’a été modifié.',
  },
  'model-refused': {
    title: 'Ce modèle ne peut pas être ouvert.',
    advice: 'Rien n’a été modifié.',
  },
  'archive-model-differs': {
    title: 'Le modèle de ce ZIP ne calcule plus comme lors de son export.',
    advice: 'Exporte-le de nouveau là d’où il vient. Rien n’a été modifié.',
  },
  'export-unsupported': {
    title: 'Ce modèle ne peut pas être écrit dans ce format.',
    advice: 'Choisis un autre format ; celui de Selvedge marche toujours. Rien n’a été modifié.',
  },
  'samples-missing': {
    title: 'Il n’y a rien à apprendre.',
    advice: 'Prends quelques photos et dis ce qu’elles montrent, puis lance l’apprentissage.',
  },
  'rehearsal-missing': {
    title: 'Il n’y a rien à réviser : l’apprentissage ferait oublier au modèle ce qu’il sait.',
    advice: 'Télécharge le jeu de données sous Entraîner, De zéro, puis lance l’apprentissage.',
  },
  'adaptation-missing': {
    title: 'Ce qui a été appris n’est plus là.',
    advice: 'Refais l’apprentissage ; tes échantillons et tes modèles n’ont pas changé.',
  },
  'class-fixed': {
    title: 'Les classes fournies avec l’app restent telles quelles.',
    advice: 'Ajoute une classe à toi : celle-là, tu peux la renommer, la fusionner ou la retirer.',
  },
  'class-missing': {
    title: 'Le modèle actif n’a pas cette classe.',
    advice: 'Il a peut-être été changé dans un autre onglet ; choisis de nouveau parmi ses classes.',
  },
  'classes-too-many': {
    title: 'Un modèle connaît au plus 100 classes.',
    advice: 'Fusionnes-en ou supprimes-en sous Échantillons, puis refais l’apprentissage. Rien n’a été modifié.',
  },
  'class-taken': {
    title: 'Le modèle actif a déjà une classe de ce nom.',
    advice: 'Choisis un autre nom, ou fusionne les deux.',
  },
  'worker-died': {
    title: 'La reconnaissance s’est arrêtée et a été relancée.',
    advice: 'Rien n’est perdu ; continue.',
  },
  'act-lost': {
    title: 'La reconnaissance s’est arrêtée en plein travail et a été relancée.',
    advice:
      'Ce que tu as demandé n’a peut-être pas été fait : vérifie avant de recommencer. Ce qui était gardé avant n’a pas changé.',
  },
  cancelled: {
    title: 'L’action a été arrêtée.',
    advice: 'Ce qui était là n’a pas changé ; recommence quand tu veux.',
  },
  timeout: {
    title: 'La reconnaissance a pris trop de temps et a été relancée.',
    advice: 'Réessaie ; si cela arrive souvent, ferme les autres onglets gourmands.',
  },
  unexpected: {
    title: 'Quelque chose s’est mal passé.',
    advice: 'Réessaie ; si cela continue, recharge la page.',
  },
};
