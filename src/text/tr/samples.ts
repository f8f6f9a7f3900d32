import { countText } from '../figures.ts';
import { plural } from '../language.ts';
import type { Rooms } from '../rooms.ts';

export const samples: Rooms['samples'] = {
  title: 'Örnekler',
  addFiles: 'Dosya ya da ZIP ekle',
  addFolder: 'Klasör ekle',
  picturesOrZips: 'Resimler ya da ZIP’ler',
  folder: 'Klasör',
  import: {
    name: 'Resimler okunuyor',
    begins: 'Resimler okunuyor…',
    progress: (done, total) => `Resimler okunuyor: ${countText(done)} / ${countText(total)}`,
  },
  export: {
    name: 'ZIP yazılıyor',
    begins: 'ZIP yazılıyor…',
    progress: (done, total) => `ZIP yazılıyor: ${countText(done)} / ${countText(total)}`,
  },
  report: {
    title: (clauses) => `${clauses.join('; ')}.`,
    refused: (count) => `${countText(count)} dosya alınamadı`,
    contradictory: (count) => `${countText(count)} dosya ikinci bir sınıfta da vardı; ilki geçerli`,
    renamed: (count) => `${countText(count)} klasör, burada başka adı olan bir sınıf demek`,
    leftOut: (count) => `${countText(count)} resim ZIP’te yok: fotoğrafı kayıp ya da bozuk.`,
    nameLoose: (count) => `Klasörsüz ${countText(count)} resmin sınıfını söyle…`,
    filesAndFolders: 'Haklarında söylenecek bir şey olan dosya ve klasörler',
    picturesLeftOut: 'ZIP’te olmayan resimler',
    takenFor: (label) => `“${label}” sayıldı. Başka bir sınıfsa resimlerini seç ve “Bu bir …” düğmesine bas.`,
    inAnotherClass: 'Başka bir sınıfta da vardı.',
    photoGone: 'Ağın onda gördüğüyle öğretmeye devam eder. Dışa aktarmada da olması için resmi yeniden çek.',
  },
  reading: 'Örnekler okunuyor…',
  drop: 'Eklemek için resimleri, klasörleri ya da ZIP’leri buraya bırak',
  whatIsNewClass: 'Yeni sınıfın adı ne?',
  whatAreThese: (count) => plural(count, { one: 'Bu resim ne?', other: `Bu ${countText(count)} resim ne?` }),
  whichSamples: 'Hangi örnekler',
  filters: {
    all: 'Tümü',
    doubtful: 'Kuşkulu',
    'near-duplicates': 'Neredeyse aynı',
  },
  newClass: 'Yeni sınıf…',
  teachThese: (count) => plural(count, { one: 'Bu örneği öğret', other: `Bu ${countText(count)} örneği öğret` }),
  marked:
    '“?” ile işaretli ve sınıfında en önde: uyarlanmış modelin başka bir şey sandığı örnekler. Sınıfları doğru mu?',
  nothingYet: 'Henüz burada bir şey yok',
  emptyHelp: 'Örnekler uygulamaya senin giysilerini öğretir. Bunun üç yolu var:',
  bySnapshot: (screen) => `${screen} ekranında fotoğraf çek, sonra yanıtın doğru olup olmadığını söyle.`,
  classifyScreen: 'Tanıma',
  byShutter: 'Tek bir giysinin birçok resmi için orada deklanşörü basılı tut.',
  byFiles: 'Dosya, klasör ya da her sınıfa bir klasör açılmış bir ZIP ekle veya buraya bırak.',
  addOwnClass: 'Kendi sınıfını ekle',
  sample: (label, taken) => `${label}, ${taken}`,
  answer: (label, probability) => `${label}, ${probability}`,
  described: (parts) => parts.join('; '),
  modelThought: (label, probability) => `model şöyle düşündü: ${label}, ${probability}`,
  afterTeaching: (label) => `uyarlamadan sonra diyor ki: ${label}`,
  nearlyTheSame: 'bir başkasıyla neredeyse aynı',
  thePhoto: 'Fotoğraf',
  facts: {
    taken: 'Çekildi',
    modelThought: 'Modelin düşündüğü',
    notAsked: 'sorulmadı',
    afterTeaching: 'Uyarlamadan sonra',
    nearlyTheSame: 'Neredeyse aynısı',
  },
  editClass: (label) => `“${label}” sınıfını düzenle`,
  name: 'Ad',
  joins: (count, label, others) =>
    `Bu adda bir sınıf var: “${label}” sınıfındaki ${countText(count)} resim oradaki ${countText(others)} resme katılır.`,
  merge: 'Birleştir',
  takeOutEmpty: 'Ya da sil; içinde resim yok. Bunu geri alabilirsin.',
  takeOut: (count) => `Ya da içindeki ${countText(count)} resimle birlikte sil. Bunu geri alabilirsin.`,
  deleteClass: 'Sınıfı sil',
  kept: (count, label) =>
    plural(count, {
      one: `“${label}” olarak saklandı.`,
      other: `${countText(count)} resim “${label}” olarak saklandı.`,
    }),
  keptFromFiles: (count) =>
    plural(count, {
      one: 'Dosyadan alınıp saklandı.',
      other: `${countText(count)} resim dosyalardan alınıp saklandı.`,
    }),
  hereAlready: (count) => `${countText(count)} resim zaten burada.`,
  hereAlreadyNowAs: (count, label) => `${countText(count)} resim zaten burada, bundan sonra “${label}” olarak.`,
  hereAlreadyMoved: (count) =>
    `${countText(count)} resim zaten burada, dosyalarda dendiği gibi bundan sonra başka bir sınıfta.`,
  hereAlreadySomeMoved: (count, moved) =>
    `${countText(count)} resim zaten burada; ${countText(moved)} tanesi dosyalarda dendiği gibi bundan sonra başka bir sınıfta.`,
  moved: (count, label) => `${countText(count)} resim “${label}” sınıfına taşındı.`,
  deleted: (count) => `${countText(count)} resim silindi.`,
  deletedForGood: (count) => `${countText(count)} resim kalıcı olarak silindi: bu cihazda geri getirecek yer yok.`,
  merged: (from, to) => `“${from}” artık “${to}” sınıfının parçası.`,
  renamed: (from, to) => `“${from}” sınıfının adı artık “${to}”.`,
  classDeleted: (label) => `“${label}” sınıfı resimleriyle birlikte silindi.`,
  classDeletedForGood: (label) =>
    `“${label}” sınıfı resimleriyle birlikte kalıcı olarak silindi: bu cihazda geri getirecek yer yok.`,
};
