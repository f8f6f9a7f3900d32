import type { Rooms } from '../rooms.ts';

export const settings: Rooms['settings'] = {
  'A residual network with augmentation and averaged weights. It takes its time.':
    'データ拡張と重みの平均化を使う残差ネットワーク。時間がかかります。',
  'A small network for two epochs: over 90 % right, in the shortest time.':
    '小さなネットワークで2エポック。最短の時間で正解率90%超になります。',
  'A small residual network: the most accurate here, and the slowest.':
    '小さな残差ネットワーク。この中で最も正確ですが、最も時間がかかります。',
  'Adam that looks ahead along its mean of gradients, and trusts that mean more and more.':
    '勾配の平均の方向を先読みし、その平均を次第に重視するAdam。',
  'Adam’s ratio': 'Adamの比率',
  'All alike': 'すべて共通',
  Architecture: 'アーキテクチャ',
  Augmentation: 'データ拡張',
  'Averaging of weights': '重みの平均化',
  'Batch size': 'バッチサイズ',
  'Best (ResNet)': '最高精度（ResNet）',
  'Beta 1': 'ベータ1',
  'Beta 2': 'ベータ2',
  Brightness: '明るさ',
  'By which figure of validation the best epoch is chosen.': '最良のエポックを、検証のどの数値で選ぶか。',
  'Categorical cross-entropy': 'カテゴリカル交差エントロピー',
  Constant: '一定',
  Contrast: 'コントラスト',
  Cores: 'コア数',
  Cosine: 'コサイン',
  'Cross-entropy counted from the least that smoothed labels allow, so that it can reach 0.':
    '平滑化したラベルで可能な最小値を基準にした交差エントロピー。0まで下がります。',
  'Cross-entropy for which pictures that are right already count less.':
    'すでに正解している画像の重みを小さくした交差エントロピー。',
  'Decay (ρ)': '減衰率（ρ）',
  'Divides each gradient by its usual size of late.': '各勾配を、最近の平均的な大きさで割ります。',
  'Divides each gradient by the size of all that came before, so that steps only get smaller.':
    '各勾配を、これまでの勾配すべての大きさで割ります。更新幅は小さくなる一方です。',
  'Early stopping': '早期終了',
  Epochs: 'エポック数',
  Epsilon: 'イプシロン',
  Erase: '消去',
  Every: '間隔',
  Exponential: '指数減衰',
  Factor: '係数',
  'Falls at once after every so many epochs.': '一定のエポックごとに、一気に下がります。',
  'Falls smoothly, by the same factor in every epoch.': 'エポックごとに同じ係数で、滑らかに下がります。',
  'Falls whenever the validation loss no longer improves.': '検証損失の改善が止まるたびに下がります。',
  Fast: '高速',
  'Final divisor': '終了時の除数',
  'Final factor': '終了時の係数',
  Focal: 'Focal損失',
  'For Android, iOS, small boards, and LiteRT in Python. Takes pictures as bytes.':
    'Android、iOS、小型ボード、PythonのLiteRT用。画像をバイト値で受け取ります。',
  'For Keras 3 in Python, to look into it or to train it further. Takes pictures from 0 to 255.':
    'PythonのKeras 3用。中身を調べたり、さらに学習させたりできます。画像を0〜255の値で受け取ります。',
  'For Python, .NET, phones and most programs that run networks. Takes pictures as bytes.':
    'Python、.NET、スマートフォンなど、ネットワークを動かすほとんどのプログラム用。画像をバイト値で受け取ります。',
  'For web pages, and for the converters of TensorFlow.js. Takes pictures as bytes.':
    'WebページとTensorFlow.jsの変換ツール用。画像をバイト値で受け取ります。',
  Gamma: 'ガンマ',
  'Gathers speed where gradients keep pointing the same way.': '勾配が同じ方向を向き続けると加速します。',
  Hinge: 'ヒンジ損失',
  'How far a picture may move along each axis.': '縦横それぞれに、画像を最大どれだけ動かすか。',
  'How far it may turn either way.': 'どちらの向きにも、最大どれだけ回転させるか。',
  'How far the best wrong class comes within 1 of the right one; a clear answer costs nothing.':
    '正しいクラスと、最も有力な誤りのクラスとの差が1に満たない分。差が十分なら損失は0です。',
  'How fast a step comes to trust the mean of gradients as much as beta 1 says.':
    '勾配の平均を重視する度合いが、ベータ1の値に達するまでの速さ。',
  'How long the learning rate rises from 0; shorter than the run.':
    '学習率を0から上げていく長さ。学習全体より短くします。',
  'How long the learning rate stays the same.': '学習率を同じに保つ長さ。',
  'How many epochs without a better figure end the run; 0 runs all.':
    '何エポック改善がなければ学習を終えるか。0なら最後まで学習します。',
  'How many epochs without a better loss are let pass.': '損失が改善しなくても待つエポック数。',
  'How many of the training pictures, equally of every class, are held back to choose by; 0 is none.':
    '学習画像のうち、検証用に各クラスから均等に取り分ける割合。0なら取り分けません。',
  'How many pictures make a step.': '1ステップで使う画像の枚数。',
  'How many processor cores train at once; the last bits of the result depend on it.':
    '同時に学習するプロセッサコアの数。数によって結果がごくわずかに変わります。',
  'How many times smaller than at first it is in the end.': '終了時の学習率を、開始時の何分の1にするか。',
  'How many times smaller than its peak the learning rate is at first.': '開始時の学習率を、ピークの何分の1にするか。',
  'How much its contrast may change either way.': 'コントラストを、最大どれだけ強めるか、または弱めるか。',
  'How much its size may change either way: 0.1 is 90 % to 110 %.':
    '最大どれだけ拡大または縮小するか。0.1なら90%〜110%です。',
  'How much less they count; at 0 it is cross-entropy.':
    'どれだけ重みを小さくするか。0なら交差エントロピーと同じです。',
  'How much lighter or darker it may become.': '最大どれだけ明るく、または暗くするか。',
  'How much of a running average of the weights is kept a step, which is then the result; 0 keeps no average.':
    '重みの移動平均を、1ステップごとにどれだけ引き継ぐか。その平均が結果になります。0なら平均しません。',
  'How much of each label is spread over all classes, which keeps the network from being too certain.':
    '各ラベルのうち、全クラスに分散させる割合。ネットワークの過信を防ぎます。',
  'How much of the running mean of gradients is kept from step to step.':
    '勾配の移動平均を、次のステップにどれだけ引き継ぐか。',
  'How much of the running mean of squared gradients is kept from step to step.':
    '勾配の二乗の移動平均を、次のステップにどれだけ引き継ぐか。',
  'How much of the running mean, against the gradient, decides the direction of a step.':
    '更新の方向を決めるとき、勾配に対して移動平均をどれだけ重視するか。',
  'How much of the running means of squares is kept from step to step.':
    '二乗の移動平均を、次のステップにどれだけ引き継ぐか。',
  'How much of the speed is kept from step to step.': '速度を、次のステップにどれだけ引き継ぐか。',
  'How often a picture is changed, in place of all this, into what vision makes of photos.':
    '上の変更の代わりに、写真から切り出したような画像に変える頻度。',
  'How often a rectangle of noise hides a part (random erasing, Zhong et al. 2017).':
    'ノイズの長方形で一部を隠す頻度（random erasing、Zhong et al. 2017）。',
  'How often each picture is shown.': '各画像を見せる回数。',
  'How surprised the network is by the right class; what classifiers are usually trained with.':
    '正しいクラスがネットワークにとってどれだけ意外か。分類モデルの学習では、ふつうこれを使います。',
  'Keeps a division from a divisor near 0.': '0に近い数で割るのを防ぎます。',
  'Label smoothing': 'ラベル平滑化',
  'Learning rate': '学習率',
  'Like photos': '写真風',
  'Looks ahead along the momentum before it is made even.': '均一化する前に、モーメンタムの方向を先読みします。',
  'Looks ahead along the speed before it corrects it.': '速度を修正する前に、その方向を先読みします。',
  Loss: '損失',
  'Mean squared error': '平均二乗誤差',
  Mirror: '左右反転',
  Momentum: 'モーメンタム',
  'Momentum decay': 'モーメンタム減衰',
  'Moves every matrix equally far in all directions of its momentum, and leaves biases and batch-norm’s to Adam.':
    '各行列を、モーメンタムのすべての方向に同じ幅で動かします。バイアスとバッチ正規化の重みはAdamが更新します。',
  'Moves every weight equally far, up or down by its gradients’ mean; wants a small learning rate.':
    'すべての重みを、勾配の平均の符号に従って同じ幅で動かします。学習率は小さくします。',
  'Multiplies the number of filters of every layer; 1 is as designed.':
    '各層のフィルター数の倍率。1なら設計どおりです。',
  'On a plateau': '停滞時に低下',
  'One cycle': 'ワンサイクル',
  Optimizer: 'オプティマイザ',
  Patience: '待機期間',
  'Peak at': 'ピークの位置',
  Reference: '基準',
  'Rises over a warm-up, then falls slowly, faster, and slowly again.':
    'ウォームアップで上がり、その後はゆっくり、速く、またゆっくり下がります。',
  'Rises to the peak and falls to almost nothing, which trains fast with a high learning rate.':
    'ピークまで上がり、ほぼ0まで下がります。高い学習率で速く学習できます。',
  Rotation: '回転',
  'SGD with momentum': 'モーメンタムSGD',
  Scale: '拡大縮小',
  Schedule: 'スケジュール',
  Seed: 'シード',
  'Sets the size of each weight’s step by its past gradients and steps; the learning rate may stay at 1.':
    '各重みの更新幅を、過去の勾配と更新幅から決めます。学習率は1のままで構いません。',
  Settings: '設定',
  Shift: '移動',
  'Shrinks every weight but biases and batch-norm’s a little each step; 0 shrinks none.':
    'バイアスとバッチ正規化を除くすべての重みを、ステップごとに少し縮めます。0なら縮めません。',
  'Start divisor': '開始時の除数',
  Starter: 'スターター',
  Steps: '段階的',
  'Steps along the mean of past gradients, divided by their usual size; with weight decay it is AdamW.':
    '過去の勾配の平均を、平均的な大きさで割って進みます。重み減衰を使うとAdamWになります。',
  'Steps straight down the gradient of each batch.': '各バッチの勾配に沿って、まっすぐ下ります。',
  'Swaps left and right in half of the pictures.': '半分の画像で左右を入れ替えます。',
  'The notebook’s network with the best of 160 optimizers, losses and schedules.':
    'ノートブックのネットワークに、160通りで最良だったオプティマイザ、損失、スケジュールを使います。',
  'The notebook’s network: two convolutions, each with pooling, and two dense layers.':
    'ノートブックのネットワーク。プーリング付きの畳み込み層2つと全結合層2つ。',
  'The notebook’s own network, optimizer and loss, to compare with.':
    'ノートブックと同じネットワーク、オプティマイザ、損失。比較用です。',
  'The same at half the size, for graphics chips and phones; probabilities differ a little.':
    '同じ内容でサイズは半分。GPUやスマートフォン用。確率がわずかに変わります。',
  'The same learning rate from the first step to the last.': '最初から最後のステップまで、同じ学習率です。',
  'The size of the steps at the schedule’s peak.': 'スケジュールのピークでの更新幅。',
  'The squared distance of the probabilities from the label, as a mean over the classes.':
    '確率とラベルの差の二乗を、全クラスで平均したもの。',
  'Three convolutions with pooling and batch-norm: small to download and quick to answer.':
    'プーリングとバッチ正規化付きの畳み込み層3つ。ダウンロードが小さく、答えも速いです。',
  'To open it in this app again, here or on another device.':
    'この端末や別の端末で、またこのアプリで開くための形式です。',
  Tuned: '調整済み',
  'Two narrow convolutions and a dense layer, made to train in the shortest time.':
    '幅の狭い畳み込み層2つと全結合層1つ。最短の時間で学習できます。',
  'Validation share': '検証の割合',
  'Warm-up': 'ウォームアップ',
  'Watched figure': '監視する数値',
  'Weight decay': '重み減衰',
  'What all random numbers follow from: the same seed trains the same network.':
    'すべての乱数の元になる数。シードが同じなら、同じネットワークができます。',
  'What is left of the learning rate in the end.': '終了時に残る学習率の割合。',
  'What the learning rate is multiplied by each time.': '毎回、学習率に掛ける値。',
  'What the learning rate is multiplied by for Adam, which takes the weights that are no matrix.':
    '行列以外の重みを更新するAdamで、学習率に掛ける値。',
  'What the learning rate is multiplied by in an epoch.': '1エポックごとに、学習率に掛ける値。',
  'When the learning rate is highest.': '学習率が最も高くなる時点。',
  Width: '幅',
  accuracy: '正解率',
  degrees: '度',
  epochs: 'エポック',
  factor: '倍率',
  fraction: '割合',
  'fraction of the run': '学習全体に対する割合',
  'fraction of white': '白に対する割合',
  loss: '損失',
  'mirrored, shifted': '左右反転、移動',
  'mirrored, shifted, erased': '左右反転、移動、消去',
  none: 'なし',
  pixels: 'ピクセル',
  probability: '確率',
};
