import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const runs: Rooms['runs'] = {
  title: 'Execuções',
  readAgain: 'Ler de novo',
  reading: 'Lendo as execuções…',
  deleted: (count) =>
    plural(count, {
      one: `${countText(count)} execução excluída.`,
      many: `${countText(count)} de execuções excluídas.`,
      other: `${countText(count)} execuções excluídas.`,
    }),
  deletedForGood: (count) =>
    `${plural(count, {
      one: `${countText(count)} execução excluída`,
      many: `${countText(count)} de execuções excluídas`,
      other: `${countText(count)} execuções excluídas`,
    })} para sempre: não há espaço neste dispositivo para poder recuperar o que foi excluído.`,
  noRun: (link) => `Ainda não há execuções. ${link}, e as curvas e os números ficam aqui.`,
  trainNetwork: 'Treine uma rede',
  tick: 'Marque execuções para ver suas curvas e seus ajustes lado a lado.',
  chosen: 'Escolhida',
  name: 'Nome',
  started: 'Início',
  state: 'Estado',
  validation: 'Validação',
  test: 'Teste',
  time: 'Tempo',
  states: {
    running: 'em andamento',
    paused: 'em pausa',
    finished: 'concluída',
    stopped: 'interrompida',
    failed: 'com falha',
  },
  choose: (name, date) => `Escolher ${name}, ${date}`,
  trainLikeThis: 'Treinar com estes ajustes',
  saveAll: (format) => `Salvar todas em ${format}`,
  saveChosen: (format) => `Salvar escolhidas em ${format}`,
  deleteChosen: 'Excluir escolhidas',
  testOnce: 'Os números de teste foram medidos uma única vez, no fim de cada execução; nada foi escolhido por eles.',

  chosenRuns: 'Execuções escolhidas',
  chartsShow: (most) => `Os gráficos mostram as ${countText(most)} primeiras.`,
  figuresAndSettings: 'Números e ajustes',
  figureOrSetting: 'Número ou ajuste',
  validationAccuracy: 'Acurácia de validação',
  validationLoss: 'Perda de validação',
  testAccuracy: 'Acurácia de teste',
  testLoss: 'Perda de teste',
  trainingTime: 'Tempo de treinamento',
  bestEpoch: 'Melhor época',
  engine: 'Motor',
  deviceCores: 'Núcleos do dispositivo',
  browser: 'Navegador',
  differs: 'difere',
  yes: 'sim',
  no: 'não',
};
