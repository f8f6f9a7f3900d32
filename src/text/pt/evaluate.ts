import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const evaluate: Rooms['evaluate'] = {
  title: 'Avaliar',
  help: 'Todos os números aqui são do conjunto de teste: com as imagens dele, nenhum modelo deste app foi treinado nem escolhido. Quem escolhe por eles tira todo o valor deles; escolha pela validação.',
  readingModels: 'Lendo os modelos…',
  model: 'Modelo',
  inUse: (name) => `${name} (em uso)`,
  evaluate: 'Avaliar no conjunto de teste',
  evaluation: 'Avaliação',
  preparing: 'Preparando',
  judged: (done, total) =>
    plural(total, {
      one: `${countText(done)} de ${countText(total)} imagem avaliada`,
      many: `${countText(done)} de ${countText(total)} de imagens avaliadas`,
      other: `${countText(done)} de ${countText(total)} imagens avaliadas`,
    }),
  stop: 'Parar',
  figuresOf: (name) => `Números de ${name}`,
  accuracy: 'Acurácia',
  loss: 'Perda',
  timeFor: (count) =>
    plural(count, {
      one: `Tempo para ${countText(count)} imagem`,
      many: `Tempo para ${countText(count)} de imagens`,
      other: `Tempo para ${countText(count)} imagens`,
    }),
  calibrationError: 'Erro de calibração (ECE)',
  byClass: 'Por classe',
  class: 'Classe',
  precision: 'Precisão',
  recall: 'Revocação',
  f1: 'F1',
  pictures: 'Imagens',
  saveCsv: 'Salvar CSV',
  confusionMatrix: 'Matriz de confusão',
  confusionHelp:
    'Linhas: a classe verdadeira. Colunas: a resposta do modelo. Toque em uma célula para ver suas imagens.',
  trueClass: 'Classe verdadeira',
  takenFor: (count, truth, answer) =>
    plural(count, {
      one: `${count} de ${truth}, classificada como ${answer}`,
      many: `${count} de ${truth}, classificadas como ${answer}`,
      other: `${count} de ${truth}, classificadas como ${answer}`,
    }),
  behind: (count, truth, answer) => `${truth}, com a resposta ${answer}: ${count}`,
  mostBehind: (count, most, truth, answer) =>
    `${truth}, com a resposta ${answer}: ${count}; aqui, as ${most} de maior confiança`,
  noPicture: 'Nenhuma imagem.',
  reliability: 'Confiabilidade',
  reliabilityChart: (bins, error) =>
    plural(bins, {
      one: `Acurácia conforme a confiança em ${bins} faixa; o erro de calibração esperado é ${error}. A tabela tem os números.`,
      many: `Acurácia conforme a confiança em ${bins} de faixas; o erro de calibração esperado é ${error}. A tabela tem os números.`,
      other: `Acurácia conforme a confiança em ${bins} faixas; o erro de calibração esperado é ${error}. A tabela tem os números.`,
    }),
  reliabilityHelp: (error) =>
    `Barras: proporção de acertos entre as respostas daquela confiança. Linha tracejada: confiança igual aos acertos. Erro de calibração esperado (ECE): ${error}.`,
  confidenceAxis: 'confiança',
  confidence: 'Confiança',
  answers: 'Respostas',
  meanConfidence: 'Confiança média',
  mistakes: 'Erros com mais confiança',
  noMistakes: 'Não há nenhum.',
  testPicture: (place) => `Imagem de teste ${place}`,
  answer: (label, probability) => `${label}, ${probability}`,
  right: 'acerto',
  truth: (label) => `é: ${label}`,
};
