import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const models: Rooms['models'] = {
  title: 'Modelos',
  working: 'Trabalhando…',
  importModel: 'Importar modelo',
  importFolder: 'Importar pasta',
  modelFiles: 'Arquivos de um modelo',
  modelFolder: 'Pasta de um modelo',
  reading: 'Lendo os modelos…',
  deletedVersion: 'uma versão excluída',
  shippedUnshown: (name) => `O modelo “${name}”, que vem com o app, não pode ser mostrado.`,
  ownUnshown:
    'Uma versão sua está danificada neste dispositivo e não pode ser mostrada. As outras continuam como estavam.',
  ownVersions: (link) =>
    `Suas próprias versões aparecem aqui: ${link} ou importe um que foi exportado daqui ou feito em outro lugar, em ONNX ou para o TensorFlow.js.`,
  trainOne: 'treine um modelo',
  isInUse: (name) => `“${name}” está em uso.`,
  savedFor: (name, format) => `“${name}” foi salvo para ${format}.`,
  isHere: (name) => `“${name}” está aqui.`,
  isHereAndSame: (name) => `“${name}” está aqui e calcula o mesmo que calculava onde foi feito.`,
  deleted: (name) => `“${name}” foi excluído.`,
  deletedForGood: (name) =>
    `“${name}” foi excluído para sempre: não há espaço neste dispositivo para poder recuperá-lo.`,

  inUse: 'em uso',
  testAccuracy: 'Acurácia de teste',
  testLoss: 'Perda de teste',
  validation: 'Validação',
  validationAccuracy: 'Acurácia de validação',
  size: 'Tamanho',
  ships: 'Vem com o app.',
  made: (time) => `Criado em ${time}.`,
  fromParent: (name) => `A partir de “${name}”.`,
  readFrom: (from) => `Lido de ${from}`,
  trained: ({ network, epochs, optimizer, learningRate, loss, batchSize, seed }) =>
    `${network}, ${plural(epochs, {
      one: `${epochs} época`,
      many: `até ${epochs} de épocas`,
      other: `até ${epochs} épocas`,
    })}, ${optimizer} a ${learningRate}, ${loss.toLowerCase()}, lotes de ${batchSize}, semente ${seed}`,
  trainedFor: (network, epochs, seed) =>
    `${network}, ${plural(epochs, {
      one: `${epochs} época`,
      many: `${epochs} de épocas`,
      other: `${epochs} épocas`,
    })}, semente ${seed}`,
  howMade: (how) => `${how}.`,
  howMadeAndSize: (how, size) => `${how}; ${size}.`,
  inColour: (size) => `${size} em cores`,
  inGrey: (size) => `${size}, em cinza`,
  takes: (pictures) => `Recebe imagens de ${pictures}.`,
  untaughtForPictures: 'Não pode ser ensinado: as amostras são de 28×28 e em cinza.',
  untaughtForLayer: 'Não pode ser ensinado: não termina em uma camada densa que dê as probabilidades.',
  unevaluated: (dataset) => `Não pode ser avaliado: o ${dataset} tem outras imagens ou classes.`,
  use: 'Usar',
  evaluate: 'Avaliar',
  compare: 'Comparar',
  named: {
    use: (name) => `Usar ${name}`,
    evaluate: (name) => `Avaliar ${name}`,
    compare: (name) => `Comparar ${name}`,
    export: (name) => `Exportar ${name}`,
    rename: (name) => `Renomear ${name}`,
    delete: (name) => `Excluir ${name}`,
  },
  name: 'Nome',

  sideBySide: 'Lado a lado',
  figure: 'Número',
  takesPictures: 'Recebe imagens de',
  architecture: 'Arquitetura',
  epochs: 'Épocas',
  seed: 'Semente',
  madeWhen: 'Criado',
  withApp: 'com o app',

  exportFor: (name) => `Exportar “${name}” para…`,
  busy: 'Outro modelo ainda está sendo processado; escolha quando terminar.',

  unnamedClass: (position) => `Classe ${countText(position)}`,
  beforeKept: (name) => `Antes de guardar “${name}”`,
  readInColour: ({ from, size, classes }) =>
    plural(classes, {
      one: `Lido de ${from}: recebe ${size} pixels em cores e distingue ${countText(classes)} classe.`,
      many: `Lido de ${from}: recebe ${size} pixels em cores e distingue ${countText(classes)} de classes.`,
      other: `Lido de ${from}: recebe ${size} pixels em cores e distingue ${countText(classes)} classes.`,
    }),
  readInGrey: ({ from, size, classes }) =>
    plural(classes, {
      one: `Lido de ${from}: recebe ${size} pixels em cinza e distingue ${countText(classes)} classe.`,
      many: `Lido de ${from}: recebe ${size} pixels em cinza e distingue ${countText(classes)} de classes.`,
      other: `Lido de ${from}: recebe ${size} pixels em cinza e distingue ${countText(classes)} classes.`,
    }),
  leftOut: (files) => `Ficou de fora, porque não faz parte dele: ${files}.`,
  classes: 'Classes, uma por linha, na ordem das respostas dele',
  classesOf: (dataset) => `As do ${dataset}`,
  wrongCount: (wanted, here) => `Ele distingue ${countText(wanted)} classes, e aqui há ${countText(here)}.`,
  twice: (label) => `“${label}” aparece duas vezes.`,
  noName: (name) => `“${name}” não é um nome de 1 a 100 caracteres.`,
  looking: 'Olhando os exemplos…',
  seen: 'O que ele vê e o que responde',
  seenOf: (name) => `O que ele vê do exemplo ${name}`,
  examples: (names) =>
    `Os exemplos são ${names}, nesta ordem. Escolha de modo que fiquem parecidos com as imagens com que ele aprendeu; as respostas mostram se ele os distingue.`,
  keepIt: 'Guardar',
  leaveIt: 'Deixar',

  howItLooks: 'Como ele olha as imagens',
  isShown: 'Mostra-se a ele',
  pictures: {
    garment: 'Só a peça, em cinza sobre preto',
    photo: 'A foto em volta dela, em cores',
  },
  toldNumbers: 'O que os números dele significam, o arquivo dele diz.',
  exchange: 'Inverter claro e escuro',
  exchangeHelp: 'Para uma rede que aprendeu com coisas escuras sobre branco.',
  blueFirst: 'Azul primeiro, vermelho por último',
  numbers: 'Números do preto ao branco',
  fromTo: (black, white) => `de ${black} a ${white}`,
  lessMean: (dataset) => `Menos a média do ${dataset}, dividido pelo desvio`,
  otherNumbers: 'Outra média e outro desvio',
  mean: 'Média, de 0 a 1',
  deviation: 'Desvio, de 0 a 1',
  hasToBe: {
    one: 'Precisa ser um número.',
    oneAbove: 'Precisa ser um número maior que 0.',
    three: 'Precisa ser um número, ou três separados por espaços.',
    threeAbove: 'Precisa ser um número maior que 0, ou três separados por espaços.',
  },
};
