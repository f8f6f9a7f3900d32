import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const evaluate: Rooms['evaluate'] = {
  title: 'Evaluar',
  help: 'Todas estas cifras son del conjunto de prueba: con sus imágenes no se entrenó ni se eligió ningún modelo de esta app. Quien elige por ellas les quita todo valor; elige por la validación.',
  readingModels: 'Leyendo los modelos…',
  model: 'Modelo',
  inUse: (name) => `${name} (en uso)`,
  evaluate: 'Evaluar con el conjunto de prueba',
  evaluation: 'Evaluación',
  preparing: 'Preparando',
  judged: (done, total) =>
    plural(total, {
      one: `${countText(done)} de ${countText(total)} imagen evaluada`,
      many: `${countText(done)} de ${countText(total)} de imágenes evaluadas`,
      other: `${countText(done)} de ${countText(total)} imágenes evaluadas`,
    }),
  stop: 'Detener',
  figuresOf: (name) => `Cifras de ${name}`,
  accuracy: 'Exactitud',
  loss: 'Pérdida',
  timeFor: (count) =>
    plural(count, {
      one: `Tiempo para ${countText(count)} imagen`,
      many: `Tiempo para ${countText(count)} de imágenes`,
      other: `Tiempo para ${countText(count)} imágenes`,
    }),
  calibrationError: 'Error de calibración (ECE)',
  byClass: 'Por clase',
  class: 'Clase',
  precision: 'Precisión',
  recall: 'Exhaustividad',
  f1: 'F1',
  pictures: 'Imágenes',
  saveCsv: 'Guardar CSV',
  confusionMatrix: 'Matriz de confusión',
  confusionHelp: 'Filas: la clase verdadera. Columnas: la respuesta del modelo. Toca una celda para ver sus imágenes.',
  trueClass: 'Clase verdadera',
  takenFor: (count, truth, answer) =>
    plural(count, {
      one: `${count} de ${truth}, clasificada como ${answer}`,
      many: `${count} de ${truth}, clasificadas como ${answer}`,
      other: `${count} de ${truth}, clasificadas como ${answer}`,
    }),
  behind: (count, truth, answer) => `${truth}, con la respuesta ${answer}: ${count}`,
  mostBehind: (count, most, truth, answer) =>
    `${truth}, con la respuesta ${answer}: ${count}; aquí, las ${most} de mayor confianza`,
  noPicture: 'Ninguna imagen.',
  reliability: 'Fiabilidad',
  reliabilityChart: (bins, error) =>
    plural(bins, {
      one: `Exactitud según la confianza en ${bins} intervalo; el error de calibración esperado es ${error}. La tabla tiene las cifras.`,
      many: `Exactitud según la confianza en ${bins} de intervalos; el error de calibración esperado es ${error}. La tabla tiene las cifras.`,
      other: `Exactitud según la confianza en ${bins} intervalos; el error de calibración esperado es ${error}. La tabla tiene las cifras.`,
    }),
  reliabilityHelp: (error) =>
    `Barras: proporción de aciertos entre las respuestas de esa confianza. Línea discontinua: confianza igual a los aciertos. Error de calibración esperado (ECE): ${error}.`,
  confidenceAxis: 'confianza',
  confidence: 'Confianza',
  answers: 'Respuestas',
  meanConfidence: 'Confianza media',
  mistakes: 'Errores con más confianza',
  noMistakes: 'No hay ninguno.',
  testPicture: (place) => `Imagen de prueba ${place}`,
  answer: (label, probability) => `${label}, ${probability}`,
  right: 'acierto',
  truth: (label) => `es: ${label}`,
};
