import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const pile: Rooms['pile'] = {
  title: 'Muchas imágenes',
  addPictures: 'Añadir imágenes',
  addFolder: 'Añadir carpeta',
  pictureFiles: 'Archivos de imagen',
  folder: 'Carpeta',
  reading: 'Leyendo la pila…',
  drop: 'Suelta imágenes o carpetas para clasificarlas',
  whatAreThese: (count) =>
    plural(count, {
      one: '¿Qué es esta imagen?',
      many: `¿Qué son estos ${countText(count)} de imágenes?`,
      other: `¿Qué son estas ${countText(count)} imágenes?`,
    }),
  overflow: (count, most) =>
    `${plural(count, {
      one: 'No cupo un archivo más',
      many: `No cupieron ${countText(count)} de archivos más`,
      other: `No cupieron ${countText(count)} archivos más`,
    })}: en una pila caben ${countText(most)}. Quita lo que ya esté hecho y añade después el resto.`,
  leftOut: (count) =>
    `${plural(count, {
      one: 'Una imagen no está en el ZIP',
      many: `${countText(count)} de imágenes no están en el ZIP`,
      other: `${countText(count)} imágenes no están en el ZIP`,
    })}: ya no se puede leer ni el archivo ni una copia. Añade la carpeta otra vez para tenerlas todas.`,
  takeOut: 'Quitar',
  takeThemOut: 'Quitarlas',
  whichPictures: 'Qué imágenes',
  all: 'Todas',
  sortedBy: 'Ordenar por',
  byClass: 'clase',
  byDoubt: 'duda',
  byName: 'nombre',
  takeAway: 'Llevarse el resultado',
  zipByClass: 'ZIP por clases',
  zipHint: 'Una carpeta por clase, con los archivos tal como están',
  nothingYet: 'Aquí aún no hay nada',
  emptyHelp:
    'Añade imágenes o una carpeta con ellas, o suéltalas aquí. Cada una recibe su clase, y las que la app no tiene claras van primero, para que tú decidas. Puedes llevarte el resultado como tabla o como ZIP con una carpeta por clase. Ninguna imagen sale de este dispositivo.',
  unreadable: (count) =>
    plural(count, {
      one: 'No se pudo leer un archivo',
      many: `No se pudieron leer ${countText(count)} de archivos`,
      other: `No se pudieron leer ${countText(count)} archivos`,
    }),
  unreadableFiles: 'Archivos que no se pudieron leer, y por qué',
  allPictures: 'Todas las imágenes',
  asYouSaid: (label) => `${label}, según dijiste`,
  waits: 'en espera',
  noGarment: 'No se ve ninguna prenda',
  place: (position, count) => `${countText(position)} de ${countText(count)}`,
  before: 'La imagen anterior',
  next: 'La imagen siguiente',
  thePicture: 'La imagen',
  pictureGone: 'La imagen ya no está.',
  notSureWhat: 'No está claro. ¿Qué es?',
  somethingElse: 'Otra cosa…',
  writingZip: 'Escribiendo el ZIP',
  zipWritten: (done, total) => `Escribiendo el ZIP: ${countText(done)} de ${countText(total)}`,
  classifying: 'Clasificando',
  gettingReady: 'Preparando…',
  classified: (done, total, left) =>
    `${countText(done)} de ${countText(total)} clasificadas, falta más o menos ${left}`,
  paused: 'En pausa.',
  ended: (done) =>
    plural(done, {
      one: 'Una imagen clasificada.',
      many: `${countText(done)} de imágenes clasificadas.`,
      other: `${countText(done)} imágenes clasificadas.`,
    }),
  waiting: (count) =>
    plural(count, {
      one: 'Una imagen en espera.',
      many: `${countText(count)} de imágenes en espera.`,
      other: `${countText(count)} imágenes en espera.`,
    }),
  filesGone:
    'Una página que se cerró no puede volver a leer sus archivos: elige los mismos archivos o la misma carpeta para seguir. Lo ya clasificado no se repite.',
  waitedTakenOut: 'Se ha quitado lo que estaba en espera.',
  kept: (count, label) =>
    plural(count, {
      one: `Una imagen guardada como ${label}.`,
      many: `${countText(count)} de imágenes guardadas como ${label}.`,
      other: `${countText(count)} imágenes guardadas como ${label}.`,
    }),
  takenOut: (count) =>
    plural(count, {
      one: 'Una imagen quitada.',
      many: `${countText(count)} de imágenes quitadas.`,
      other: `${countText(count)} imágenes quitadas.`,
    }),
  notTakenBack: 'Esto ya no se puede deshacer.',
};
