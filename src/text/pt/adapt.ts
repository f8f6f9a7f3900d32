import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const adapt: Rooms['adapt'] = {
  kept: (name) => `Guardado como “${name}” e em uso a partir de agora.`,
  versionBefore: (screen) => `A versão anterior continua em ${screen}.`,
  screens: {
    classify: 'Classificar',
    models: 'Modelos',
    samples: 'Amostras',
  },
  teaching: 'Ensino',
  phases: {
    reading: 'Olhando suas amostras',
    training: 'Aprendendo',
    evaluating: 'Comparando antes e depois',
  },
  learningLeft: (left) => `Aprendendo, falta cerca de ${left}`,
  stopping: 'Parando',
  stop: 'Parar',
  title: 'Ensine suas roupas ao app',
  takeSome: (classify, samples) =>
    `Tire algumas fotos em ${classify} e diga o que são, ou leve imagens para ${samples}. Três de cada tipo já servem para começar; com dez fica bom. Depois, basta um toque aqui e, em segundos, o app já as conhece.`,
  summary: (classes, model) => `${classes}. Elas são ensinadas a uma cópia de “${model}”.`,
  ofClass: (count, label) => `${countText(count)} ${label}`,
  ofOwnClass: (count, label) => `${countText(count)} ${label} (classe sua)`,
  comma: ', ',
  beforeYouTeach: 'Antes de ensinar',
  noSamples: 'Ainda não há amostras.',
  unteachable: {
    pictures:
      'O modelo em uso recebe imagens diferentes das amostras, que são de 28×28 e em cinza, por isso não consegue aprendê-las.',
    layer:
      'O modelo em uso não termina em uma camada densa que dê as probabilidades, por isso não consegue aprender classes.',
  },
  chooseAnother: (screen) => `Escolha outro em ${screen} para ensinar.`,
  tooFew: (labels, wanted) =>
    `Há poucas amostras de ${labels}: com ${countText(wanted)} ou mais de cada tipo, de lados diferentes, ele distingue a peça do que está em volta.`,
  oneClass: (label) =>
    `Todas as amostras são de ${label}. Adicione algumas daquilo com que se confunde, ou ele vai dizer ${label} mais vezes do que deveria.`,
  contradiction: (count, labels) =>
    plural(count, {
      one: `Em ${countText(count)} caso, imagens quase iguais têm rótulos diferentes (${labels}).`,
      many: `Em ${countText(count)} de casos, imagens quase iguais têm rótulos diferentes (${labels}).`,
      other: `Em ${countText(count)} casos, imagens quase iguais têm rótulos diferentes (${labels}).`,
    }),
  settleIt: (screen) => `Elas ficam de fora até você resolver isso em ${screen}.`,
  teach: (count) =>
    plural(count, {
      one: `Ensinar ${countText(count)} amostra`,
      many: `Ensinar meus ${countText(count)} de amostras`,
      other: `Ensinar minhas ${countText(count)} amostras`,
    }),
  teachAgain: 'Ensinar de novo',
  rehearsal: {
    dataset: (dataset) => `Enquanto aprende, ele revisa as imagens do ${dataset} para não esquecê-las.`,
    sketch: (dataset) =>
      `Enquanto aprende, ele revisa imagens tiradas de um esboço do ${dataset} para não esquecê-las. Não é preciso baixar nada.`,
    none: (dataset) => `Enquanto aprende, ele precisa revisar as imagens do ${dataset}: baixe-as antes, em “Do zero”.`,
  },
  nothingLeaves: 'Nada sai deste dispositivo.',
  better: (after, before) => `Melhor: ${after} de acertos; antes, ${before}`,
  noChange: (after) => `Sem mudança: ${after} de acertos, como antes`,
  worse: (after, before) => `Pior: ${after} de acertos; antes, ${before}`,
  shareRight: 'Proporção de acertos',
  on: 'Em',
  before: 'antes',
  after: 'depois',
  heldBack: (count) =>
    plural(count, {
      one: `${countText(count)} amostra reservada`,
      many: `${countText(count)} de amostras reservadas`,
      other: `${countText(count)} amostras reservadas`,
    }),
  learntFrom: (count) =>
    plural(count, {
      one: `${countText(count)} amostra com que aprendeu`,
      many: `${countText(count)} de amostras com que aprendeu`,
      other: `${countText(count)} amostras com que aprendeu`,
    }),
  testPictures: (count, dataset) =>
    plural(count, {
      one: `${countText(count)} imagem de teste do ${dataset}`,
      many: `${countText(count)} de imagens de teste do ${dataset}`,
      other: `${countText(count)} imagens de teste do ${dataset}`,
    }),
  taughtIn: (time) => `Aprendeu em ${time}.`,
  newClasses: (labels) => `Novo: ${labels}.`,
  noneHeldBack:
    'Havia poucas amostras para reservar alguma: os acertos acima são de imagens que ele já viu, então teste com outras.',
  notMeasured: (dataset) =>
    `O ${dataset} não está neste dispositivo, então não foi possível medir o que foi esquecido.`,
  suspects: (count) =>
    plural(count, {
      one: `${countText(count)} amostra que ele ainda toma por outra coisa: o rótulo pode estar errado.`,
      many: `${countText(count)} de amostras que ele ainda toma por outra coisa: os rótulos podem estar errados.`,
      other: `${countText(count)} amostras que ele ainda toma por outra coisa: os rótulos podem estar errados.`,
    }),
  keep: 'Guardar e usar',
  discard: 'Descartar',
  changedAnswers: (count) =>
    plural(count, {
      one: `${countText(count)} imagem cuja resposta mudou`,
      many: `${countText(count)} de imagens cuja resposta mudou`,
      other: `${countText(count)} imagens cuja resposta mudou`,
    }),
  sample: (label) => `Amostra: ${label}`,
  testPicture: (label) => `Imagem de teste: ${label}`,
  is: (label) => `é: ${label}`,
  beforeAndAfter: (before, after) => `${before} → ${after}`,
  ownClasses: (labels) => `Suas próprias classes: ${labels}`,
  class: 'Classe',
  anotherName: 'Outro nome, ou uma classe com a qual juntá-la',
  mergeInto: (label) => `Juntar a ${label}`,
  remove: (label) => `Remover ${label}`,
  changesHelp:
    'Cada mudança cria uma versão própria; a anterior continua em Modelos. As amostras mantêm seus rótulos: mude-os em Amostras e ensine de novo.',
};
