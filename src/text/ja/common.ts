import type { Rooms } from '../rooms.ts';

export const common: Rooms['common'] = {
  add: '追加',
  cancel: 'キャンセル',
  close: '閉じる',
  delete: '削除',
  dismiss: '閉じる',
  export: '書き出し',
  goOn: '続行',
  import: '取り込み',
  loading: '読み込み中…',
  notSure: '自信なし',
  pause: '一時停止',
  rename: '名前変更',
  save: '保存',
  tryAgain: '再試行',
  undo: '元に戻す',
  whatIsIt: 'これは何ですか？',
};
