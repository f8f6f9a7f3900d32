import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const pile: Rooms['pile'] = {
  title: 'Muitas imagens',
  addPictures: 'Adicionar imagens',
  addFolder: 'Adicionar pasta',
  pictureFiles: 'Arquivos de imagem',
  folder: 'Pasta',
  reading: 'Lendo a pilha…',
  drop: 'Solte imagens ou pastas para classificá-las',
  whatAreThese: (count) =>
    plural(count, {
      one: `${countText(count)} imagem: o que é?`,
      many: `O que são estes ${countText(count)} de imagens?`,
      other: `O que são estas ${countText(count)} imagens?`,
    }),
  overflow: (count, most) =>
    `${plural(count, {
      one: `Mais ${countText(count)} arquivo não coube`,
      many: `Mais ${countText(count)} de arquivos não couberam`,
      other: `Mais ${countText(count)} arquivos não couberam`,
    })}: em uma pilha cabem ${countText(most)}. Remova o que já está pronto e depois adicione o resto.`,
  leftOut: (count) =>
    `${plural(count, {
      one: `${countText(count)} imagem não está no ZIP`,
      many: `${countText(count)} de imagens não estão no ZIP`,
      other: `${countText(count)} imagens não estão no ZIP`,
    })}: já não é possível ler nem o arquivo nem uma cópia. Adicione a pasta de novo para ter todas.`,
  takeOut: 'Remover',
  takeThemOut: 'Remover',
  whichPictures: 'Quais imagens',
  all: 'Todas',
  sortedBy: 'Ordenar por',
  byClass: 'classe',
  byDoubt: 'dúvida',
  byName: 'nome',
  takeAway: 'Levar o resultado',
  zipByClass: 'ZIP por classe',
  zipHint: 'Uma pasta por classe, com os arquivos como estão',
  nothingYet: 'Ainda não há nada aqui',
  emptyHelp:
    'Adicione imagens ou uma pasta com elas, ou solte-as aqui. Cada uma recebe sua classe, e aquelas em que o app tem dúvida vêm primeiro, para você decidir. Você pode levar o resultado como tabela ou como ZIP com uma pasta por classe. Nenhuma imagem sai deste dispositivo.',
  unreadable: (count) =>
    plural(count, {
      one: `Não foi possível ler ${countText(count)} arquivo`,
      many: `Não foi possível ler ${countText(count)} de arquivos`,
      other: `Não foi possível ler ${countText(count)} arquivos`,
    }),
  unreadableFiles: 'Arquivos que não foi possível ler, e por quê',
  allPictures: 'Todas as imagens',
  asYouSaid: (label) => `${label}, como você disse`,
  waits: 'em espera',
  noGarment: 'Nenhuma peça encontrada',
  place: (position, count) => `${countText(position)} de ${countText(count)}`,
  before: 'A imagem anterior',
  next: 'A próxima imagem',
  thePicture: 'A imagem',
  pictureGone: 'A imagem não está mais aqui.',
  notSureWhat: 'Não está claro. O que é?',
  somethingElse: 'Outra coisa…',
  writingZip: 'Gravando o ZIP',
  zipWritten: (done, total) => `Gravando o ZIP: ${countText(done)} de ${countText(total)}`,
  classifying: 'Classificando',
  gettingReady: 'Preparando…',
  classified: (done, total, left) => `${countText(done)} de ${countText(total)} classificadas, falta cerca de ${left}`,
  paused: 'Em pausa.',
  ended: (done) =>
    plural(done, {
      one: `${countText(done)} imagem classificada.`,
      many: `${countText(done)} de imagens classificadas.`,
      other: `${countText(done)} imagens classificadas.`,
    }),
  waiting: (count) =>
    plural(count, {
      one: `${countText(count)} imagem em espera.`,
      many: `${countText(count)} de imagens em espera.`,
      other: `${countText(count)} imagens em espera.`,
    }),
  filesGone:
    'Uma página que foi fechada não consegue ler seus arquivos de novo: escolha os mesmos arquivos ou a mesma pasta para continuar. O que já foi classificado não se repete.',
  waitedTakenOut: 'O que estava em espera foi removido.',
  kept: (count, label) =>
    plural(count, {
      one: `${countText(count)} imagem guardada como ${label}.`,
      many: `${countText(count)} de imagens guardadas como ${label}.`,
      other: `${countText(count)} imagens guardadas como ${label}.`,
    }),
  takenOut: (count) =>
    plural(count, {
      one: `${countText(count)} imagem removida.`,
      many: `${countText(count)} de imagens removidas.`,
      other: `${countText(count)} imagens removidas.`,
    }),
  notTakenBack: 'Isto já não pode ser desfeito.',
};
