import { countText } from '../figures.ts';
import type { Rooms } from '../rooms.ts';

export const adapt: Rooms['adapt'] = {
  kept: (name) => `「${name}」として保存し、使用中のモデルにしました。`,
  versionBefore: (screen) => `前のバージョンは「${screen}」に残っています。`,
  screens: {
    classify: '分類',
    models: 'モデル',
    samples: 'サンプル',
  },
  teaching: '教えています',
  phases: {
    reading: 'サンプルを確認中',
    training: '学習中',
    evaluating: '前後を比較中',
  },
  learningLeft: (left) => `学習中、残り約${left}`,
  stopping: '停止中',
  stop: '停止',
  title: '自分の服を教える',
  takeSome: (classify, samples) =>
    `「${classify}」で何枚か撮影してクラスを選ぶか、「${samples}」に画像を追加してください。クラスごとに三枚あれば始められ、十枚あれば十分です。あとはここでボタンを押すだけで、数秒後には見分けられるようになります。`,
  summary: (classes, model) => `${classes}。「${model}」のコピーに教えます。`,
  ofClass: (count, label) => `${label} ${countText(count)}件`,
  ofOwnClass: (count, label) => `${label} ${countText(count)}件（独自のクラス）`,
  comma: '、',
  beforeYouTeach: '教える前に',
  noSamples: 'まだサンプルがありません。',
  unteachable: {
    pictures: '使用中のモデルの入力は、28×28のグレースケールであるサンプルと異なるため、サンプルから学習できません。',
    layer: '使用中のモデルは、確率を出力する全結合層で終わっていないため、クラスを学習できません。',
  },
  chooseAnother: (screen) => `「${screen}」で別のモデルを選ぶと教えられます。`,
  tooFew: (labels, wanted) =>
    `${labels}のサンプルが少なめです。いろいろな向きからクラスごとに${countText(wanted)}件以上集めると、服と周りのものを見分けられるようになります。`,
  oneClass: (label) =>
    `サンプルがすべて${label}です。間違えやすいほかのクラスも追加してください。このままでは、必要以上に${label}と答えるようになります。`,
  contradiction: (count, labels) =>
    `ほぼ同じ画像に違うラベルが付いているものが${countText(count)}組あります（例：${labels}）。`,
  settleIt: (screen) => `「${screen}」で直すまで、学習には使いません。`,
  teach: (count) => `サンプル${countText(count)}件を教える`,
  teachAgain: 'もう一度教える',
  rehearsal: {
    dataset: (dataset) => `忘れないように、学習しながら${dataset}の画像を復習します。`,
    sketch: (dataset) =>
      `忘れないように、学習しながら、${dataset}の特徴をもとに作った画像を復習します。ダウンロードは不要です。`,
    none: (dataset) => `学習中の復習に${dataset}の画像が必要です。先に「ゼロから」で取得してください。`,
  },
  nothingLeaves: 'データがこの端末の外に出ることはありません。',
  better: (after, before) => `改善：正解率${after}（教える前は${before}）`,
  noChange: (after) => `変化なし：正解率${after}（教える前と同じ）`,
  worse: (after, before) => `悪化：正解率${after}（教える前は${before}）`,
  shareRight: '正解率',
  on: '対象',
  before: '前',
  after: '後',
  heldBack: (count) => `学習に使わなかったサンプル${countText(count)}件`,
  learntFrom: (count) => `学習に使ったサンプル${countText(count)}件`,
  testPictures: (count, dataset) => `${dataset}のテスト画像${countText(count)}枚`,
  taughtIn: (time) => `${time}で教えました。`,
  newClasses: (labels) => `新しいクラス：${labels}。`,
  noneHeldBack:
    'サンプルが少なく、確認用に取り分けられませんでした。上の正解率は学習に使った画像のものなので、ほかの画像でも試してください。',
  notMeasured: (dataset) => `${dataset}がこの端末にないため、忘れた分は測定できませんでした。`,
  suspects: (count) =>
    `教えても別のクラスと答えるサンプルが${countText(count)}件あります。ラベルが間違っているかもしれません。`,
  keep: '保存して使う',
  discard: '破棄',
  changedAnswers: (count) => `答えが変わった画像${countText(count)}枚`,
  sample: (label) => `サンプル：${label}`,
  testPicture: (label) => `テスト画像：${label}`,
  is: (label) => `正解：${label}`,
  beforeAndAfter: (before, after) => `${before} → ${after}`,
  ownClasses: (labels) => `独自のクラス：${labels}`,
  class: 'クラス',
  anotherName: '新しい名前、または統合先のクラス',
  mergeInto: (label) => `${label}に統合`,
  remove: (label) => `${label}を削除`,
  changesHelp:
    '変更するたびに新しいバージョンができ、前のものは「モデル」に残ります。サンプルのラベルは変わりません。「サンプル」で変更してから、もう一度教えてください。',
};
