import type { Rooms } from '../rooms.ts';

export const common: Rooms['common'] = {
  add: 'Ekle',
  cancel: 'İptal',
  close: 'Kapat',
  delete: 'Sil',
  dismiss: 'Gizle',
  export: 'Dışa aktar',
  goOn: 'Devam',
  import: 'İçe aktar',
  loading: 'Yükleniyor…',
  notSure: 'Emin değilim',
  pause: 'Duraklat',
  rename: 'Yeni ad ver',
  save: 'Kaydet',
  tryAgain: 'Yeniden dene',
  undo: 'Geri al',
  whatIsIt: 'Bu ne?',
};
