import { countText } from '../figures.ts';
import type { Rooms } from '../rooms.ts';

export const adapt: Rooms['adapt'] = {
  kept: (name) => `“${name}” adıyla saklandı ve artık kullanımda.`,
  versionBefore: (screen) => `Önceki sürüm ${screen} ekranında duruyor.`,
  screens: {
    classify: 'Tanıma',
    models: 'Modeller',
    samples: 'Örnekler',
  },
  teaching: 'Uyarlama',
  phases: {
    reading: 'Örneklerine bakılıyor',
    training: 'Öğreniyor',
    evaluating: 'Öncesi ve sonrası karşılaştırılıyor',
  },
  learningLeft: (left) => `Öğreniyor, yaklaşık ${left} kaldı`,
  stopping: 'Durduruluyor',
  stop: 'Durdur',
  title: 'Ona giysilerini öğret',
  takeSome: (classify, samples) =>
    `${classify} ekranında birkaç fotoğraf çekip ne olduklarını söyle ya da ${samples} ekranına resim ekle. Her türden üç tane başlangıç için yeter, on tane iyidir. Sonra burada tek bir düğmeye bas; saniyeler içinde uygulama onları tanır.`,
  summary: (classes, model) => `${classes}. Bunlar “${model}” modelinin bir kopyasına öğretilir.`,
  ofClass: (count, label) => `${countText(count)} ${label}`,
  ofOwnClass: (count, label) => `${countText(count)} ${label} (kendi sınıfın)`,
  comma: ', ',
  beforeYouTeach: 'Öğretmeden önce',
  noSamples: 'Henüz örnek yok.',
  unteachable: {
    pictures: 'Kullanılan model 28×28 ve gri olan örneklerden farklı resimler alıyor; bu yüzden onları öğrenemez.',
    layer: 'Kullanılan model olasılıkları veren tam bağlantılı bir katmanla bitmiyor; bu yüzden sınıf öğrenemez.',
  },
  chooseAnother: (screen) => `Öğretmek için ${screen} ekranında başka bir model seç.`,
  tooFew: (labels, wanted) =>
    `Az örnek var (${labels}): her türden en az ${countText(wanted)} tane, farklı yönlerden çekilmiş olursa model giysiyi çevresinden ayırt eder.`,
  oneClass: (label) =>
    `Bütün örnekler “${label}” sınıfından. Onunla karıştırılan giysilerden de ekle; yoksa model gereğinden sık “${label}” der.`,
  contradiction: (count, labels) =>
    `Neredeyse aynı olan resimlerin etiketleri farklı, ${countText(count)} kez (${labels}).`,
  settleIt: (screen) => `Sen ${screen} ekranında karar verene kadar dışarıda bırakılırlar.`,
  teach: (count) => `${countText(count)} örneğimi öğret`,
  teachAgain: 'Yeniden öğret',
  rehearsal: {
    dataset: (dataset) => `Öğrenirken, unutmamak için ${dataset} resimlerini tekrar eder.`,
    sketch: (dataset) =>
      `Öğrenirken, unutmamak için ${dataset} özetinden üretilen resimleri tekrar eder. Bir şey indirmek gerekmez.`,
    none: (dataset) =>
      `Öğrenirken ${dataset} resimlerini tekrar etmesi gerekir: önce “Sıfırdan” bölümünde onları indir.`,
  },
  nothingLeaves: 'Bu cihazdan hiçbir şey çıkmaz.',
  better: (after, before) => `Daha iyi: ${after} doğru, önce ${before}`,
  noChange: (after) => `Değişmedi: önceki gibi ${after} doğru`,
  worse: (after, before) => `Daha kötü: ${after} doğru, önce ${before}`,
  shareRight: 'Doğru yanıtların oranı',
  on: 'Neyde',
  before: 'önce',
  after: 'sonra',
  heldBack: (count) => `Ayrılmış ${countText(count)} örnek`,
  learntFrom: (count) => `Öğrendiği ${countText(count)} örnek`,
  testPictures: (count, dataset) => `${countText(count)} ${dataset} test resmi`,
  taughtIn: (time) => `Öğretme süresi: ${time}.`,
  newClasses: (labels) => `Yeni: ${labels}.`,
  noneHeldBack:
    'Bir kısmını ayıramayacak kadar az örnek vardı: yukarıda doğru bildiklerini zaten görmüştü, onu başka resimlerle dene.',
  notMeasured: (dataset) => `${dataset} bu cihazda olmadığı için nelerin unutulduğu ölçülemedi.`,
  suspects: (count) =>
    `Hâlâ başka bir şey sandığı örnek sayısı: ${countText(count)}. Bunların etiketleri yanlış olabilir.`,
  keep: 'Sakla ve kullan',
  discard: 'Vazgeç',
  changedAnswers: (count) => `Yanıtı değişen ${countText(count)} resim`,
  sample: (label) => `Örnek: ${label}`,
  testPicture: (label) => `Test resmi: ${label}`,
  is: (label) => `aslında: ${label}`,
  beforeAndAfter: (before, after) => `${before} → ${after}`,
  ownClasses: (labels) => `Kendi sınıfların: ${labels}`,
  class: 'Sınıf',
  anotherName: 'Başka bir ad ya da birleştirilecek sınıf',
  mergeInto: (label) => `“${label}” ile birleştir`,
  remove: (label) => `Kaldır: ${label}`,
  changesHelp:
    'Her değişiklik ayrı bir sürüm oluşturur; önceki sürüm Modeller ekranında kalır. Örnekler etiketlerini korur: onları Örnekler ekranında değiştir, sonra yeniden öğret.',
};
