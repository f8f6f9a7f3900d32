import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

const samplesText = (count: number) =>
  plural(count, {
    one: `${countText(count)} amostra`,
    many: `${countText(count)} de amostras`,
    other: `${countText(count)} amostras`,
  });
const modelsText = (count: number) =>
  plural(count, {
    one: `${countText(count)} modelo`,
    many: `${countText(count)} de modelos`,
    other: `${countText(count)} modelos`,
  });

const MAY_BE_CLEARED =
  'e este navegador pode apagar o que guarda: quando falta espaço ou depois de alguns dias sem visita.';

export const elements: Rooms['elements'] = {
  newClass: 'Nova classe',
  selectAll: 'Selecionar tudo',
  selectAllOf: (label) => `Selecionar tudo de ${label}`,
  edit: 'Editar',
  editClass: (label) => `Editar a classe ${label}`,
  noPictures: 'Ainda não há imagens.',
  picturesOf: (label) => `Imagens de ${label}`,
  selectedPictures: 'Imagens selecionadas',
  selected: (count) =>
    plural(count, {
      one: `${countText(count)} selecionada`,
      many: `${countText(count)} selecionadas`,
      other: `${countText(count)} selecionadas`,
    }),
  look: 'Ver',
  relabel: 'É…',
  clearSelection: 'Limpar seleção',
  seenPixels: (side) => `Os ${countText(side)} por ${countText(side)} pixels que a rede viu`,
  seen: 'O que a rede vê',
  progress: 'Progresso',
  range: {
    any: {
      from: {
        max: (from, max) => `Precisa ser um número de ${from} a ${max}.`,
        below: (from, below) => `Precisa ser um número a partir de ${from} e menor que ${below}.`,
      },
      above: {
        max: (above, max) => `Precisa ser um número maior que ${above} e de no máximo ${max}.`,
        below: (above, below) => `Precisa ser um número maior que ${above} e menor que ${below}.`,
      },
    },
    whole: {
      from: {
        max: (from, max) => `Precisa ser um número inteiro de ${from} a ${max}.`,
        below: (from, below) => `Precisa ser um número inteiro a partir de ${from} e menor que ${below}.`,
      },
      above: {
        max: (above, max) => `Precisa ser um número inteiro maior que ${above} e de no máximo ${max}.`,
        below: (above, below) => `Precisa ser um número inteiro maior que ${above} e menor que ${below}.`,
      },
    },
  },
  fetching: 'Baixando o conjunto de dados',
  stopFetching: 'Parar o download',
  datasetNeeded: (name, train, test, size) =>
    `O treinamento precisa do ${name}: ${countText(train)} imagens para treinar e ${countText(test)} para testar. São ${size}, baixados uma única vez e guardados neste dispositivo.`,
  partHere: (size) => `${size} já estão aqui.`,
  fetchIt: (size) => `Baixar (${size})`,
  goOnFetching: (size) => `Continuar baixando (${size})`,
  fetchAgain: 'Baixar de novo',
  lookAgain: 'Olhar de novo',
  gone: {
    samples: 'Suas amostras não estão mais neste navegador',
    models: 'Seus modelos não estão mais neste navegador',
    both: 'Suas amostras e seus modelos não estão mais neste navegador',
  },
  wereHere: {
    samples: (count) => `Havia ${samplesText(count)} aqui.`,
    models: (count) => `Havia ${modelsText(count)} aqui.`,
    both: (samples, models) => `Havia ${samplesText(samples)} e ${modelsText(models)} aqui.`,
  },
  whyGone:
    'Um navegador pode apagar o que um site guarda quando falta espaço ou depois de semanas sem visita, e apaga quando alguém pede.',
  neverExported: 'Nada foi exportado daqui. Se estiverem em outro dispositivo, faça um backup lá e restaure aqui.',
  exportedOn: (date) => `A última exportação foi em ${date}: restaure esse arquivo aqui.`,
  restore: 'Restaurar um backup',
  beginAnew: 'Começar do zero',
  inNoBackup: {
    samples: (count) =>
      plural(count, {
        one: `${countText(count)} amostra não está em nenhum backup, ${MAY_BE_CLEARED}`,
        many: `${countText(count)} de amostras não estão em nenhum backup, ${MAY_BE_CLEARED}`,
        other: `${countText(count)} amostras não estão em nenhum backup, ${MAY_BE_CLEARED}`,
      }),
    models: (count) =>
      plural(count, {
        one: `${countText(count)} modelo não está em nenhum backup, ${MAY_BE_CLEARED}`,
        many: `${countText(count)} de modelos não estão em nenhum backup, ${MAY_BE_CLEARED}`,
        other: `${countText(count)} modelos não estão em nenhum backup, ${MAY_BE_CLEARED}`,
      }),
    both: (samples, models) =>
      `${samplesText(samples)} e ${modelsText(models)} não estão em nenhum backup, ${MAY_BE_CLEARED}`,
  },
  makeBackup: 'Fazer backup',
  notNow: 'Agora não',
  used: (size) => `${size} em uso neste dispositivo.`,
  usedOf: (size, room) => `${size} em uso neste dispositivo, de ${room}.`,
  promise: {
    asking: 'Pedindo ao navegador para manter isto para sempre…',
    granted: 'O navegador mantém isto até você excluir.',
    refused: 'O navegador pode apagar isto quando faltar espaço: exporte de vez em quando ou instale o app.',
    unknown: 'Este navegador não diz se mantém isto para sempre: exporte de vez em quando.',
  },
  storage: 'Dados e backups',
  share: 'Compartilhar',
  saved: (name) => `“${name}” foi salvo.`,
  notShared: (name) => `Não foi possível compartilhar “${name}”. Ele está salvo nos seus downloads.`,
};
