import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const storage: Rooms['storage'] = {
  title: 'Dados',
  backup: 'Backup',
  backupHelp: 'Um arquivo com tudo o que você fez aqui, para este dispositivo, outro ou outro navegador.',
  neverExported: 'Nada foi exportado ainda.',
  exportedOn: (date) => `Última exportação: ${date}.`,
  backUp: 'Fazer backup de tudo',
  restoreFile: 'Restaurar de um arquivo',
  backupFile: 'Arquivo de backup',
  jobs: {
    make: 'Gravando o backup',
    look: 'Olhando o que o arquivo contém',
    restore: 'Restaurando',
  },
  jobBegins: (job) => `${job}…`,
  jobDone: (job, done, total) => `${job}: ${countText(done)} de ${countText(total)}`,
  saved: 'O backup está salvo.',
  kinds: {
    samples: 'Amostras',
    models: 'Modelos',
    runs: 'Execuções',
    experiments: 'Experimentos',
    pile: 'Muitas imagens',
  },
  restored: (kind, added) => `${kind}: ${countText(added)} de volta.`,
  restoredBut: (kind, added, known) => `${kind}: ${countText(added)} de volta (aqui já havia ${countText(known)}).`,
  nothingRestored: 'Nada foi restaurado.',
  stopped: 'Parou antes do fim; restaure o arquivo de novo para continuar.',
  notTaken: (count) =>
    plural(count, {
      one: `${countText(count)} item não pôde ser incluído:`,
      many: `${countText(count)} de itens não puderam ser incluídos:`,
      other: `${countText(count)} itens não puderam ser incluídos:`,
    }),
  notRestored: (count) =>
    plural(count, {
      one: `${countText(count)} item do backup não pôde ser restaurado:`,
      many: `${countText(count)} de itens do backup não puderam ser restaurados:`,
      other: `${countText(count)} itens do backup não puderam ser restaurados:`,
    }),
  leftOut: 'O que ficou de fora',
  whatToRestore: 'O que você quer restaurar?',
  backupOf: (date) => `Backup de ${date}.`,
  staysAsItIs: 'O que já está aqui fica como está, e nada é duplicado.',
  backedUp: {
    samples: 'Amostras, com suas fotos e classes',
    models: 'Modelos',
    runs: 'Execuções, com suas curvas e pontos de verificação',
    experiments: 'Experimentos',
    pile: 'Muitas imagens, com suas respostas',
    settings: 'Qual modelo está em uso',
  },
  backedUpCount: (kind, count) => `${kind}: ${countText(count)}`,
  restore: 'Restaurar',
  onThisDevice: 'Neste dispositivo',
  looking: 'Olhando o que há aqui…',
  used: (size) => `${size} em uso.`,
  usedOf: (size, most) => `${size} em uso, de ${most} que o navegador cede.`,
  what: 'O quê',
  howMany: 'Quantidade',
  room: 'Espaço',
  stored: {
    samples: 'Amostras, com suas fotos',
    models: 'Seus próprios modelos',
    runs: 'Execuções, com suas curvas',
    checkpoints: 'Pontos de verificação de execuções interrompidas',
    experiments: 'Experimentos',
    pile: 'Muitas imagens, com suas cópias',
    deleted: 'Excluído, mas recuperável por dez minutos',
  },
  dataset: 'O conjunto de dados',
  appItself: 'O próprio app, para uso offline',
  nothingYet: 'Nada ainda',
  promises: {
    unasked: 'O navegador pode apagar isto quando faltar espaço. É possível pedir que ele o mantenha.',
    asking: 'Pedindo ao navegador para manter isto para sempre…',
    granted: 'O navegador mantém isto até você excluir.',
    refused:
      'O navegador pode apagar isto quando faltar espaço: faça backups ou instale o app; a maioria dos navegadores passa então a manter os dados dele.',
    unknown:
      'Este navegador não diz se mantém isto para sempre. O Safari apaga o que não foi usado por sete dias, a menos que o app esteja na tela de início: instale-o ou faça backups.',
  },
  askToKeep: 'Pedir ao navegador para manter',
  canBeGivenUp: 'O que pode ser liberado',
  nothingLeftOver:
    'Não há nada sobrando aqui. Para abrir espaço, exclua amostras, modelos ou execuções nas suas telas.',
  deletedThings: 'O que foi excluído',
  deletedThingsHelp: 'Depois não será mais possível recuperar.',
  datasetHelp: 'O treinamento baixa de novo quando precisar; para isso, é necessário ter conexão.',
  checkpoints: 'Pontos de verificação',
  checkpointsHelp: 'Depois, execuções interrompidas não podem ser retomadas; as curvas delas ficam.',
  checkpointsQuestion:
    'Depois, execuções interrompidas não podem ser retomadas. As curvas delas ficam. Isto não pode ser desfeito.',
  pileHelp:
    'As respostas e cópias delas se vão; as amostras feitas a partir delas ficam. Pode ser desfeito por dez minutos.',
  sized: (what, size) => `${what}, ${size}`,
  giveUp: 'Liberar',
  giveUpThis: (what) => `Liberar: ${what}`,
  oneByOne: (things) => `Todo o resto (${things}) se exclui um a um, mesmo com o disco cheio.`,
  links: {
    samples: 'amostras',
    models: 'modelos',
    runs: 'execuções',
  },
  deleteAll: 'Excluir tudo',
  deleteAllHelp: 'Depois, o app fica como no primeiro dia, em todas as abas.',
  deleteAllAsk: 'Excluir tudo…',
  deleteAllForGood: 'Excluir tudo para sempre?',
  counts: {
    samples: (count) =>
      plural(count, {
        one: `${countText(count)} amostra`,
        many: `${countText(count)} de amostras`,
        other: `${countText(count)} amostras`,
      }),
    models: (count) =>
      plural(count, {
        one: `${countText(count)} modelo`,
        many: `${countText(count)} de modelos`,
        other: `${countText(count)} modelos`,
      }),
    runs: (count) =>
      plural(count, {
        one: `${countText(count)} execução`,
        many: `${countText(count)} de execuções`,
        other: `${countText(count)} execuções`,
      }),
    experiments: (count) =>
      plural(count, {
        one: `${countText(count)} experimento`,
        many: `${countText(count)} de experimentos`,
        other: `${countText(count)} experimentos`,
      }),
    pile: (count) =>
      plural(count, {
        one: `${countText(count)} imagem da pilha`,
        many: `${countText(count)} de imagens da pilha`,
        other: `${countText(count)} imagens da pilha`,
      }),
  },
  willGo: (things) => `Será excluído: ${things}, além dos ajustes e do conjunto de dados.`,
  nothingMade: 'Você ainda não fez nada aqui; os ajustes e o conjunto de dados se vão.',
  notTakenBack: 'Isto não pode ser desfeito.',
  backUpFirst: 'Fazer backup antes',
  offlineCopyToo: 'Também a cópia offline do app, que é guardada de novo quando o app é aberto',
  deleteWord: 'excluir',
  typeWord: (word) => `Para continuar, digite “${word}”`,
  thePile: 'a pilha',
};
