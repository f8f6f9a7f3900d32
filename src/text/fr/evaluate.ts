import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const evaluate: Rooms['evaluate'] = {
  title: 'Évaluer',
  help: 'Toutes les mesures ici viennent du jeu de test : aucun modèle de cette app n’a été entraîné ni choisi avec ses images. Choisir d’après elles leur ôterait toute valeur ; choisis d’après la validation.',
  readingModels: 'Lecture des modèles…',
  model: 'Modèle',
  inUse: (name) => `${name} (actif)`,
  evaluate: 'Évaluer sur le jeu de test',
  evaluation: 'Évaluation',
  preparing: 'Préparation',
  judged: (done, total) =>
    plural(total, {
      one: `${countText(done)} image évaluée sur ${countText(total)}`,
      many: `${countText(done)} images évaluées sur ${countText(total)}`,
      other: `${countText(done)} images évaluées sur ${countText(total)}`,
    }),
  stop: 'Arrêter',
  figuresOf: (name) => `Mesures de « ${name} »`,
  accuracy: 'Exactitude',
  loss: 'Perte',
  timeFor: (count) =>
    plural(count, {
      one: `Temps pour ${countText(count)} image`,
      many: `Temps pour ${countText(count)} images`,
      other: `Temps pour ${countText(count)} images`,
    }),
  calibrationError: 'Erreur de calibration (ECE)',
  byClass: 'Par classe',
  class: 'Classe',
  precision: 'Précision',
  recall: 'Rappel',
  f1: 'F1',
  pictures: 'Images',
  saveCsv: 'Enregistrer en CSV',
  confusionMatrix: 'Matrice de confusion',
  confusionHelp: 'Lignes : la vraie classe. Colonnes : la réponse du modèle. Appuie sur une case pour voir ses images.',
  trueClass: 'Vraie classe',
  takenFor: (count, truth, answer) =>
    plural(count, {
      one: `${count} × ${truth}, réponse ${answer}`,
      many: `${count} × ${truth}, réponse ${answer}`,
      other: `${count} × ${truth}, réponse ${answer}`,
    }),
  behind: (count, truth, answer) => `${truth}, réponse ${answer} : ${count}`,
  mostBehind: (count, most, truth, answer) =>
    `${truth}, réponse ${answer} : ${count}, voici les ${most} où la confiance est la plus forte`,
  noPicture: 'Aucune image.',
  reliability: 'Fiabilité',
  reliabilityChart: (bins, error) =>
    plural(bins, {
      one: `Exactitude selon la confiance sur ${bins} intervalle ; l’erreur de calibration attendue est de ${error}. Les valeurs sont dans le tableau.`,
      many: `Exactitude selon la confiance sur ${bins} intervalles ; l’erreur de calibration attendue est de ${error}. Les valeurs sont dans le tableau.`,
      other: `Exactitude selon la confiance sur ${bins} intervalles ; l’erreur de calibration attendue est de ${error}. Les valeurs sont dans le tableau.`,
    }),
  reliabilityHelp: (error) =>
    `Barres : part de bonnes réponses parmi celles de cette confiance. Pointillés : aussi sûr que juste. Erreur de calibration attendue (ECE) : ${error}.`,
  confidenceAxis: 'confiance',
  confidence: 'Confiance',
  answers: 'Réponses',
  meanConfidence: 'Confiance moyenne',
  mistakes: 'Erreurs les plus confiantes',
  noMistakes: 'Il n’y en a pas.',
  testPicture: (place) => `Image de test ${place}`,
  answer: (label, probability) => `${label}, ${probability}`,
  right: 'juste',
  truth: (label) => `en vrai : ${label}`,
};
