import { countText } from '../figures.ts';
import type { Rooms } from '../rooms.ts';

export const shellLater: Rooms['shellLater'] = {
  offlineUse: 'Çevrimdışı kullanım',
  looking: 'Bu cihazdaki kopya aranıyor.',
  storing: 'Çevrimdışı kullanım için kaydediliyor',
  storingHelp: 'Birkaç megabayt: uygulama, motoru ve modeli.',
  readyHelp: 'Uygulama, motoru ve modeli bu cihazda.',
  notIncluded: 'Veri kümesi buna dahil değil: ona ihtiyaç duyan ekran indirmeyi önerir.',
  missing: (count) => `Eksik dosya: ${countText(count)}.`,
  finishStoring: 'Kaydı tamamla',
  installation: 'Yükleme',
  installed: 'Selvedge bu cihazda yüklü.',
  installHelp: 'Kendi penceresi ve simgesi olur.',
  install: 'Selvedge’i yükle',
  howToInstall: {
    ios: 'Safari’de “Paylaş”a, sonra “Ana Ekrana Ekle”ye dokun.',
    menu: 'Tarayıcının menüsünü açıp “Yükle”yi ya da “Ana ekrana ekle”yi seç. İkisi de yoksa uygulamayı yer işaretlerine ekle.',
  },
  newVersion: 'Yeni bir sürüm hazır.',
  newVersionWaits: 'Yeni sürüm, uygulamanın diğer sekmeleri işini bitirene kadar bekliyor.',
  useNow: 'Şimdi kullan',
  later: 'Sonra',
  sections: {
    adapt: 'Uyarlama',
    scratch: 'Sıfırdan',
    runs: 'Eğitimler',
    experiments: 'Deneyler',
  },
  elsewhere: {
    training: 'Bu uygulamanın başka bir sekmesinde bir eğitim sürüyor.',
    adaptation: 'Bu uygulamanın başka bir sekmesinde bir modele öğretiliyor.',
    evaluation: 'Bu uygulamanın başka bir sekmesinde bir model sınanıyor.',
  },
  startsAfter: 'O bitince burada bir eğitim başlatılabilir.',
};
