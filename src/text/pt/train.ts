import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const train: Rooms['train'] = {
  title: 'Treine uma rede do zero',
  trainAnother: 'Treinar outra',
  everySetting: 'Mais: todos os ajustes',
  start: 'Começar a treinar',
  copyLink: 'Copiar link para estes ajustes',
  copied: 'Copiado.',
  linkInAddress: 'O link está na barra de endereço.',
  linkRefused: (why) => `O link: ${why}. Os ajustes abaixo não mudaram.`,
  ownSettings: (architecture) => `Ajustes próprios, ${architecture}`,

  preset: 'Predefinição',
  network: 'Rede',
  scheduleOfRate: 'Agendamento da taxa de aprendizado',
  course: 'Andamento',
  coresHere: (label, cores) => `${label} (${cores} aqui)`,
  partOf: (setting, part) => `${setting}: ${part}`,
  untilPlateau: (rate) => `${rate} até a validação parar de melhorar; depois, cada vez menos.`,
  sameRate: (rate) => `${rate} do primeiro ao último passo.`,
  rates: (first, highest, last, epochs) =>
    plural(epochs, {
      one: `De ${first}, com no máximo ${highest}, a ${last} após ${epochs} época.`,
      many: `De ${first}, com no máximo ${highest}, a ${last} após ${epochs} de épocas.`,
      other: `De ${first}, com no máximo ${highest}, a ${last} após ${epochs} épocas.`,
    }),

  measuredSoon: 'Quanto tempo leva aqui será medido em um instante.',
  measuring: 'Medindo a velocidade com que este dispositivo treina…',
  notMeasured: 'Não foi possível medir o tempo.',
  estimate: (whole, epoch, speed, parameters) =>
    `Cerca de ${whole} aqui: ${epoch} por época a ${speed}, ${countText(parameters)} parâmetros.`,
  fetchedFirst: (size) => `Antes são baixados ${size}.`,
  imagesPerSecond: (count) => `${countText(count)} imagens/s`,

  interruptedAt: (epoch) => `Uma execução foi interrompida na época ${epoch}`,
  interruptedEarly: 'Uma execução foi interrompida antes do primeiro ponto de verificação',
  startedAt: (name, date) => `“${name}”, início: ${date}.`,
  canGoOn: (step, date) =>
    `Ela pode continuar após o passo ${step}, como foi guardada (${date}), e termina como se nada tivesse acontecido.`,
  resume: 'Retomar',
  keepBest: 'Guardar o melhor',
  discard: 'Descartar',

  run: 'Execução',
  starting: 'Iniciando uma execução',
  phases: {
    preparing: 'Preparando as imagens e os núcleos',
    training: 'Treinando',
    paused: 'Em pausa',
    stopping: 'Parando após este passo',
    evaluating: 'Avaliando no conjunto de teste, uma vez',
  },
  place: (phase, epoch, epochs, step, steps) => `${phase}, época ${epoch} de ${epochs}, passo ${step} de ${steps}`,
  epochDone: (epoch, accuracy) => `Época ${epoch} concluída, acurácia de validação ${accuracy}`,
  timeLeft: 'Tempo restante',
  timeLeftAtMost: 'Tempo restante, no máximo',
  speed: 'Velocidade',
  cores: 'Núcleos',
  batchLoss: 'Perda deste lote',
  stopAndKeep: 'Parar e guardar o melhor',
  stopAndDiscard: 'Parar e descartar',
  notEnded: 'A execução não terminou.',
  ended: {
    completed: 'Ela completou todas as épocas.',
    'stopped-early': 'Ela parou antes: fazia tempo que não melhorava.',
    cancelled: 'Você a interrompeu.',
    diverged: 'O treinamento divergiu.',
  },
  endedBest: {
    completed: (epoch) => `Ela completou todas as épocas; os melhores pesos foram os da época ${epoch}.`,
    'stopped-early': (epoch) =>
      `Ela parou antes: fazia tempo que não melhorava; os melhores pesos foram os da época ${epoch}.`,
    cancelled: (epoch) => `Você a interrompeu; os melhores pesos foram os da época ${epoch}.`,
    diverged: (epoch) => `O treinamento divergiu; os melhores pesos foram os da época ${epoch}.`,
  },
  validationAccuracy: 'Acurácia de validação',
  testAccuracy: 'Acurácia de teste',
  testLoss: 'Perda de teste',
  trainingTime: 'Tempo de treinamento',
  testOnce: 'Os números de teste foram medidos uma única vez, no fim; nada foi escolhido por eles.',
  noModel: 'Nenhum modelo foi guardado. A execução e suas curvas estão no histórico.',
  useModel: 'Usar este modelo',
  evaluateModel: 'Avaliar',
};
