import { countText } from '../figures.ts';
import type { Rooms } from '../rooms.ts';

const samplesText = (count: number) => `サンプル${countText(count)}件`;
const modelsText = (count: number) => `モデル${countText(count)}件`;

const MAY_BE_CLEARED =
  'がまだバックアップされていません。このブラウザは、空き容量が少ないときや数日間使わなかったときに、保存したデータを消すことがあります。';

export const elements: Rooms['elements'] = {
  newClass: '新しいクラス',
  selectAll: 'すべて選択',
  selectAllOf: (label) => `${label}をすべて選択`,
  edit: '編集',
  editClass: (label) => `クラス「${label}」を編集`,
  noPictures: 'まだ画像がありません。',
  picturesOf: (label) => `${label}の画像`,
  selectedPictures: '選択した画像',
  selected: (count) => `${countText(count)}枚選択中`,
  look: '拡大',
  relabel: 'これは…',
  clearSelection: '選択を解除',
  seenPixels: (side) => `ネットワークが見た${countText(side)}×${countText(side)}ピクセルの画像`,
  seen: 'ネットワークが見る画像',
  progress: '進み具合',
  range: {
    any: {
      from: {
        max: (from, max) => `${from}以上${max}以下の数値を入力してください。`,
        below: (from, below) => `${from}以上${below}未満の数値を入力してください。`,
      },
      above: {
        max: (above, max) => `${above}より大きく${max}以下の数値を入力してください。`,
        below: (above, below) => `${above}より大きく${below}より小さい数値を入力してください。`,
      },
    },
    whole: {
      from: {
        max: (from, max) => `${from}以上${max}以下の整数を入力してください。`,
        below: (from, below) => `${from}以上${below}未満の整数を入力してください。`,
      },
      above: {
        max: (above, max) => `${above}より大きく${max}以下の整数を入力してください。`,
        below: (above, below) => `${above}より大きく${below}より小さい整数を入力してください。`,
      },
    },
  },
  fetching: 'データセットを取得中',
  stopFetching: '取得を停止',
  datasetNeeded: (name, train, test, size) =>
    `学習には${name}が必要です。学習用の画像${countText(train)}枚とテスト用の画像${countText(test)}枚で、${size}あります。取得は一度だけで、その後はこの端末に残ります。`,
  partHere: (size) => `そのうち${size}は取得済みです。`,
  fetchIt: (size) => `取得（${size}）`,
  goOnFetching: (size) => `取得を再開（${size}）`,
  fetchAgain: '再取得',
  lookAgain: '再確認',
  gone: {
    samples: 'サンプルがこのブラウザから消えています',
    models: 'モデルがこのブラウザから消えています',
    both: 'サンプルとモデルがこのブラウザから消えています',
  },
  wereHere: {
    samples: (count) => `ここには${samplesText(count)}がありました。`,
    models: (count) => `ここには${modelsText(count)}がありました。`,
    both: (samples, models) => `ここには${samplesText(samples)}と${modelsText(models)}がありました。`,
  },
  whyGone:
    'ブラウザは、空き容量が少ないときや数週間使わなかったときに、サイトのデータを消すことがあります。ユーザーが消去を選んだときも消えます。',
  neverExported:
    'ここからは一度も書き出していません。別の端末にデータがあれば、そこでバックアップを作り、ここで復元してください。',
  exportedOn: (date) => `最後に書き出したのは${date}です。そのファイルをここで復元してください。`,
  restore: 'バックアップを復元',
  beginAnew: '最初から始める',
  inNoBackup: {
    samples: (count) => `${samplesText(count)}${MAY_BE_CLEARED}`,
    models: (count) => `${modelsText(count)}${MAY_BE_CLEARED}`,
    both: (samples, models) => `${samplesText(samples)}と${modelsText(models)}${MAY_BE_CLEARED}`,
  },
  makeBackup: 'バックアップを作成',
  notNow: '今はしない',
  used: (size) => `この端末で${size}を使用中です。`,
  usedOf: (size, room) => `この端末で${room}のうち${size}を使用中です。`,
  promise: {
    asking: 'データを消さないようブラウザに依頼しています…',
    granted: '削除するまで、ブラウザがデータを保持します。',
    refused:
      '空き容量が少ないと、ブラウザがデータを消すことがあります。ときどき書き出すか、アプリをインストールしてください。',
    unknown: 'このブラウザでは、データがずっと残るかどうかわかりません。ときどき書き出してください。',
  },
  storage: 'ストレージとバックアップ',
  share: '共有',
  saved: (name) => `「${name}」を保存しました。`,
  notShared: (name) => `「${name}」を共有できませんでした。ダウンロードに保存してあります。`,
};
