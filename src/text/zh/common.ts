import type { Rooms } from '../rooms.ts';

export const common: Rooms['common'] = {
  add: '添加',
  cancel: '取消',
  close: '关闭',
  delete: '删除',
  dismiss: '知道了',
  export: '导出',
  goOn: '继续',
  import: '导入',
  loading: '正在加载…',
  notSure: '不确定',
  pause: '暂停',
  rename: '重命名',
  save: '保存',
  tryAgain: '重试',
  undo: '撤销',
  whatIsIt: '这是什么？',
};
