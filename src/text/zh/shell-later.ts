import { countText } from '../figures.ts';
import type { Rooms } from '../rooms.ts';

export const shellLater: Rooms['shellLater'] = {
  offlineUse: '离线使用',
  looking: '正在查找设备上的离线副本。',
  storing: '正在保存以供离线使用',
  storingHelp: '只有几兆字节：应用、引擎和模型。',
  readyHelp: '应用、引擎和模型都已在这台设备上。',
  notIncluded: '其中不包括数据集：需要它的功能会提示你下载。',
  missing: (count) => `缺少 ${countText(count)} 个文件。`,
  finishStoring: '完成保存',
  installation: '安装',
  installed: 'Selvedge 已安装在这台设备上。',
  installHelp: '安装后有自己的窗口和图标。',
  install: '安装 Selvedge',
  howToInstall: {
    ios: '在 Safari 中点“共享”，再选“添加到主屏幕”。',
    menu: '打开浏览器菜单，选择“安装”或“添加到主屏幕”。如果浏览器两者都没有，可以把应用存为书签。',
  },
  newVersion: '新版本已就绪。',
  newVersionWaits: '应用的其他标签页完成手头的工作后，新版本才能启用。',
  useNow: '立即使用',
  later: '以后再说',
  sections: {
    adapt: '微调',
    scratch: '从零训练',
    runs: '训练记录',
    experiments: '实验',
  },
  elsewhere: {
    training: '本应用的另一个标签页正在训练。',
    adaptation: '本应用的另一个标签页正在教模型。',
    evaluation: '本应用的另一个标签页正在评估模型。',
  },
  startsAfter: '等它结束后，这里才能开始训练。',
};
