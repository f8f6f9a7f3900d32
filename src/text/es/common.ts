import type { Rooms } from '../rooms.ts';

export const common: Rooms['common'] = {
  add: 'Añadir',
  cancel: 'Cancelar',
  close: 'Cerrar',
  delete: 'Eliminar',
  dismiss: 'Ocultar',
  export: 'Exportar',
  goOn: 'Seguir',
  import: 'Importar',
  loading: 'Cargando…',
  notSure: 'No está claro',
  pause: 'Pausar',
  rename: 'Renombrar',
  save: 'Guardar',
  tryAgain: 'Reintentar',
  undo: 'Deshacer',
  whatIsIt: '¿Qué es?',
};
