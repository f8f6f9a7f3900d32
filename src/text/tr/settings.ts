import type { Rooms } from '../rooms.ts';

export const settings: Rooms['settings'] = {
  'A residual network with augmentation and averaged weights. It takes its time.':
    'Veri artırma ve ortalaması alınmış ağırlıklarla artık bağlantılı bir ağ. Zaman ister.',
  'A small network for two epochs: over 90 % right, in the shortest time.':
    'İki epokluk küçük bir ağ: en kısa sürede %90’dan fazla doğru.',
  'A small residual network: the most accurate here, and the slowest.':
    'Küçük, artık bağlantılı bir ağ: buradakilerin en doğrusu ve en yavaşı.',
  'Adam that looks ahead along its mean of gradients, and trusts that mean more and more.':
    'Gradyan ortalaması boyunca ileriye bakan ve o ortalamaya giderek daha çok güvenen Adam.',
  'Adam’s ratio': 'Adam çarpanı',
  'All alike': 'Hepsi aynı',
  Architecture: 'Mimari',
  Augmentation: 'Veri artırma',
  'Averaging of weights': 'Ağırlık ortalaması',
  'Batch size': 'Yığın boyutu',
  'Best (ResNet)': 'En iyi (ResNet)',
  'Beta 1': 'Beta 1',
  'Beta 2': 'Beta 2',
  Brightness: 'Parlaklık',
  'By which figure of validation the best epoch is chosen.': 'En iyi epok, doğrulamanın hangi değerine göre seçilir.',
  'Categorical cross-entropy': 'Kategorik çapraz entropi',
  Constant: 'Sabit',
  Contrast: 'Karşıtlık',
  Cores: 'Çekirdekler',
  Cosine: 'Kosinüs',
  'Cross-entropy counted from the least that smoothed labels allow, so that it can reach 0.':
    'Yumuşatılmış etiketlerin izin verdiği en küçük değerden sayılan çapraz entropi; böylece 0’a inebilir.',
  'Cross-entropy for which pictures that are right already count less.':
    'Zaten doğru olan resimlerin daha az sayıldığı çapraz entropi.',
  'Decay (ρ)': 'Sönüm (ρ)',
  'Divides each gradient by its usual size of late.': 'Her gradyanı son zamanlardaki olağan büyüklüğüne böler.',
  'Divides each gradient by the size of all that came before, so that steps only get smaller.':
    'Her gradyanı öncekilerin tümünün büyüklüğüne böler; adımlar böylece hep küçülür.',
  'Early stopping': 'Erken durdurma',
  Epochs: 'Epok',
  Epsilon: 'Epsilon',
  Erase: 'Silme',
  Every: 'Aralık',
  Exponential: 'Üstel',
  Factor: 'Çarpan',
  'Falls at once after every so many epochs.': 'Her aralığın sonunda birden düşer.',
  'Falls smoothly, by the same factor in every epoch.': 'Her epokta aynı çarpanla, düzgünce düşer.',
  'Falls whenever the validation loss no longer improves.': 'Doğrulama kaybı artık iyileşmediğinde düşer.',
  Fast: 'Hızlı',
  'Final divisor': 'Son bölen',
  'Final factor': 'Son çarpan',
  Focal: 'Odaksal (focal)',
  'For Android, iOS, small boards, and LiteRT in Python. Takes pictures as bytes.':
    'Android, iOS, küçük kartlar ve Python’da LiteRT için. Resimleri bayt olarak alır.',
  'For Keras 3 in Python, to look into it or to train it further. Takes pictures from 0 to 255.':
    'Python’da Keras 3 için; içine bakmak ya da eğitmeyi sürdürmek üzere. 0 ile 255 arası değerli resimler alır.',
  'For Python, .NET, phones and most programs that run networks. Takes pictures as bytes.':
    'Python, .NET, telefonlar ve ağ çalıştıran çoğu program için. Resimleri bayt olarak alır.',
  'For web pages, and for the converters of TensorFlow.js. Takes pictures as bytes.':
    'Web sayfaları ve TensorFlow.js dönüştürücüleri için. Resimleri bayt olarak alır.',
  Gamma: 'Gama',
  'Gathers speed where gradients keep pointing the same way.': 'Gradyanlar hep aynı yönü gösterdikçe hızlanır.',
  Hinge: 'Menteşe (hinge)',
  'How far a picture may move along each axis.': 'Bir resim her eksende ne kadar kayabilir.',
  'How far it may turn either way.': 'Her iki yöne ne kadar dönebilir.',
  'How far the best wrong class comes within 1 of the right one; a clear answer costs nothing.':
    'En iyi yanlış sınıfın doğru sınıfa 1’den ne kadar çok yaklaştığı; açık bir yanıtın bedeli yoktur.',
  'How fast a step comes to trust the mean of gradients as much as beta 1 says.':
    'Bir adımın gradyan ortalamasına beta 1’in söylediği kadar güvenmeye ne hızla başladığı.',
  'How long the learning rate rises from 0; shorter than the run.':
    'Öğrenme oranının 0’dan yükseldiği süre; eğitimden kısa olmalı.',
  'How long the learning rate stays the same.': 'Öğrenme oranının aynı kaldığı süre.',
  'How many epochs without a better figure end the run; 0 runs all.':
    'Daha iyi bir değer gelmeden kaç epok geçerse eğitim biter; 0 ise hepsi tamamlanır.',
  'How many epochs without a better loss are let pass.': 'Kayıp iyileşmeden kaç epok beklenir.',
  'How many of the training pictures, equally of every class, are held back to choose by; 0 is none.':
    'Eğitim resimlerinin ne kadarı, her sınıftan eşit olarak, seçim yapmak için ayrılır; 0 hiçbiri demektir.',
  'How many pictures make a step.': 'Bir adım kaç resimden oluşur.',
  'How many processor cores train at once; the last bits of the result depend on it.':
    'Aynı anda kaç işlemci çekirdeği eğitir; sonucun son bitleri buna bağlıdır.',
  'How many times smaller than at first it is in the end.': 'Sonda, baştakinden kaç kat küçük olduğu.',
  'How many times smaller than its peak the learning rate is at first.':
    'Öğrenme oranının başta, tepe değerinden kaç kat küçük olduğu.',
  'How much its contrast may change either way.': 'Karşıtlığı her iki yöne ne kadar değişebilir.',
  'How much its size may change either way: 0.1 is 90 % to 110 %.':
    'Boyutu her iki yöne ne kadar değişebilir: 0,1 ise %90 ile %110 arası.',
  'How much less they count; at 0 it is cross-entropy.': 'Ne kadar daha az sayıldıkları; 0 ise çapraz entropidir.',
  'How much lighter or darker it may become.': 'Ne kadar açılıp koyulaşabilir.',
  'How much of a running average of the weights is kept a step, which is then the result; 0 keeps no average.':
    'Ağırlıkların hareketli ortalamasının her adımda ne kadarı korunur; sonuç bu ortalamadır. 0 ise ortalama tutulmaz.',
  'How much of each label is spread over all classes, which keeps the network from being too certain.':
    'Her etiketin ne kadarının tüm sınıflara dağıtıldığı; ağın fazla emin olmasını önler.',
  'How much of the running mean of gradients is kept from step to step.':
    'Gradyanların hareketli ortalamasının adımdan adıma ne kadarının korunduğu.',
  'How much of the running mean of squared gradients is kept from step to step.':
    'Gradyan karelerinin hareketli ortalamasının adımdan adıma ne kadarının korunduğu.',
  'How much of the running mean, against the gradient, decides the direction of a step.':
    'Bir adımın yönünü gradyana karşı hareketli ortalamanın ne kadar belirlediği.',
  'How much of the running means of squares is kept from step to step.':
    'Karelerin hareketli ortalamalarının adımdan adıma ne kadarının korunduğu.',
  'How much of the speed is kept from step to step.': 'Hızın adımdan adıma ne kadarının korunduğu.',
  'How often a picture is changed, in place of all this, into what vision makes of photos.':
    'Bir resmin bütün bunların yerine ne sıklıkta, uygulamanın fotoğraflarda gördüğüne benzetildiği.',
  'How often a rectangle of noise hides a part (random erasing, Zhong et al. 2017).':
    'Gürültülü bir dikdörtgenin ne sıklıkta bir parçayı gizlediği (rastgele silme, Zhong et al. 2017).',
  'How often each picture is shown.': 'Her resmin kaç kez gösterildiği.',
  'How surprised the network is by the right class; what classifiers are usually trained with.':
    'Ağın doğru sınıfa ne kadar şaşırdığı; sınıflandırıcılar genellikle bununla eğitilir.',
  'Keeps a division from a divisor near 0.': 'Bölenin 0’a yaklaşmasını önler.',
  'Label smoothing': 'Etiket yumuşatma',
  'Learning rate': 'Öğrenme oranı',
  'Like photos': 'Fotoğraf gibi',
  'Looks ahead along the momentum before it is made even.': 'Momentumu dengelemeden önce onun boyunca ileriye bakar.',
  'Looks ahead along the speed before it corrects it.': 'Hızı düzeltmeden önce onun boyunca ileriye bakar.',
  Loss: 'Kayıp',
  'Mean squared error': 'Ortalama karesel hata',
  Mirror: 'Aynalama',
  Momentum: 'Momentum',
  'Momentum decay': 'Momentum sönümü',
  'Moves every matrix equally far in all directions of its momentum, and leaves biases and batch-norm’s to Adam.':
    'Her matrisi, momentumunun bütün yönlerinde eşit uzağa taşır; yanlılık ve yığın normalizasyonu ağırlıklarını Adam’a bırakır.',
  'Moves every weight equally far, up or down by its gradients’ mean; wants a small learning rate.':
    'Her ağırlığı, gradyan ortalamasına göre yukarı ya da aşağı, eşit uzağa taşır; küçük bir öğrenme oranı ister.',
  'Multiplies the number of filters of every layer; 1 is as designed.':
    'Her katmanın filtre sayısını çarpar; 1 tasarlandığı gibidir.',
  'On a plateau': 'Platoda',
  'One cycle': 'Tek döngü',
  Optimizer: 'Optimize edici',
  Patience: 'Sabır',
  'Peak at': 'Tepe anı',
  Reference: 'Referans',
  'Rises over a warm-up, then falls slowly, faster, and slowly again.':
    'Isınma boyunca yükselir, sonra önce yavaş, ardından hızlı, sonunda yine yavaş düşer.',
  'Rises to the peak and falls to almost nothing, which trains fast with a high learning rate.':
    'Tepeye çıkar ve neredeyse sıfıra iner; yüksek bir öğrenme oranıyla hızlı eğitir.',
  Rotation: 'Döndürme',
  'SGD with momentum': 'Momentumlu SGD',
  Scale: 'Ölçek',
  Schedule: 'Çizelge',
  Seed: 'Tohum',
  'Sets the size of each weight’s step by its past gradients and steps; the learning rate may stay at 1.':
    'Her ağırlığın adım boyunu geçmiş gradyanlarına ve adımlarına göre ayarlar; öğrenme oranı 1’de kalabilir.',
  Settings: 'Ayarlar',
  Shift: 'Kaydırma',
  'Shrinks every weight but biases and batch-norm’s a little each step; 0 shrinks none.':
    'Yanlılık ve yığın normalizasyonu dışındaki her ağırlığı her adımda biraz küçültür; 0 hiçbirini küçültmez.',
  'Start divisor': 'İlk bölen',
  Starter: 'Başlangıç',
  Steps: 'Basamaklı',
  'Steps along the mean of past gradients, divided by their usual size; with weight decay it is AdamW.':
    'Geçmiş gradyanların ortalaması boyunca, olağan büyüklüklerine bölünmüş adımlar atar; ağırlık sönümüyle AdamW olur.',
  'Steps straight down the gradient of each batch.': 'Her yığının gradyanı boyunca dosdoğru aşağı iner.',
  'Swaps left and right in half of the pictures.': 'Resimlerin yarısında sağ ile solu değiştirir.',
  'The notebook’s network with the best of 160 optimizers, losses and schedules.':
    'Not defterinin ağı; 160 optimize edici, kayıp ve çizelge birleşiminin en iyisiyle.',
  'The notebook’s network: two convolutions, each with pooling, and two dense layers.':
    'Not defterinin ağı: her biri havuzlamalı iki evrişim ve iki tam bağlantılı katman.',
  'The notebook’s own network, optimizer and loss, to compare with.':
    'Not defterinin kendi ağı, optimize edicisi ve kaybı; karşılaştırmak için.',
  'The same at half the size, for graphics chips and phones; probabilities differ a little.':
    'Aynısı yarı boyutta, grafik yongaları ve telefonlar için; olasılıklar biraz farklıdır.',
  'The same learning rate from the first step to the last.': 'İlk adımdan son adıma kadar aynı öğrenme oranı.',
  'The size of the steps at the schedule’s peak.': 'Çizelgenin tepesindeki adımların boyu.',
  'The squared distance of the probabilities from the label, as a mean over the classes.':
    'Olasılıkların etikete uzaklığının karesi, sınıflar üzerinden ortalama olarak.',
  'Three convolutions with pooling and batch-norm: small to download and quick to answer.':
    'Havuzlamalı ve yığın normalizasyonlu üç evrişim: indirmesi küçük, yanıtı çabuk.',
  'To open it in this app again, here or on another device.':
    'Bu uygulamada, burada ya da başka bir cihazda yeniden açmak için.',
  Tuned: 'Ayarlanmış',
  'Two narrow convolutions and a dense layer, made to train in the shortest time.':
    'Dar iki evrişim ve tam bağlantılı bir katman; en kısa sürede eğitilmek için yapıldı.',
  'Validation share': 'Doğrulama payı',
  'Warm-up': 'Isınma',
  'Watched figure': 'İzlenen değer',
  'Weight decay': 'Ağırlık sönümü',
  'What all random numbers follow from: the same seed trains the same network.':
    'Bütün rastgele sayılar bundan çıkar: aynı tohum aynı ağı eğitir.',
  'What is left of the learning rate in the end.': 'Öğrenme oranından sonda kalan.',
  'What the learning rate is multiplied by each time.': 'Öğrenme oranının her seferinde çarpıldığı sayı.',
  'What the learning rate is multiplied by for Adam, which takes the weights that are no matrix.':
    'Matris olmayan ağırlıkları üstlenen Adam için öğrenme oranının çarpıldığı sayı.',
  'What the learning rate is multiplied by in an epoch.': 'Öğrenme oranının bir epokta çarpıldığı sayı.',
  'When the learning rate is highest.': 'Öğrenme oranının en yüksek olduğu an.',
  Width: 'Genişlik',
  accuracy: 'doğruluk',
  degrees: 'derece',
  epochs: 'epok',
  factor: 'çarpan',
  fraction: 'oran',
  'fraction of the run': 'eğitimin oranı',
  'fraction of white': 'beyazın oranı',
  loss: 'kayıp',
  'mirrored, shifted': 'aynalı, kaydırmalı',
  'mirrored, shifted, erased': 'aynalı, kaydırmalı, silmeli',
  none: 'yok',
  pixels: 'piksel',
  probability: 'olasılık',
};
