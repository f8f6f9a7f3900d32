import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const answer: Rooms['answer'] = {
  burstGrows: (count) =>
    plural(count, {
      one: 'Un’immagine; rilascia per finire',
      many: `${countText(count)} di immagini; rilascia per finire`,
      other: `${countText(count)} immagini; rilascia per finire`,
    }),
  notSureWhat: 'Incerto. Che cos’è?',
  burst: 'La raffica',
  keeping: (left) => `Salvataggio: ne mancano ${countText(left)}`,
  nameThem: 'Dai un nome',
  throwAway: 'Butta via',
  sitting: 'Salvate in questa sessione',
  nothingKept: 'Ancora niente di salvato',
  kept: (count) =>
    plural(count, {
      one: `${countText(count)} salvata`,
      many: `${countText(count)} salvate`,
      other: `${countText(count)} salvate`,
    }),
  soFar: (count) => `${countText(count)} finora.`,
  tally: (label, count) => `${label} ${countText(count)}`,
  keptAll: (tally) => `Salvate in questa sessione: ${tally}`,
  about: 'Sulla risposta',
  why: 'Perché?',
  whyHint: 'Mostra quali punti dell’immagine hanno contato',
  times: (all, reading, finding, network) =>
    `Risposta in ${all}: lettura ${reading}, ricerca del capo ${finding}, rete ${network}`,
  method: (label, time) =>
    `Ogni punto è stato sfocato a turno: più intenso è il colore, più ${label} ci ha perso (${time}).`,
  spoke: (label, where) => `Che cosa indicava ${label}: ${where}`,
  nowhere: 'nessun punto in particolare',
  placeAndPart: (place, part) => `${place}, ${part}`,
  places: {
    first: {
      first: 'soprattutto in alto a sinistra',
      second: 'soprattutto in alto al centro',
      third: 'soprattutto in alto a destra',
      sides: 'soprattutto in alto ai lati',
      whole: 'soprattutto il terzo superiore',
    },
    second: {
      first: 'soprattutto a metà a sinistra',
      second: 'soprattutto il centro',
      third: 'soprattutto a metà a destra',
      sides: 'soprattutto a metà ai lati',
      whole: 'soprattutto il terzo di mezzo',
    },
    third: {
      first: 'soprattutto in basso a sinistra',
      second: 'soprattutto in basso al centro',
      third: 'soprattutto in basso a destra',
      sides: 'soprattutto in basso ai lati',
      whole: 'soprattutto il terzo inferiore',
    },
    whole: {
      first: 'soprattutto il terzo sinistro',
      second: 'soprattutto la fascia centrale, da cima a fondo',
      third: 'soprattutto il terzo destro',
      sides: 'soprattutto i lati',
      whole: 'gran parte del capo, in modo uniforme',
    },
  },
  parts: {
    collar: 'dove di solito c’è il colletto',
    shoulder: 'dove di solito c’è la spalla',
    front: 'dove di solito c’è il davanti',
    sleeve: 'dove di solito c’è la manica',
    hem: 'dove di solito c’è l’orlo',
    cuff: 'dove di solito c’è il polsino',
    waist: 'dove di solito c’è la vita',
    gap: 'dove di solito c’è lo spazio tra le gambe',
    leg: 'dove di solito c’è la gamba',
    neckline: 'dove di solito c’è la scollatura',
    strap: 'dove di solito c’è la spallina o la manica',
    skirt: 'dove di solito c’è la gonna',
    opening: 'dove di solito c’è l’apertura',
    sole: 'dove di solito c’è la suola',
    toe: 'dove di solito c’è la punta o il tacco',
    laces: 'dove di solito ci sono lacci o cinturini',
    shaft: 'dove di solito c’è il gambale',
    handle: 'dove di solito c’è il manico',
    body: 'dove di solito c’è il corpo della borsa',
    bottom: 'dove di solito c’è il fondo',
  },
};
