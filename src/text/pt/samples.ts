import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const samples: Rooms['samples'] = {
  title: 'Amostras',
  addFiles: 'Adicionar arquivos ou ZIP',
  addFolder: 'Adicionar pasta',
  picturesOrZips: 'Imagens ou arquivos ZIP',
  folder: 'Pasta',
  import: {
    name: 'Lendo as imagens',
    begins: 'Lendo as imagens…',
    progress: (done, total) => `Lendo as imagens: ${countText(done)} de ${countText(total)}`,
  },
  export: {
    name: 'Gravando o ZIP',
    begins: 'Gravando o ZIP…',
    progress: (done, total) => `Gravando o ZIP: ${countText(done)} de ${countText(total)}`,
  },
  report: {
    title: (clauses) => `${clauses.join('; ')}.`,
    refused: (count) =>
      plural(count, {
        one: `${countText(count)} arquivo não pôde ser adicionado`,
        many: `${countText(count)} de arquivos não puderam ser adicionados`,
        other: `${countText(count)} arquivos não puderam ser adicionados`,
      }),
    contradictory: (count) =>
      plural(count, {
        one: `${countText(count)} arquivo estava também em outra classe; vale a primeira`,
        many: `${countText(count)} de arquivos estavam também em outra classe; vale a primeira`,
        other: `${countText(count)} arquivos estavam também em outra classe; vale a primeira`,
      }),
    renamed: (count) =>
      plural(count, {
        one: `${countText(count)} pasta se refere a uma classe que aqui tem outro nome`,
        many: `${countText(count)} de pastas se referem a uma classe que aqui tem outro nome`,
        other: `${countText(count)} pastas se referem a uma classe que aqui tem outro nome`,
      }),
    leftOut: (count) =>
      plural(count, {
        one: `${countText(count)} imagem não está no ZIP: a foto sumiu ou está danificada.`,
        many: `${countText(count)} de imagens não estão no ZIP: as fotos sumiram ou estão danificadas.`,
        other: `${countText(count)} imagens não estão no ZIP: as fotos sumiram ou estão danificadas.`,
      }),
    nameLoose: (count) =>
      plural(count, {
        one: `Dizer a classe de ${countText(count)} sem pasta…`,
        many: `Dizer a classe de ${countText(count)} sem pasta…`,
        other: `Dizer a classe das ${countText(count)} sem pasta…`,
      }),
    filesAndFolders: 'Arquivos e pastas, com o que há a dizer deles',
    picturesLeftOut: 'Imagens que não estão no ZIP',
    takenFor: (label) => `Foi tomada por ${label}. Se for outra classe, selecione as imagens dela e escolha “É…”.`,
    inAnotherClass: 'Estava também em outra classe.',
    photoGone: 'Ela continua ensinando pelo que a rede vê dela. Tire a foto de novo para tê-la em uma exportação.',
  },
  reading: 'Lendo as amostras…',
  drop: 'Solte imagens, pastas ou arquivos ZIP para adicioná-los',
  whatIsNewClass: 'Como se chama a nova classe?',
  whatAreThese: (count) =>
    plural(count, {
      one: `${countText(count)} imagem: o que é?`,
      many: `O que são estes ${countText(count)} de imagens?`,
      other: `O que são estas ${countText(count)} imagens?`,
    }),
  whichSamples: 'Quais amostras',
  filters: {
    all: 'Todas',
    doubtful: 'Duvidosas',
    'near-duplicates': 'Quase iguais',
  },
  newClass: 'Nova classe…',
  teachThese: (count) =>
    plural(count, {
      one: `Ensinar ${countText(count)}`,
      many: `Ensinar estes ${countText(count)}`,
      other: `Ensinar estas ${countText(count)}`,
    }),
  marked:
    'Com “?” e primeiro na sua classe: amostras que o modelo ensinado toma por outra coisa. A classe delas está certa?',
  nothingYet: 'Ainda não há nada aqui',
  emptyHelp: 'Com amostras, o app aprende a conhecer suas roupas. Há três formas de consegui-las:',
  bySnapshot: (screen) => `Tire uma foto em ${screen} e diga se a resposta estava certa.`,
  classifyScreen: 'Classificar',
  byShutter: 'Segure ali o disparador para tirar várias imagens de uma peça.',
  byFiles: 'Adicione arquivos, uma pasta ou um ZIP com uma pasta por classe, ou solte-os aqui.',
  addOwnClass: 'Adicionar classe própria',
  sample: (label, taken) => `${label}, ${taken}`,
  answer: (label, probability) => `${label}, ${probability}`,
  described: (parts) => parts.join('; '),
  modelThought: (label, probability) => `o modelo achou que era ${label}, ${probability}`,
  afterTeaching: (label) => `após o ensino, diz ${label}`,
  nearlyTheSame: 'quase igual a outra',
  thePhoto: 'A foto',
  facts: {
    taken: 'Tirada',
    modelThought: 'O modelo achou que era',
    notAsked: 'não foi perguntado',
    afterTeaching: 'Após o ensino',
    nearlyTheSame: 'Quase igual a',
  },
  editClass: (label) => `Editar a classe “${label}”`,
  name: 'Nome',
  joins: (count, label, others) =>
    plural(count, {
      one: `Já existe uma classe com esse nome: ${countText(count)} imagem de “${label}” se junta às ${countText(others)} que ela tem.`,
      many: `Já existe uma classe com esse nome: os ${countText(count)} de imagens de “${label}” se juntam às ${countText(others)} que ela tem.`,
      other: `Já existe uma classe com esse nome: as ${countText(count)} imagens de “${label}” se juntam às ${countText(others)} que ela tem.`,
    }),
  merge: 'Juntar',
  takeOutEmpty: 'Ou remova-a; ela não tem imagens. Você pode desfazer isso.',
  takeOut: (count) =>
    plural(count, {
      one: `Ou remova-a, com ${countText(count)} imagem. Você pode desfazer isso.`,
      many: `Ou remova-a, com ${countText(count)} de imagens. Você pode desfazer isso.`,
      other: `Ou remova-a, com suas ${countText(count)} imagens. Você pode desfazer isso.`,
    }),
  deleteClass: 'Excluir a classe',
  kept: (count, label) =>
    plural(count, {
      one: `${countText(count)} imagem guardada como ${label}.`,
      many: `${countText(count)} de imagens guardadas como ${label}.`,
      other: `${countText(count)} imagens guardadas como ${label}.`,
    }),
  keptFromFiles: (count) =>
    plural(count, {
      one: `${countText(count)} imagem guardada dos arquivos.`,
      many: `${countText(count)} de imagens guardadas dos arquivos.`,
      other: `${countText(count)} imagens guardadas dos arquivos.`,
    }),
  hereAlready: (count) =>
    plural(count, {
      one: `${countText(count)} imagem já estava aqui.`,
      many: `${countText(count)} de imagens já estavam aqui.`,
      other: `${countText(count)} imagens já estavam aqui.`,
    }),
  hereAlreadyNowAs: (count, label) =>
    plural(count, {
      one: `${countText(count)} imagem já estava aqui; a partir de agora, como ${label}.`,
      many: `${countText(count)} de imagens já estavam aqui; a partir de agora, como ${label}.`,
      other: `${countText(count)} imagens já estavam aqui; a partir de agora, como ${label}.`,
    }),
  hereAlreadyMoved: (count) =>
    plural(count, {
      one: `${countText(count)} imagem já estava aqui; a partir de agora é de outra classe, como dizem os arquivos.`,
      many: `${countText(count)} de imagens já estavam aqui; a partir de agora são de outra classe, como dizem os arquivos.`,
      other: `${countText(count)} imagens já estavam aqui; a partir de agora são de outra classe, como dizem os arquivos.`,
    }),
  hereAlreadySomeMoved: (count, moved) =>
    plural(moved, {
      one: `${countText(count)} imagens já estavam aqui; a partir de agora, ${countText(moved)} é de outra classe, como dizem os arquivos.`,
      many: `${countText(count)} imagens já estavam aqui; a partir de agora, ${countText(moved)} são de outra classe, como dizem os arquivos.`,
      other: `${countText(count)} imagens já estavam aqui; a partir de agora, ${countText(moved)} são de outra classe, como dizem os arquivos.`,
    }),
  moved: (count, label) =>
    plural(count, {
      one: `${countText(count)} imagem movida para ${label}.`,
      many: `${countText(count)} de imagens movidas para ${label}.`,
      other: `${countText(count)} imagens movidas para ${label}.`,
    }),
  deleted: (count) =>
    plural(count, {
      one: `${countText(count)} imagem excluída.`,
      many: `${countText(count)} de imagens excluídas.`,
      other: `${countText(count)} imagens excluídas.`,
    }),
  deletedForGood: (count) =>
    plural(count, {
      one: `${countText(count)} imagem excluída para sempre: não há espaço neste dispositivo para poder recuperá-la.`,
      many: `${countText(count)} de imagens excluídas para sempre: não há espaço neste dispositivo para poder recuperá-las.`,
      other: `${countText(count)} imagens excluídas para sempre: não há espaço neste dispositivo para poder recuperá-las.`,
    }),
  merged: (from, to) => `${from} agora faz parte de ${to}.`,
  renamed: (from, to) => `${from} agora se chama ${to}.`,
  classDeleted: (label) => `Classe ${label} excluída com suas imagens.`,
  classDeletedForGood: (label) =>
    `Classe ${label} excluída com suas imagens para sempre: não há espaço neste dispositivo para poder recuperá-la.`,
};
