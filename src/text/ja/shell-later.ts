import { countText } from '../figures.ts';
import type { Rooms } from '../rooms.ts';

export const shellLater: Rooms['shellLater'] = {
  offlineUse: 'オフライン利用',
  looking: 'この端末にあるコピーを確認しています。',
  storing: 'オフライン用に保存中',
  storingHelp: 'アプリ、エンジン、モデルで数MBです。',
  readyHelp: 'アプリ、エンジン、モデルがこの端末に保存されています。',
  notIncluded: 'データセットは含まれません。必要になったときに取得できます。',
  missing: (count) => `足りないファイル：${countText(count)}個。`,
  finishStoring: '保存を完了',
  installation: 'インストール',
  installed: 'Selvedgeはこの端末にインストールされています。',
  installHelp: '専用のウインドウとアイコンで使えるようになります。',
  install: 'Selvedgeをインストール',
  howToInstall: {
    ios: 'Safariの共有ボタンを押し、「ホーム画面に追加」を選んでください。',
    menu: 'ブラウザのメニューから「インストール」または「ホーム画面に追加」を選んでください。どちらもないブラウザでは、ブックマークに登録してください。',
  },
  newVersion: '新しいバージョンがあります。',
  newVersionWaits: 'このアプリのほかのタブの作業が終わると、新しいバージョンに切り替わります。',
  useNow: '今すぐ使う',
  later: 'あとで',
  sections: {
    adapt: '追加学習',
    scratch: 'ゼロから',
    runs: '学習記録',
    experiments: '実験',
  },
  elsewhere: {
    training: 'このアプリの別のタブで学習中です。',
    adaptation: 'このアプリの別のタブでモデルに教えています。',
    evaluation: 'このアプリの別のタブでモデルを評価しています。',
  },
  startsAfter: '終わると、ここで学習を始められます。',
};
