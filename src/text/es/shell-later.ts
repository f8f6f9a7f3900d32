import { countText } from '../figures.ts';
import type { Rooms } from '../rooms.ts';

export const shellLater: Rooms['shellLater'] = {
  offlineUse: 'Uso sin conexión',
  looking: 'Buscando la copia en este dispositivo.',
  storing: 'Guardando para usar sin conexión',
  storingHelp: 'Unos pocos megabytes: la app, su motor y su modelo.',
  readyHelp: 'La app, su motor y su modelo están en este dispositivo.',
  notIncluded: 'El conjunto de datos no está incluido: lo que lo necesita ofrece descargarlo.',
  missing: (count) => `Archivos que faltan: ${countText(count)}.`,
  finishStoring: 'Terminar de guardar',
  installation: 'Instalación',
  installed: 'Selvedge está instalada en este dispositivo.',
  installHelp: 'Así tiene su propia ventana y su propio icono.',
  install: 'Instalar Selvedge',
  howToInstall: {
    ios: 'Toca Compartir en Safari y luego «Añadir a pantalla de inicio» (o «Agregar a Inicio»).',
    menu: 'Abre el menú del navegador y elige «Instalar» o «Añadir a pantalla de inicio» («Agregar a la pantalla principal»). Si el navegador no tiene ninguno de los dos, guarda la app en un marcador.',
  },
  newVersion: 'Hay una versión nueva lista.',
  newVersionWaits: 'La versión nueva espera a que las otras pestañas de la app terminen su trabajo.',
  useNow: 'Usarla ya',
  later: 'Más tarde',
  sections: {
    adapt: 'Adaptar',
    scratch: 'Desde cero',
    runs: 'Ejecuciones',
    experiments: 'Experimentos',
  },
  elsewhere: {
    training: 'Hay un entrenamiento en curso en otra pestaña de esta app.',
    adaptation: 'Se está enseñando a un modelo en otra pestaña de esta app.',
    evaluation: 'Se está evaluando un modelo en otra pestaña de esta app.',
  },
  startsAfter: 'Aquí se puede empezar un entrenamiento cuando termine.',
};
