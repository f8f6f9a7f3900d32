import type { Rooms } from '../rooms.ts';

export const common: Rooms['common'] = {
  add: 'Adicionar',
  cancel: 'Cancelar',
  close: 'Fechar',
  delete: 'Excluir',
  dismiss: 'Dispensar',
  export: 'Exportar',
  goOn: 'Continuar',
  import: 'Importar',
  loading: 'Carregando…',
  notSure: 'Não está claro',
  pause: 'Pausar',
  rename: 'Renomear',
  save: 'Salvar',
  tryAgain: 'Tentar de novo',
  undo: 'Desfazer',
  whatIsIt: 'O que é?',
};
