import type { Rooms } from '../rooms.ts';

export const common: Rooms['common'] = {
  add: 'Додати',
  cancel: 'Скасувати',
  close: 'Закрити',
  delete: 'Видалити',
  dismiss: 'Сховати',
  export: 'Експорт',
  goOn: 'Далі',
  import: 'Імпорт',
  loading: 'Завантаження…',
  notSure: 'Важко сказати',
  pause: 'Пауза',
  rename: 'Перейменувати',
  save: 'Зберегти',
  tryAgain: 'Ще раз',
  undo: 'Відмінити',
  whatIsIt: 'Що це?',
};
