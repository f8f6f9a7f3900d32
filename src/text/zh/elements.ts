import { countText } from '../figures.ts';
import type { Rooms } from '../rooms.ts';

const samplesText = (count: number) => `${countText(count)} 个样本`;
const modelsText = (count: number) => `${countText(count)} 个模型`;

const MAY_BE_CLEARED = '还没有备份。空间不足或几天没打开时，这个浏览器可能会清除保存的内容。';

export const elements: Rooms['elements'] = {
  newClass: '新类别',
  selectAll: '全选',
  selectAllOf: (label) => `全选“${label}”`,
  edit: '编辑',
  editClass: (label) => `编辑类别“${label}”`,
  noPictures: '还没有图片。',
  picturesOf: (label) => `“${label}”的图片`,
  selectedPictures: '选中的图片',
  selected: (count) => `已选 ${countText(count)} 张`,
  look: '查看',
  relabel: '这是…',
  clearSelection: '取消选择',
  seenPixels: (side) => `神经网络看到的 ${countText(side)}×${countText(side)} 像素`,
  seen: '神经网络看到的画面',
  progress: '进度',
  range: {
    any: {
      from: {
        max: (from, max) => `必须是 ${from} 到 ${max} 之间的数。`,
        below: (from, below) => `必须是不小于 ${from} 且小于 ${below} 的数。`,
      },
      above: {
        max: (above, max) => `必须是大于 ${above} 且不超过 ${max} 的数。`,
        below: (above, below) => `必须是大于 ${above} 且小于 ${below} 的数。`,
      },
    },
    whole: {
      from: {
        max: (from, max) => `必须是 ${from} 到 ${max} 之间的整数。`,
        below: (from, below) => `必须是不小于 ${from} 且小于 ${below} 的整数。`,
      },
      above: {
        max: (above, max) => `必须是大于 ${above} 且不超过 ${max} 的整数。`,
        below: (above, below) => `必须是大于 ${above} 且小于 ${below} 的整数。`,
      },
    },
  },
  fetching: '正在下载数据集',
  stopFetching: '停止下载',
  datasetNeeded: (name, train, test, size) =>
    `训练需要 ${name}：${countText(train)} 张训练图片和 ${countText(test)} 张测试图片，共 ${size}，只需下载一次，之后保存在这台设备上。`,
  partHere: (size) => `其中 ${size} 已在这里。`,
  fetchIt: (size) => `下载（${size}）`,
  goOnFetching: (size) => `继续下载（${size}）`,
  fetchAgain: '重新下载',
  lookAgain: '再找一次',
  gone: {
    samples: '你的样本已不在这个浏览器中',
    models: '你的模型已不在这个浏览器中',
    both: '你的样本和模型已不在这个浏览器中',
  },
  wereHere: {
    samples: (count) => `这里原有 ${samplesText(count)}。`,
    models: (count) => `这里原有 ${modelsText(count)}。`,
    both: (samples, models) => `这里原有 ${samplesText(samples)}和 ${modelsText(models)}。`,
  },
  whyGone: '空间不足或几周没打开时，浏览器可能会清除网站保存的内容；你要求它清除时也会。',
  neverExported: '这里从未导出过。如果其他设备上还有，请在那里备份，再到这里恢复。',
  exportedOn: (date) => `上次导出：${date}。请在这里恢复那个文件。`,
  restore: '恢复备份',
  beginAnew: '重新开始',
  inNoBackup: {
    samples: (count) => `${samplesText(count)}${MAY_BE_CLEARED}`,
    models: (count) => `${modelsText(count)}${MAY_BE_CLEARED}`,
    both: (samples, models) => `${samplesText(samples)}和 ${modelsText(models)}${MAY_BE_CLEARED}`,
  },
  makeBackup: '备份',
  notNow: '暂不',
  used: (size) => `在这台设备上已用 ${size}。`,
  usedOf: (size, room) => `在这台设备上已用 ${size}，共 ${room}。`,
  promise: {
    asking: '正在请浏览器长期保留…',
    granted: '浏览器会一直保留，直到你删除。',
    refused: '空间不足时浏览器可能会清除：请不时导出，或安装应用。',
    unknown: '这个浏览器没有说明是否会长期保留：请不时导出。',
  },
  storage: '存储与备份',
  share: '分享',
  saved: (name) => `“${name}”已保存。`,
  notShared: (name) => `“${name}”无法分享，已保存到下载内容中。`,
};
