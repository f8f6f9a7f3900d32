import type { Rooms } from '../rooms.ts';

export const settings: Rooms['settings'] = {
  'A residual network with augmentation and averaged weights. It takes its time.':
    '残差网络，加上数据增强和权重平均。训练需要一些时间。',
  'A small network for two epochs: over 90 % right, in the shortest time.':
    '小型神经网络，训练两轮：用最短的时间达到 90% 以上的准确率。',
  'A small residual network: the most accurate here, and the slowest.': '小型残差网络：这里最准确，也最慢。',
  'Adam that looks ahead along its mean of gradients, and trusts that mean more and more.':
    '沿梯度均值向前预看的 Adam，并越来越信任该均值。',
  'Adam’s ratio': 'Adam 倍率',
  'All alike': '全部相同',
  Architecture: '架构',
  Augmentation: '数据增强',
  'Averaging of weights': '权重平均',
  'Batch size': '批次大小',
  'Best (ResNet)': '最佳（ResNet）',
  'Beta 1': 'β₁',
  'Beta 2': 'β₂',
  Brightness: '亮度',
  'By which figure of validation the best epoch is chosen.': '按哪个验证指标选出最佳轮次。',
  'Categorical cross-entropy': '分类交叉熵',
  Constant: '恒定',
  Contrast: '对比度',
  Cores: '核心数',
  Cosine: '余弦',
  'Cross-entropy counted from the least that smoothed labels allow, so that it can reach 0.':
    '以平滑标签下的最小值为起点的交叉熵，因此可以降到 0。',
  'Cross-entropy for which pictures that are right already count less.': '交叉熵的变体：已答对的图片影响更小。',
  'Decay (ρ)': '衰减（ρ）',
  'Divides each gradient by its usual size of late.': '将每个梯度除以它近期的通常大小。',
  'Divides each gradient by the size of all that came before, so that steps only get smaller.':
    '将每个梯度除以此前所有梯度的大小，因此步长只会变小。',
  'Early stopping': '早停',
  Epochs: '轮数',
  Epsilon: 'ε',
  Erase: '擦除',
  Every: '间隔',
  Exponential: '指数',
  Factor: '系数',
  'Falls at once after every so many epochs.': '每隔若干轮骤降一次。',
  'Falls smoothly, by the same factor in every epoch.': '平滑下降，每轮乘以相同的系数。',
  'Falls whenever the validation loss no longer improves.': '验证损失不再改善时下降。',
  Fast: '快速',
  'Final divisor': '末端除数',
  'Final factor': '末端系数',
  Focal: '焦点损失',
  'For Android, iOS, small boards, and LiteRT in Python. Takes pictures as bytes.':
    '用于 Android、iOS、小型开发板和 Python 的 LiteRT。以字节输入图片。',
  'For Keras 3 in Python, to look into it or to train it further. Takes pictures from 0 to 255.':
    '用于 Python 的 Keras 3，可查看内部或继续训练。以 0 到 255 的数值输入图片。',
  'For Python, .NET, phones and most programs that run networks. Takes pictures as bytes.':
    '用于 Python、.NET、手机和大多数运行神经网络的程序。以字节输入图片。',
  'For web pages, and for the converters of TensorFlow.js. Takes pictures as bytes.':
    '用于网页和 TensorFlow.js 的转换工具。以字节输入图片。',
  Gamma: 'γ',
  'Gathers speed where gradients keep pointing the same way.': '梯度方向持续一致时逐渐加速。',
  Hinge: '合页损失',
  'How far a picture may move along each axis.': '图片沿每个轴最多平移多少。',
  'How far it may turn either way.': '向两侧最多旋转多少。',
  'How far the best wrong class comes within 1 of the right one; a clear answer costs nothing.':
    '得分最高的错误类别与正确类别的差距比 1 小多少；回答足够明确时损失为零。',
  'How fast a step comes to trust the mean of gradients as much as beta 1 says.':
    '对梯度均值的信任多快达到 β₁ 所定的程度。',
  'How long the learning rate rises from 0; shorter than the run.': '学习率从 0 开始上升多久；须短于整个训练。',
  'How long the learning rate stays the same.': '学习率保持不变多久。',
  'How many epochs without a better figure end the run; 0 runs all.':
    '指标连续多少轮没有改善就结束训练；0 表示训练完所有轮次。',
  'How many epochs without a better loss are let pass.': '容许损失连续多少轮没有改善。',
  'How many of the training pictures, equally of every class, are held back to choose by; 0 is none.':
    '留出多少训练图片（各类别均等）作为选择依据；0 表示不留出。',
  'How many pictures make a step.': '每一步用多少张图片。',
  'How many processor cores train at once; the last bits of the result depend on it.':
    '同时用多少个处理器核心训练；结果的末几位会因此不同。',
  'How many times smaller than at first it is in the end.': '结束时比开始时小多少倍。',
  'How many times smaller than its peak the learning rate is at first.': '开始时的学习率比峰值小多少倍。',
  'How much its contrast may change either way.': '对比度最多增减多少。',
  'How much its size may change either way: 0.1 is 90 % to 110 %.': '大小最多增减多少：0.1 即 90% 到 110%。',
  'How much less they count; at 0 it is cross-entropy.': '影响减小的程度；为 0 时就是交叉熵。',
  'How much lighter or darker it may become.': '最多变亮或变暗多少。',
  'How much of a running average of the weights is kept a step, which is then the result; 0 keeps no average.':
    '权重的滑动平均每步保留多少，并以该平均作为结果；0 表示不做平均。',
  'How much of each label is spread over all classes, which keeps the network from being too certain.':
    '每个标签有多少分摊到所有类别，以免神经网络过于自信。',
  'How much of the running mean of gradients is kept from step to step.': '梯度的滑动均值每步保留多少。',
  'How much of the running mean of squared gradients is kept from step to step.': '梯度平方的滑动均值每步保留多少。',
  'How much of the running mean, against the gradient, decides the direction of a step.':
    '决定每步方向时，滑动均值相对于当前梯度占多少。',
  'How much of the running means of squares is kept from step to step.': '平方的滑动均值每步保留多少。',
  'How much of the speed is kept from step to step.': '速度每步保留多少。',
  'How often a picture is changed, in place of all this, into what vision makes of photos.':
    '以多大概率不做以上各项，而把图片变成像从照片中提取的样子。',
  'How often a rectangle of noise hides a part (random erasing, Zhong et al. 2017).':
    '以多大概率用噪声矩形遮住一部分（随机擦除，Zhong 等，2017）。',
  'How often each picture is shown.': '每张图片看多少遍。',
  'How surprised the network is by the right class; what classifiers are usually trained with.':
    '正确类别让神经网络有多意外；训练分类器通常用它。',
  'Keeps a division from a divisor near 0.': '避免除数接近 0。',
  'Label smoothing': '标签平滑',
  'Learning rate': '学习率',
  'Like photos': '模拟照片',
  'Looks ahead along the momentum before it is made even.': '在均衡动量之前，先沿动量向前预看。',
  'Looks ahead along the speed before it corrects it.': '先沿速度向前预看，再修正速度。',
  Loss: '损失函数',
  'Mean squared error': '均方误差',
  Mirror: '镜像',
  Momentum: '动量',
  'Momentum decay': '动量衰减',
  'Moves every matrix equally far in all directions of its momentum, and leaves biases and batch-norm’s to Adam.':
    '让每个矩阵沿动量的各个方向移动同样的距离，偏置和批归一化的参数交给 Adam。',
  'Moves every weight equally far, up or down by its gradients’ mean; wants a small learning rate.':
    '每个权重移动同样的距离，按梯度均值增减；需要较小的学习率。',
  'Multiplies the number of filters of every layer; 1 is as designed.': '每层滤波器数量的倍数；1 为原设计。',
  'On a plateau': '停滞时下降',
  'One cycle': '单周期',
  Optimizer: '优化器',
  Patience: '耐心',
  'Peak at': '峰值位置',
  Reference: '参考',
  'Rises over a warm-up, then falls slowly, faster, and slowly again.': '预热期间上升，然后先慢、后快、再慢地下降。',
  'Rises to the peak and falls to almost nothing, which trains fast with a high learning rate.':
    '升到峰值后降到接近零，可用较高的学习率快速训练。',
  Rotation: '旋转',
  'SGD with momentum': '带动量的 SGD',
  Scale: '缩放',
  Schedule: '学习率调度',
  Seed: '随机种子',
  'Sets the size of each weight’s step by its past gradients and steps; the learning rate may stay at 1.':
    '按过去的梯度和步长确定每个权重的步长；学习率可以保持为 1。',
  Settings: '设置',
  Shift: '平移',
  'Shrinks every weight but biases and batch-norm’s a little each step; 0 shrinks none.':
    '每步略微缩小权重，偏置和批归一化的参数除外；0 表示不缩小。',
  'Start divisor': '起始除数',
  Starter: '入门',
  Steps: '阶梯',
  'Steps along the mean of past gradients, divided by their usual size; with weight decay it is AdamW.':
    '沿过去梯度的均值前进，并除以梯度的通常大小；加上权重衰减就是 AdamW。',
  'Steps straight down the gradient of each batch.': '直接沿每个批次的梯度下降。',
  'Swaps left and right in half of the pictures.': '将一半的图片左右互换。',
  'The notebook’s network with the best of 160 optimizers, losses and schedules.':
    '实验笔记的神经网络，配上 160 种优化器、损失函数和学习率调度中的最佳组合。',
  'The notebook’s network: two convolutions, each with pooling, and two dense layers.':
    '实验笔记的神经网络：两个带池化的卷积层和两个全连接层。',
  'The notebook’s own network, optimizer and loss, to compare with.':
    '实验笔记原有的神经网络、优化器和损失函数，用于对照。',
  'The same at half the size, for graphics chips and phones; probabilities differ a little.':
    '内容相同，大小减半，适合显卡和手机；概率略有不同。',
  'The same learning rate from the first step to the last.': '从第一步到最后一步学习率不变。',
  'The size of the steps at the schedule’s peak.': '学习率调度达到峰值时的步长。',
  'The squared distance of the probabilities from the label, as a mean over the classes.':
    '概率与标签之差的平方，对各类别取平均。',
  'Three convolutions with pooling and batch-norm: small to download and quick to answer.':
    '三个带池化和批归一化的卷积层：下载小，回答快。',
  'To open it in this app again, here or on another device.': '在这台或其他设备上，用本应用再次打开。',
  Tuned: '调优',
  'Two narrow convolutions and a dense layer, made to train in the shortest time.':
    '两个窄卷积层和一个全连接层，力求训练用时最短。',
  'Validation share': '验证比例',
  'Warm-up': '预热',
  'Watched figure': '监测指标',
  'Weight decay': '权重衰减',
  'What all random numbers follow from: the same seed trains the same network.':
    '所有随机数都由它产生：相同的种子会训练出相同的神经网络。',
  'What is left of the learning rate in the end.': '结束时学习率剩下多少。',
  'What the learning rate is multiplied by each time.': '每次学习率乘以多少。',
  'What the learning rate is multiplied by for Adam, which takes the weights that are no matrix.':
    '非矩阵的权重交给 Adam，其学习率乘以多少。',
  'What the learning rate is multiplied by in an epoch.': '每轮学习率乘以多少。',
  'When the learning rate is highest.': '学习率何时最高。',
  Width: '宽度',
  accuracy: '准确率',
  degrees: '度',
  epochs: '轮',
  factor: '倍数',
  fraction: '比例',
  'fraction of the run': '占全程比例',
  'fraction of white': '占白色比例',
  loss: '损失',
  'mirrored, shifted': '镜像、平移',
  'mirrored, shifted, erased': '镜像、平移、擦除',
  none: '无',
  pixels: '像素',
  probability: '概率',
};
