import type { Rooms } from '../rooms.ts';

export const settings: Rooms['settings'] = {
  'A residual network with augmentation and averaged weights. It takes its time.':
    'شبكة متبقيات مع زيادة البيانات ومتوسط الأوزان. تأخذ وقتها.',
  'A small network for two epochs: over 90 % right, in the shortest time.':
    'شبكة صغيرة لحقبتين: أكثر من 90\u200E%\u200E صواب في أقصر وقت.',
  'A small residual network: the most accurate here, and the slowest.': 'شبكة متبقيات صغيرة: الأدق هنا، والأبطأ.',
  'Adam that looks ahead along its mean of gradients, and trusts that mean more and more.':
    'نسخة من Adam تنظر إلى الأمام على طول متوسط تدرّجاتها، وتزداد ثقتها به شيئًا فشيئًا.',
  'Adam’s ratio': 'نسبة Adam',
  'All alike': 'كلها متماثلة',
  Architecture: 'البنية',
  Augmentation: 'زيادة البيانات',
  'Averaging of weights': 'متوسط الأوزان',
  'Batch size': 'حجم الدفعة',
  'Best (ResNet)': 'الأفضل (ResNet)',
  'Beta 1': 'بيتا 1',
  'Beta 2': 'بيتا 2',
  Brightness: 'السطوع',
  'By which figure of validation the best epoch is chosen.': 'مقياس التحقق الذي تُختار به أفضل حقبة.',
  'Categorical cross-entropy': 'الإنتروبيا المتقاطعة الفئوية',
  Constant: 'ثابتة',
  Contrast: 'التباين',
  Cores: 'الأنوية',
  Cosine: 'جيب التمام',
  'Cross-entropy counted from the least that smoothed labels allow, so that it can reach 0.':
    'الإنتروبيا المتقاطعة محسوبة من أدنى ما تسمح به التسميات المنعَّمة، فيمكن أن تبلغ 0.',
  'Cross-entropy for which pictures that are right already count less.':
    'إنتروبيا متقاطعة تقلّ فيها حصة الصور التي صحّت إجابتها.',
  'Decay (ρ)': 'الاضمحلال (ρ)',
  'Divides each gradient by its usual size of late.': 'يقسم كل تدرّج على حجمه المعتاد في الآونة الأخيرة.',
  'Divides each gradient by the size of all that came before, so that steps only get smaller.':
    'يقسم كل تدرّج على حجم كل ما سبقه، فلا تزداد الخطوات إلا صغرًا.',
  'Early stopping': 'الإيقاف المبكر',
  Epochs: 'الحقب',
  Epsilon: 'إبسيلون',
  Erase: 'المحو',
  Every: 'الفاصل',
  Exponential: 'أُسّية',
  Factor: 'العامل',
  'Falls at once after every so many epochs.': 'ينخفض فجأة كل عدد معيّن من الحقب.',
  'Falls smoothly, by the same factor in every epoch.': 'ينخفض بسلاسة، بالعامل نفسه في كل حقبة.',
  'Falls whenever the validation loss no longer improves.': 'ينخفض كلما توقف تحسّن خسارة التحقق.',
  Fast: 'سريعة',
  'Final divisor': 'قاسم النهاية',
  'Final factor': 'العامل النهائي',
  Focal: 'بؤرية',
  'For Android, iOS, small boards, and LiteRT in Python. Takes pictures as bytes.':
    'لأجهزة Android وiOS واللوحات الصغيرة، وLiteRT في Python. يأخذ الصور على شكل بايتات.',
  'For Keras 3 in Python, to look into it or to train it further. Takes pictures from 0 to 255.':
    'لـ Keras 3 في Python، لتفحّصه أو لمتابعة تدريبه. يأخذ الصور بقيم من 0 إلى 255.',
  'For Python, .NET, phones and most programs that run networks. Takes pictures as bytes.':
    'لـ Python و\u200E.NET والهواتف ومعظم البرامج التي تشغّل الشبكات. يأخذ الصور على شكل بايتات.',
  'For web pages, and for the converters of TensorFlow.js. Takes pictures as bytes.':
    'لصفحات الويب، ولأدوات التحويل في TensorFlow.js. يأخذ الصور على شكل بايتات.',
  Gamma: 'غاما',
  'Gathers speed where gradients keep pointing the same way.': 'يكتسب سرعة حيث تظل التدرّجات تشير إلى الاتجاه نفسه.',
  Hinge: 'مفصلية',
  'How far a picture may move along each axis.': 'أقصى ما قد تتحرك به الصورة على كل محور.',
  'How far it may turn either way.': 'أقصى ما قد تدور به في كلا الاتجاهين.',
  'How far the best wrong class comes within 1 of the right one; a clear answer costs nothing.':
    'مقدار اقتراب أفضل فئة خاطئة من الصحيحة إلى أقل من 1؛ والإجابة الواضحة لا تكلّف شيئًا.',
  'How fast a step comes to trust the mean of gradients as much as beta 1 says.':
    'سرعة بلوغ الخطوة الثقة بمتوسط التدرّجات التي تحددها بيتا 1.',
  'How long the learning rate rises from 0; shorter than the run.': 'مدة ارتفاع معدل التعلّم من 0؛ وهي أقصر من الجولة.',
  'How long the learning rate stays the same.': 'المدة التي يبقى فيها معدل التعلّم كما هو.',
  'How many epochs without a better figure end the run; 0 runs all.':
    'عدد الحقب دون تحسّن الذي تنتهي بعده الجولة؛ مع 0 تُجرى كلها.',
  'How many epochs without a better loss are let pass.': 'عدد الحقب المسموح به دون تحسّن في الخسارة.',
  'How many of the training pictures, equally of every class, are held back to choose by; 0 is none.':
    'نسبة ما يُحجز من صور التدريب، بالتساوي من كل فئة، للاختيار به؛ ومع 0 لا يُحجز شيء.',
  'How many pictures make a step.': 'عدد الصور في الخطوة الواحدة.',
  'How many processor cores train at once; the last bits of the result depend on it.':
    'عدد أنوية المعالج التي تعمل في التدريب معًا؛ وتتوقف عليه آخر بتات النتيجة.',
  'How many times smaller than at first it is in the end.': 'كم مرة يكون في النهاية أصغر ممّا كان في البداية.',
  'How many times smaller than its peak the learning rate is at first.':
    'كم مرة يكون معدل التعلّم في البداية أصغر من ذروته.',
  'How much its contrast may change either way.': 'أقصى ما قد يتغيّر به تباينها زيادةً أو نقصًا.',
  'How much its size may change either way: 0.1 is 90 % to 110 %.':
    'أقصى ما قد يتغيّر به حجمها زيادةً أو نقصًا: 0.1 تعني من 90\u200E%\u200E إلى 110\u200E%\u200E.',
  'How much less they count; at 0 it is cross-entropy.': 'مقدار نقصان حصتها؛ وعند 0 تصير إنتروبيا متقاطعة.',
  'How much lighter or darker it may become.': 'أقصى ما قد تصير به أفتح أو أغمق.',
  'How much of a running average of the weights is kept a step, which is then the result; 0 keeps no average.':
    'مقدار ما يبقى في كل خطوة من المتوسط الجاري للأوزان، وهو النتيجة في النهاية؛ مع 0 لا متوسط.',
  'How much of each label is spread over all classes, which keeps the network from being too certain.':
    'مقدار ما يُوزَّع من كل تسمية على كل الفئات، كي لا تبالغ الشبكة في يقينها.',
  'How much of the running mean of gradients is kept from step to step.':
    'مقدار ما يبقى من المتوسط الجاري للتدرّجات من خطوة إلى خطوة.',
  'How much of the running mean of squared gradients is kept from step to step.':
    'مقدار ما يبقى من المتوسط الجاري لمربعات التدرّجات من خطوة إلى خطوة.',
  'How much of the running mean, against the gradient, decides the direction of a step.':
    'حصة المتوسط الجاري، مقابل التدرّج، في تحديد اتجاه الخطوة.',
  'How much of the running means of squares is kept from step to step.':
    'مقدار ما يبقى من المتوسطات الجارية للمربعات من خطوة إلى خطوة.',
  'How much of the speed is kept from step to step.': 'مقدار ما يبقى من السرعة من خطوة إلى خطوة.',
  'How often a picture is changed, in place of all this, into what vision makes of photos.':
    'كم يتكرر أن تُحوَّل الصورة، بدل كل ما سبق، إلى ما تصنعه الرؤية من الصور الفوتوغرافية.',
  'How often a rectangle of noise hides a part (random erasing, Zhong et al. 2017).':
    'كم يتكرر أن يخفي مستطيل من التشويش جزءًا منها (المحو العشوائي، Zhong وآخرون 2017).',
  'How often each picture is shown.': 'كم مرة تُعرض كل صورة.',
  'How surprised the network is by the right class; what classifiers are usually trained with.':
    'مقدار مفاجأة الشبكة بالفئة الصحيحة؛ وهي ما تُدرَّب به المصنِّفات عادةً.',
  'Keeps a division from a divisor near 0.': 'يمنع القسمة على عدد قريب من 0.',
  'Label smoothing': 'تنعيم التسميات',
  'Learning rate': 'معدل التعلّم',
  'Like photos': 'كالصور الفوتوغرافية',
  'Looks ahead along the momentum before it is made even.': 'ينظر إلى الأمام على طول الزخم قبل تسويته.',
  'Looks ahead along the speed before it corrects it.': 'ينظر إلى الأمام على طول السرعة قبل تصحيحها.',
  Loss: 'الخسارة',
  'Mean squared error': 'متوسط مربع الخطأ',
  Mirror: 'الانعكاس',
  Momentum: 'الزخم',
  'Momentum decay': 'اضمحلال الزخم',
  'Moves every matrix equally far in all directions of its momentum, and leaves biases and batch-norm’s to Adam.':
    'يحرّك كل مصفوفة بالمقدار نفسه في كل اتجاهات زخمها، ويترك الانحيازات وأوزان تسوية الدفعات لـ Adam.',
  'Moves every weight equally far, up or down by its gradients’ mean; wants a small learning rate.':
    'يحرّك كل وزن بالمقدار نفسه، صعودًا أو هبوطًا حسب متوسط تدرّجاته؛ ويحتاج إلى معدل تعلّم صغير.',
  'Multiplies the number of filters of every layer; 1 is as designed.': 'يضرب عدد المرشِّحات في كل طبقة؛ و1 كما صُمّمت.',
  'On a plateau': 'عند الثبات',
  'One cycle': 'دورة واحدة',
  Optimizer: 'المحسِّن',
  Patience: 'مدة الصبر',
  'Peak at': 'موضع الذروة',
  Reference: 'مرجعية',
  'Rises over a warm-up, then falls slowly, faster, and slowly again.':
    'يرتفع خلال الإحماء، ثم ينخفض ببطء، فأسرع، فببطء من جديد.',
  'Rises to the peak and falls to almost nothing, which trains fast with a high learning rate.':
    'يرتفع إلى الذروة ثم ينخفض إلى ما يقارب الصفر، فيكون التدريب سريعًا بمعدل تعلّم عالٍ.',
  Rotation: 'الدوران',
  'SGD with momentum': 'SGD مع الزخم',
  Scale: 'التحجيم',
  Schedule: 'الجدولة',
  Seed: 'البذرة',
  'Sets the size of each weight’s step by its past gradients and steps; the learning rate may stay at 1.':
    'يحدد حجم خطوة كل وزن من تدرّجاته وخطواته السابقة؛ ويمكن أن يبقى معدل التعلّم 1.',
  Settings: 'الإعدادات',
  Shift: 'الإزاحة',
  'Shrinks every weight but biases and batch-norm’s a little each step; 0 shrinks none.':
    'يصغّر قليلًا في كل خطوة كل الأوزان عدا الانحيازات وأوزان تسوية الدفعات؛ ومع 0 لا يصغّر شيئًا.',
  'Start divisor': 'قاسم البداية',
  Starter: 'للبداية',
  Steps: 'درجات',
  'Steps along the mean of past gradients, divided by their usual size; with weight decay it is AdamW.':
    'يخطو على طول متوسط التدرّجات السابقة مقسومًا على حجمها المعتاد؛ ومع اضمحلال الأوزان يصير AdamW.',
  'Steps straight down the gradient of each batch.': 'ينزل مباشرة مع تدرّج كل دفعة.',
  'Swaps left and right in half of the pictures.': 'يبدّل اليمين واليسار في نصف الصور.',
  'The notebook’s network with the best of 160 optimizers, losses and schedules.':
    'شبكة الدفتر مع الأفضل من 160 من المحسِّنات ودوال الخسارة والجدولات.',
  'The notebook’s network: two convolutions, each with pooling, and two dense layers.':
    'شبكة الدفتر: طبقتا التفاف، بعد كل منهما تجميع، وطبقتان كثيفتان.',
  'The notebook’s own network, optimizer and loss, to compare with.': 'شبكة الدفتر نفسها ومحسِّنه وخسارته، للمقارنة.',
  'The same at half the size, for graphics chips and phones; probabilities differ a little.':
    'النموذج نفسه بنصف الحجم، لمعالجات الرسوم والهواتف؛ وتختلف الاحتمالات قليلًا.',
  'The same learning rate from the first step to the last.': 'معدل التعلّم نفسه من الخطوة الأولى إلى الأخيرة.',
  'The size of the steps at the schedule’s peak.': 'حجم الخطوات عند ذروة الجدولة.',
  'The squared distance of the probabilities from the label, as a mean over the classes.':
    'مربع بُعد الاحتمالات عن التسمية، متوسطًا على الفئات.',
  'Three convolutions with pooling and batch-norm: small to download and quick to answer.':
    'ثلاث طبقات التفاف مع التجميع وتسوية الدفعات: صغيرة التنزيل سريعة الإجابة.',
  'To open it in this app again, here or on another device.': 'لفتحه في هذا التطبيق مجددًا، هنا أو على جهاز آخر.',
  Tuned: 'مضبوطة',
  'Two narrow convolutions and a dense layer, made to train in the shortest time.':
    'طبقتا التفاف ضيقتان وطبقة كثيفة، صُنعت لتتدرب في أقصر وقت.',
  'Validation share': 'حصة التحقق',
  'Warm-up': 'الإحماء',
  'Watched figure': 'المقياس المراقَب',
  'Weight decay': 'اضمحلال الأوزان',
  'What all random numbers follow from: the same seed trains the same network.':
    'منها تأتي كل الأرقام العشوائية: البذرة نفسها تدرّب الشبكة نفسها.',
  'What is left of the learning rate in the end.': 'ما يبقى من معدل التعلّم في النهاية.',
  'What the learning rate is multiplied by each time.': 'ما يُضرب فيه معدل التعلّم في كل مرة.',
  'What the learning rate is multiplied by for Adam, which takes the weights that are no matrix.':
    'ما يُضرب فيه معدل التعلّم لأجل Adam، الذي يتولى الأوزان التي ليست مصفوفات.',
  'What the learning rate is multiplied by in an epoch.': 'ما يُضرب فيه معدل التعلّم في كل حقبة.',
  'When the learning rate is highest.': 'متى يكون معدل التعلّم في أعلاه.',
  Width: 'العرض',
  accuracy: 'الدقة',
  degrees: 'بالدرجات',
  epochs: 'بالحقب',
  factor: 'كعامل ضرب',
  fraction: 'كنسبة',
  'fraction of the run': 'كنسبة من الجولة',
  'fraction of white': 'كنسبة من الأبيض',
  loss: 'الخسارة',
  'mirrored, shifted': 'انعكاس، إزاحة',
  'mirrored, shifted, erased': 'انعكاس، إزاحة، محو',
  none: 'بلا',
  pixels: 'بالبكسل',
  probability: 'كاحتمال',
};
