import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const answer: Rooms['answer'] = {
  burstGrows: (count) =>
    plural(count, {
      one: 'Una imagen; suelta para terminar',
      many: `${countText(count)} de imágenes; suelta para terminar`,
      other: `${countText(count)} imágenes; suelta para terminar`,
    }),
  notSureWhat: 'No está claro. ¿Qué es?',
  burst: 'La ráfaga',
  keeping: (left) =>
    plural(left, {
      one: `Guardando: queda ${countText(left)}`,
      many: `Guardando: quedan ${countText(left)}`,
      other: `Guardando: quedan ${countText(left)}`,
    }),
  nameThem: 'Decir qué son',
  throwAway: 'Descartar',
  sitting: 'Guardado en esta sesión',
  nothingKept: 'Aún no hay nada guardado',
  kept: (count) =>
    plural(count, {
      one: `${countText(count)} guardada`,
      many: `${countText(count)} guardadas`,
      other: `${countText(count)} guardadas`,
    }),
  soFar: (count) => `${countText(count)} hasta ahora.`,
  tally: (label, count) => `${label} ${countText(count)}`,
  keptAll: (tally) => `Guardado en esta sesión: ${tally}`,
  about: 'Sobre la respuesta',
  why: '¿Por qué?',
  whyHint: 'Mostrar en qué parte de la imagen están los indicios',
  times: (all, reading, finding, network) =>
    `Respuesta en ${all}: lectura ${reading}, detección ${finding}, red ${network}`,
  method: (label, time) =>
    `Se desenfocó cada zona, una tras otra: cuanto más intenso el color, más perdió ${label} (${time}).`,
  spoke: (label, where) => `Indicios de ${label}: ${where}`,
  nowhere: 'en ningún lugar concreto',
  placeAndPart: (place, part) => `${place}, ${part}`,
  places: {
    first: {
      first: 'sobre todo arriba a la izquierda',
      second: 'sobre todo arriba en el medio',
      third: 'sobre todo arriba a la derecha',
      sides: 'sobre todo arriba a los lados',
      whole: 'sobre todo en el tercio superior',
    },
    second: {
      first: 'sobre todo a la izquierda, a media altura',
      second: 'sobre todo en el centro',
      third: 'sobre todo a la derecha, a media altura',
      sides: 'sobre todo a los lados, a media altura',
      whole: 'sobre todo en el tercio central',
    },
    third: {
      first: 'sobre todo abajo a la izquierda',
      second: 'sobre todo abajo en el medio',
      third: 'sobre todo abajo a la derecha',
      sides: 'sobre todo abajo a los lados',
      whole: 'sobre todo en el tercio inferior',
    },
    whole: {
      first: 'sobre todo en el tercio izquierdo',
      second: 'sobre todo en el medio, de arriba abajo',
      third: 'sobre todo en el tercio derecho',
      sides: 'sobre todo a los lados',
      whole: 'en gran parte de la prenda por igual',
    },
  },
  parts: {
    collar: 'donde suele estar el cuello',
    shoulder: 'donde suele estar el hombro',
    front: 'donde suele estar la parte delantera',
    sleeve: 'donde suele estar la manga',
    hem: 'donde suele estar el dobladillo',
    cuff: 'donde suele estar el puño',
    waist: 'donde suele estar la cintura',
    gap: 'donde suele estar el hueco entre las piernas',
    leg: 'donde suele estar la pernera',
    neckline: 'donde suele estar el escote',
    strap: 'donde suele estar el tirante o la manga',
    skirt: 'donde suele estar la falda',
    opening: 'donde suele estar la abertura',
    sole: 'donde suele estar la suela',
    toe: 'donde suele estar la punta o el talón',
    laces: 'donde suelen estar los cordones o las tiras',
    shaft: 'donde suele estar la caña',
    handle: 'donde suele estar el asa',
    body: 'donde suele estar el cuerpo',
    bottom: 'donde suele estar la base',
  },
};
