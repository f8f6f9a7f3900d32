import { countText } from '../figures.ts';
import type { Rooms } from '../rooms.ts';

const samplesText = (count: number) => `${countText(count)} örnek`;
const modelsText = (count: number) => `${countText(count)} model`;

const inNoBackup = (things: string) =>
  `${things} hiçbir yedekte yok; bu tarayıcı ise yer azaldığında ya da birkaç gün uğramazsan sakladıklarını silebilir.`;

export const elements: Rooms['elements'] = {
  newClass: 'Yeni sınıf',
  selectAll: 'Tümünü seç',
  selectAllOf: (label) => `Tümünü seç: ${label}`,
  edit: 'Düzenle',
  editClass: (label) => `“${label}” sınıfını düzenle`,
  noPictures: 'Henüz resim yok.',
  picturesOf: (label) => `Resimler: ${label}`,
  selectedPictures: 'Seçili resimler',
  selected: (count) => `${countText(count)} seçili`,
  look: 'Bak',
  relabel: 'Bu bir …',
  clearSelection: 'Seçimi kaldır',
  seenPixels: (side) => `Ağın gördüğü ${countText(side)} × ${countText(side)} piksel`,
  seen: 'Ağın gördüğü',
  progress: 'İlerleme',
  range: {
    any: {
      from: {
        max: (from, max) => `${from} ile ${max} arasında bir sayı olmalı.`,
        below: (from, below) => `En az ${from} olan ve ${below} değerinden küçük bir sayı olmalı.`,
      },
      above: {
        max: (above, max) => `${above} değerinden büyük ve en çok ${max} olan bir sayı olmalı.`,
        below: (above, below) => `${above} değerinden büyük ve ${below} değerinden küçük bir sayı olmalı.`,
      },
    },
    whole: {
      from: {
        max: (from, max) => `${from} ile ${max} arasında bir tam sayı olmalı.`,
        below: (from, below) => `En az ${from} olan ve ${below} değerinden küçük bir tam sayı olmalı.`,
      },
      above: {
        max: (above, max) => `${above} değerinden büyük ve en çok ${max} olan bir tam sayı olmalı.`,
        below: (above, below) => `${above} değerinden büyük ve ${below} değerinden küçük bir tam sayı olmalı.`,
      },
    },
  },
  fetching: 'Veri kümesi indiriliyor',
  stopFetching: 'İndirmeyi durdur',
  datasetNeeded: (name, train, test, size) =>
    `Eğitim için ${name} gerekir: eğitim için ${countText(train)}, test için ${countText(test)} resim. Bir kez ${size} indirilir, sonra bu cihazda kalır.`,
  partHere: (size) => `${size} kadarı burada.`,
  fetchIt: (size) => `İndir (${size})`,
  goOnFetching: (size) => `İndirmeye devam et (${size})`,
  fetchAgain: 'Yeniden indir',
  lookAgain: 'Yeniden bak',
  gone: {
    samples: 'Örneklerin bu tarayıcıdan silinmiş',
    models: 'Modellerin bu tarayıcıdan silinmiş',
    both: 'Örneklerin ve modellerin bu tarayıcıdan silinmiş',
  },
  wereHere: {
    samples: (count) => `Burada ${samplesText(count)} vardı.`,
    models: (count) => `Burada ${modelsText(count)} vardı.`,
    both: (samples, models) => `Burada ${samplesText(samples)} ve ${modelsText(models)} vardı.`,
  },
  whyGone:
    'Tarayıcı, yer azaldığında ya da haftalarca uğranmadığında bir sitenin sakladıklarını silebilir; biri istediğinde de siler.',
  neverExported:
    'Buradan hiçbir şey dışa aktarılmamıştı. Bunlar başka bir cihazda varsa orada yedek al ve burada geri yükle.',
  exportedOn: (date) => `Son dışa aktarma: ${date}. O dosyayı burada geri yükle.`,
  restore: 'Yedeği geri yükle',
  beginAnew: 'Baştan başla',
  inNoBackup: {
    samples: (count) => inNoBackup(samplesText(count)),
    models: (count) => inNoBackup(modelsText(count)),
    both: (samples, models) => inNoBackup(`${samplesText(samples)} ve ${modelsText(models)}`),
  },
  makeBackup: 'Yedek al',
  notNow: 'Şimdi değil',
  used: (size) => `Bu cihazda kullanılan yer: ${size}.`,
  usedOf: (size, room) => `Bu cihazda kullanılan yer: ${size} / ${room}.`,
  promise: {
    asking: 'Tarayıcıdan bunu kalıcı olarak saklaması isteniyor…',
    granted: 'Tarayıcı bunu sen silene kadar saklar.',
    refused: 'Tarayıcı yer azaldığında bunu silebilir: arada bir dışa aktar ya da uygulamayı yükle.',
    unknown: 'Bu tarayıcı bunu kalıcı saklayıp saklamadığını söylemiyor: arada bir dışa aktar.',
  },
  storage: 'Depolama ve yedekler',
  share: 'Paylaş',
  saved: (name) => `“${name}” kaydedildi.`,
  notShared: (name) => `“${name}” paylaşılamadı. İndirilenler arasına kaydedildi.`,
};
