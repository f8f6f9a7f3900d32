import type { Rooms } from '../rooms.ts';

export const settings: Rooms['settings'] = {
  'A residual network with augmentation and averaged weights. It takes its time.':
    'Залишкова мережа з аугментацією й усередненими вагами. Потребує часу.',
  'A small network for two epochs: over 90 % right, in the shortest time.':
    'Мала мережа на дві епохи: понад 90\u00a0% правильно за найкоротший час.',
  'A small residual network: the most accurate here, and the slowest.':
    'Мала залишкова мережа: тут найточніша й найповільніша.',
  'Adam that looks ahead along its mean of gradients, and trusts that mean more and more.':
    'Adam, що зазирає вперед уздовж середнього градієнтів і чимраз більше йому довіряє.',
  'Adam’s ratio': 'Множник для Adam',
  'All alike': 'Усі однаково',
  Architecture: 'Архітектура',
  Augmentation: 'Аугментація',
  'Averaging of weights': 'Усереднення ваг',
  'Batch size': 'Розмір пакета',
  'Best (ResNet)': 'Найкраще (ResNet)',
  'Beta 1': 'Бета 1',
  'Beta 2': 'Бета 2',
  Brightness: 'Яскравість',
  'By which figure of validation the best epoch is chosen.': 'За яким показником валідації обирається найкраща епоха.',
  'Categorical cross-entropy': 'Категоріальна кросентропія',
  Constant: 'Сталий',
  Contrast: 'Контраст',
  Cores: 'Ядра',
  Cosine: 'Косинус',
  'Cross-entropy counted from the least that smoothed labels allow, so that it can reach 0.':
    'Кросентропія, відлічена від найменшого, що дозволяють згладжені мітки, тож може сягнути 0.',
  'Cross-entropy for which pictures that are right already count less.':
    'Кросентропія, у якій уже правильно розпізнані зображення важать менше.',
  'Decay (ρ)': 'Загасання (ρ)',
  'Divides each gradient by its usual size of late.': 'Ділить кожен градієнт на його звичайну останнім часом величину.',
  'Divides each gradient by the size of all that came before, so that steps only get smaller.':
    'Ділить кожен градієнт на величину всіх попередніх, тож кроки лише меншають.',
  'Early stopping': 'Рання зупинка',
  Epochs: 'Епохи',
  Epsilon: 'Епсилон',
  Erase: 'Стирання',
  Every: 'Інтервал',
  Exponential: 'Експоненційний',
  Factor: 'Множник',
  'Falls at once after every so many epochs.': 'Падає різко щоразу через стільки епох.',
  'Falls smoothly, by the same factor in every epoch.': 'Спадає плавно, у кожній епосі на той самий множник.',
  'Falls whenever the validation loss no longer improves.':
    'Падає щоразу, коли втрати на валідації більше не меншають.',
  Fast: 'Швидко',
  'Final divisor': 'Кінцевий дільник',
  'Final factor': 'Кінцевий множник',
  Focal: 'Фокальна',
  'For Android, iOS, small boards, and LiteRT in Python. Takes pictures as bytes.':
    'Для Android, iOS, мікрокомп’ютерів і LiteRT у Python. Приймає зображення як байти.',
  'For Keras 3 in Python, to look into it or to train it further. Takes pictures from 0 to 255.':
    'Для Keras 3 у Python, щоб роздивитися модель чи навчати далі. Приймає зображення зі значеннями від 0 до 255.',
  'For Python, .NET, phones and most programs that run networks. Takes pictures as bytes.':
    'Для Python, .NET, телефонів і більшості програм, що виконують мережі. Приймає зображення як байти.',
  'For web pages, and for the converters of TensorFlow.js. Takes pictures as bytes.':
    'Для вебсторінок і конвертерів TensorFlow.js. Приймає зображення як байти.',
  Gamma: 'Гамма',
  'Gathers speed where gradients keep pointing the same way.':
    'Набирає швидкість там, де градієнти стало вказують в один бік.',
  Hinge: 'Завісна (hinge)',
  'How far a picture may move along each axis.': 'Як далеко зображення може зсунутися вздовж кожної осі.',
  'How far it may turn either way.': 'На скільки воно може повернутися в кожен бік.',
  'How far the best wrong class comes within 1 of the right one; a clear answer costs nothing.':
    'Наскільки ближче ніж на 1 до правильного класу підходить найкращий хибний; чітка відповідь нічого не коштує.',
  'How fast a step comes to trust the mean of gradients as much as beta 1 says.':
    'Як швидко крок починає довіряти середньому градієнтів настільки, як велить бета 1.',
  'How long the learning rate rises from 0; shorter than the run.':
    'Як довго темп навчання зростає від 0; коротше за весь запуск.',
  'How long the learning rate stays the same.': 'Як довго темп навчання не змінюється.',
  'How many epochs without a better figure end the run; 0 runs all.':
    'Скільки епох без кращого показника закінчують запуск; 0 – пройти всі.',
  'How many epochs without a better loss are let pass.': 'Скільки епох без менших втрат можна перечекати.',
  'How many of the training pictures, equally of every class, are held back to choose by; 0 is none.':
    'Скільки навчальних зображень, порівну з кожного класу, відкласти, щоб за ними обирати; 0 – жодного.',
  'How many pictures make a step.': 'Скільки зображень становлять один крок.',
  'How many processor cores train at once; the last bits of the result depend on it.':
    'Скільки ядер процесора навчають водночас; від цього залежать останні біти результату.',
  'How many times smaller than at first it is in the end.': 'У скільки разів наприкінці він менший, ніж на початку.',
  'How many times smaller than its peak the learning rate is at first.':
    'У скільки разів темп навчання на початку менший за свій пік.',
  'How much its contrast may change either way.': 'Наскільки може змінитися контраст у кожен бік.',
  'How much its size may change either way: 0.1 is 90 % to 110 %.':
    'Наскільки може змінитися розмір у кожен бік: 0,1 – це від 90\u00a0% до 110\u00a0%.',
  'How much less they count; at 0 it is cross-entropy.': 'Наскільки менше вони важать; при 0 це звичайна кросентропія.',
  'How much lighter or darker it may become.': 'Наскільки світлішим чи темнішим воно може стати.',
  'How much of a running average of the weights is kept a step, which is then the result; 0 keeps no average.':
    'Скільки від ковзного середнього ваг зберігається за крок; воно й стає результатом. 0 – без усереднення.',
  'How much of each label is spread over all classes, which keeps the network from being too certain.':
    'Яка частина кожної мітки розподіляється на всі класи, щоб мережа не була надто певною.',
  'How much of the running mean of gradients is kept from step to step.':
    'Яка частина ковзного середнього градієнтів зберігається від кроку до кроку.',
  'How much of the running mean of squared gradients is kept from step to step.':
    'Яка частина ковзного середнього квадратів градієнтів зберігається від кроку до кроку.',
  'How much of the running mean, against the gradient, decides the direction of a step.':
    'Наскільки напрямок кроку визначає ковзне середнє, а не сам градієнт.',
  'How much of the running means of squares is kept from step to step.':
    'Яка частина ковзних середніх квадратів зберігається від кроку до кроку.',
  'How much of the speed is kept from step to step.': 'Яка частина швидкості зберігається від кроку до кроку.',
  'How often a picture is changed, in place of all this, into what vision makes of photos.':
    'Як часто замість усього цього зображення стає таким, яким застосунок бачить річ на фото.',
  'How often a rectangle of noise hides a part (random erasing, Zhong et al. 2017).':
    'Як часто прямокутник шуму закриває частину зображення (випадкове стирання, Zhong et al. 2017).',
  'How often each picture is shown.': 'Скільки разів показується кожне зображення.',
  'How surprised the network is by the right class; what classifiers are usually trained with.':
    'Наскільки правильний клас несподіваний для мережі; так зазвичай навчають класифікатори.',
  'Keeps a division from a divisor near 0.': 'Не дає дільнику наблизитися до 0.',
  'Label smoothing': 'Згладжування міток',
  'Learning rate': 'Темп навчання',
  'Like photos': 'Як на фото',
  'Looks ahead along the momentum before it is made even.': 'Зазирає вперед уздовж імпульсу, перш ніж його вирівняти.',
  'Looks ahead along the speed before it corrects it.': 'Зазирає вперед уздовж швидкості, перш ніж її виправити.',
  Loss: 'Функція втрат',
  'Mean squared error': 'Середньоквадратична помилка',
  Mirror: 'Віддзеркалення',
  Momentum: 'Імпульс',
  'Momentum decay': 'Загасання імпульсу',
  'Moves every matrix equally far in all directions of its momentum, and leaves biases and batch-norm’s to Adam.':
    'Зсуває кожну матрицю однаково далеко в усіх напрямках її імпульсу, а зміщення й пакетну нормалізацію лишає для Adam.',
  'Moves every weight equally far, up or down by its gradients’ mean; wants a small learning rate.':
    'Зсуває кожну вагу однаково далеко, вгору чи вниз за середнім її градієнтів; потребує малого темпу навчання.',
  'Multiplies the number of filters of every layer; 1 is as designed.':
    'Множить кількість фільтрів у кожному шарі; 1 – як задумано.',
  'On a plateau': 'На плато',
  'One cycle': 'Один цикл',
  Optimizer: 'Оптимізатор',
  Patience: 'Терпіння',
  'Peak at': 'Момент піка',
  Reference: 'Еталон',
  'Rises over a warm-up, then falls slowly, faster, and slowly again.':
    'Зростає під час розігріву, тоді спадає повільно, швидше і знову повільно.',
  'Rises to the peak and falls to almost nothing, which trains fast with a high learning rate.':
    'Зростає до піка і спадає майже до нуля, тож навчає швидко, з високим темпом навчання.',
  Rotation: 'Поворот',
  'SGD with momentum': 'SGD з імпульсом',
  Scale: 'Масштаб',
  Schedule: 'Розклад',
  Seed: 'Зерно',
  'Sets the size of each weight’s step by its past gradients and steps; the learning rate may stay at 1.':
    'Визначає величину кроку кожної ваги за її попередніми градієнтами й кроками; темп навчання може лишатися 1.',
  Settings: 'Налаштування',
  Shift: 'Зсув',
  'Shrinks every weight but biases and batch-norm’s a little each step; 0 shrinks none.':
    'З кожним кроком трохи зменшує всі ваги, крім зміщень і пакетної нормалізації; 0 – не зменшує жодної.',
  'Start divisor': 'Початковий дільник',
  Starter: 'Старт',
  Steps: 'Сходинки',
  'Steps along the mean of past gradients, divided by their usual size; with weight decay it is AdamW.':
    'Крокує за середнім попередніх градієнтів, поділеним на їхню звичайну величину; із загасанням ваг це AdamW.',
  'Steps straight down the gradient of each batch.': 'Крокує просто вниз за градієнтом кожного пакета.',
  'Swaps left and right in half of the pictures.': 'Міняє місцями ліве й праве в половині зображень.',
  'The notebook’s network with the best of 160 optimizers, losses and schedules.':
    'Мережа з блокнота з найкращим зі 160 поєднань оптимізаторів, функцій втрат і розкладів.',
  'The notebook’s network: two convolutions, each with pooling, and two dense layers.':
    'Мережа з блокнота: дві згортки, кожна з агрегуванням, і два щільні шари.',
  'The notebook’s own network, optimizer and loss, to compare with.':
    'Мережа, оптимізатор і функція втрат самого блокнота, для порівняння.',
  'The same at half the size, for graphics chips and phones; probabilities differ a little.':
    'Те саме вдвічі менше, для графічних процесорів і телефонів; імовірності трохи відрізняються.',
  'The same learning rate from the first step to the last.': 'Той самий темп навчання від першого кроку до останнього.',
  'The size of the steps at the schedule’s peak.': 'Величина кроків на піку розкладу.',
  'The squared distance of the probabilities from the label, as a mean over the classes.':
    'Квадрат відстані ймовірностей від мітки, середній за класами.',
  'Three convolutions with pooling and batch-norm: small to download and quick to answer.':
    'Три згортки з агрегуванням і пакетною нормалізацією: мала для завантаження і швидко відповідає.',
  'To open it in this app again, here or on another device.':
    'Щоб знову відкрити в цьому застосунку, тут чи на іншому пристрої.',
  Tuned: 'Підібрано',
  'Two narrow convolutions and a dense layer, made to train in the shortest time.':
    'Дві вузькі згортки й щільний шар, щоб навчитися за найкоротший час.',
  'Validation share': 'Частка валідації',
  'Warm-up': 'Розігрів',
  'Watched figure': 'Показник для вибору',
  'Weight decay': 'Загасання ваг',
  'What all random numbers follow from: the same seed trains the same network.':
    'Із чого випливають усі випадкові числа: те саме зерно дає ту саму мережу.',
  'What is left of the learning rate in the end.': 'Скільки лишається від темпу навчання наприкінці.',
  'What the learning rate is multiplied by each time.': 'На що щоразу множиться темп навчання.',
  'What the learning rate is multiplied by for Adam, which takes the weights that are no matrix.':
    'На що множиться темп навчання для Adam, якому дістаються ваги, що не є матрицями.',
  'What the learning rate is multiplied by in an epoch.': 'На що темп навчання множиться за епоху.',
  'When the learning rate is highest.': 'Коли темп навчання найвищий.',
  Width: 'Ширина',
  accuracy: 'точність',
  degrees: 'градусів',
  epochs: 'епох',
  factor: 'множник',
  fraction: 'частка',
  'fraction of the run': 'частка запуску',
  'fraction of white': 'частка білого',
  loss: 'втрати',
  'mirrored, shifted': 'віддзеркалення, зсув',
  'mirrored, shifted, erased': 'віддзеркалення, зсув, стирання',
  none: 'немає',
  pixels: 'пікселів',
  probability: 'імовірність',
};
