import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const answer: Rooms['answer'] = {
  burstGrows: (count) =>
    plural(count, {
      one: `${countText(count)} imagem; solte para terminar`,
      many: `${countText(count)} de imagens; solte para terminar`,
      other: `${countText(count)} imagens; solte para terminar`,
    }),
  notSureWhat: 'Não está claro. O que é?',
  burst: 'A sequência',
  keeping: (left) =>
    plural(left, {
      one: `Guardando: falta ${countText(left)}`,
      many: `Guardando: faltam ${countText(left)}`,
      other: `Guardando: faltam ${countText(left)}`,
    }),
  nameThem: 'Dizer o que são',
  throwAway: 'Descartar',
  sitting: 'Guardado nesta sessão',
  nothingKept: 'Nada guardado ainda',
  kept: (count) =>
    plural(count, {
      one: `${countText(count)} guardada`,
      many: `${countText(count)} guardadas`,
      other: `${countText(count)} guardadas`,
    }),
  soFar: (count) => `${countText(count)} até agora.`,
  tally: (label, count) => `${label} ${countText(count)}`,
  keptAll: (tally) => `Guardado nesta sessão: ${tally}`,
  about: 'Sobre a resposta',
  why: 'Por quê?',
  whyHint: 'Mostrar em que parte da imagem estão os indícios',
  times: (all, reading, finding, network) =>
    `Resposta em ${all}: leitura ${reading}, detecção ${finding}, rede ${network}`,
  method: (label, time) =>
    `Cada parte foi desfocada, uma após a outra: quanto mais forte a cor, mais ${label} perdeu (${time}).`,
  spoke: (label, where) => `Indícios de ${label}: ${where}`,
  nowhere: 'em nenhum lugar específico',
  placeAndPart: (place, part) => `${place}, ${part}`,
  places: {
    first: {
      first: 'principalmente em cima à esquerda',
      second: 'principalmente em cima no meio',
      third: 'principalmente em cima à direita',
      sides: 'principalmente em cima dos dois lados',
      whole: 'principalmente no terço superior',
    },
    second: {
      first: 'principalmente à esquerda, a meia altura',
      second: 'principalmente no centro',
      third: 'principalmente à direita, a meia altura',
      sides: 'principalmente nos lados, a meia altura',
      whole: 'principalmente no terço do meio',
    },
    third: {
      first: 'principalmente embaixo à esquerda',
      second: 'principalmente embaixo no meio',
      third: 'principalmente embaixo à direita',
      sides: 'principalmente embaixo dos dois lados',
      whole: 'principalmente no terço inferior',
    },
    whole: {
      first: 'principalmente no terço esquerdo',
      second: 'principalmente no meio, de cima a baixo',
      third: 'principalmente no terço direito',
      sides: 'principalmente nos lados',
      whole: 'em grande parte da peça por igual',
    },
  },
  parts: {
    collar: 'onde costuma ficar a gola',
    shoulder: 'onde costuma ficar o ombro',
    front: 'onde costuma ficar a frente',
    sleeve: 'onde costuma ficar a manga',
    hem: 'onde costuma ficar a barra',
    cuff: 'onde costuma ficar o punho',
    waist: 'onde costuma ficar a cintura',
    gap: 'onde costuma ficar o vão entre as pernas',
    leg: 'onde costuma ficar a perna',
    neckline: 'onde costuma ficar o decote',
    strap: 'onde costuma ficar a alça ou a manga',
    skirt: 'onde costuma ficar a saia',
    opening: 'onde costuma ficar a abertura',
    sole: 'onde costuma ficar a sola',
    toe: 'onde costuma ficar o bico ou o calcanhar',
    laces: 'onde costumam ficar os cadarços ou as tiras',
    shaft: 'onde costuma ficar o cano',
    handle: 'onde costuma ficar a alça',
    body: 'onde costuma ficar o corpo',
    bottom: 'onde costuma ficar o fundo',
  },
};
