import type { Rooms } from '../rooms.ts';

export const errors: Rooms['errors'] = {
  'camera-missing': {
    title: 'Kamera bulunamadı.',
    advice: 'Bunun yerine resim seç, bırak veya yapıştır ya da bir kamera bağlayıp yeniden dene.',
  },
  'camera-denied': {
    title: 'Kameraya burada izin verilmemiş.',
    advice: 'Tarayıcı ayarlarında bu site için kameraya izin ver ya da bir resim seç.',
  },
  'camera-busy': {
    title: 'Kamera başka bir yerde kullanılıyor.',
    advice: 'Onu kullanan uygulamayı ya da sekmeyi kapat, sonra yeniden dene.',
  },
  'camera-lost': {
    title: 'Kamera durdu.',
    advice: 'Yeniden bağlayıp aç ya da bir resim seç.',
  },
  'camera-still': {
    title: 'Kamera yeni bir şey göstermiyor.',
    advice:
      'Başka bir uygulama ya da bir görüşme onu kullanıyor olabilir. Boşalınca kendiliğinden devam eder; etmezse kapatıp yeniden aç.',
  },
  'torch-failed': {
    title: 'Fener açılıp kapatılamadı.',
    advice:
      'Kamera olduğu gibi çalışıyor. Işığı kullanan ya da pil tasarrufu yapan uygulamaları kapat, sonra yeniden bas.',
  },
  'picture-empty': {
    title: 'Bu dosya boş.',
    advice: 'Başka bir resim seç; kopyalama bitmemiş olabilir.',
  },
  'picture-unreadable': {
    title: 'Bu dosya açılabilen bir resim değil.',
    advice: 'Eksiksiz bir JPEG, PNG, WebP, AVIF ya da GIF seç.',
  },
  'picture-too-large': {
    title: 'Bu resim güvenle açılamayacak kadar büyük.',
    advice: 'En çok 50 megapiksellik bir resim seç ya da ekran görüntüsünü alıp onu kullan.',
  },
  'share-lost': {
    title: 'Paylaşılan şey buraya ulaşmadı.',
    advice: 'Bir kez daha paylaş ya da burada seç. Cihaz doluysa önce Depolama ekranında yer aç.',
  },
  'example-missing': {
    title: 'Bu hazır resim indirilemedi.',
    advice: 'Ağa bağlanıp yeniden dene ya da kendi resmini seç.',
  },
  'model-missing': {
    title: 'Model yüklenemedi.',
    advice: 'Bir kez ağa bağlanıp sayfayı yenile; sonra model bu cihazda kalır.',
  },
  'model-stands-in': {
    title: 'Kullanılan model açılamadı; yerine uygulamanın kendi modeli geçti.',
    advice: 'Modeller ekranında başka bir sürüm seç. Hiçbir şey silinmedi.',
  },
  'model-damaged': {
    title: 'Model dosyası bozuk.',
    advice: 'Yeniden indirmek için sayfayı yenile. Sana ait hiçbir şey değişmedi.',
  },
  'line-stalled': {
    title: 'Bağlantı takıldı.',
    advice: 'Bağlantıyı denetle, sonra yeniden dene. Saklananlara ve yaptıklarına dokunulmadı.',
  },
  'model-unfit': {
    title: 'Bu model başka tür resimler için.',
    advice: 'Modeller ekranında başka bir sürüm seç; bu olduğu gibi kalır.',
  },
  'insecure-context': {
    title: 'Bu adres güvenli değil; tarayıcı uygulamanın gerek duyduğu özellikleri vermiyor.',
    advice: 'Uygulamayı https üzerinden ya da bu makinede http://localhost adresiyle aç.',
  },
  'engine-unavailable': {
    title: 'Bu tarayıcıda hiçbir motor başlatılamadı.',
    advice: 'Tarayıcıyı güncelle ya da WebAssembly veya WebGL özelliğini yeniden aç, sonra sayfayı yenile.',
  },
  'engine-missing': {
    title: 'Hesaplama motoru indirilemedi.',
    advice: 'Ağa bağlanıp yeniden dene; uygulama “Çevrimdışı hazır” dediğinde motor bu cihazdadır.',
  },
  'worker-unstable': {
    title: 'Hesaplama motoru tekrar tekrar duruyor.',
    advice: 'Diğer ağır sekmeleri kapatıp yeniden dene. Sürerse sayfayı yenile ya da tarayıcıyı yeniden başlat.',
  },
  'dataset-missing': {
    title: 'Bu uygulamayı sunan yerde veri kümesi yok.',
    advice: 'Sunucuyu işleten kişi onu “npm run data” ile ekler; sonra yeniden bak. Tanıma onsuz da çalışır.',
  },
  'dataset-damaged': {
    title: 'Veri kümesinin bir parçası bozuk geldi.',
    advice: 'Yeniden indir; doğru gelen parçalar saklandı.',
  },
  'dataset-interrupted': {
    title: 'Veri kümesi sonuna kadar indirilemedi.',
    advice: 'Ağa bağlanıp yeniden indir; ilk eksik parçadan devam eder.',
  },
  'screen-missing': {
    title: 'Bu ekran indirilemedi.',
    advice: 'Ağa bağlanıp sayfayı yenile; uygulama “Çevrimdışı hazır” dediğinde bütün ekranlar buradadır.',
  },
  'language-missing': {
    title: 'Bu dil indirilemedi.',
    advice: 'Ağa bağlan, sayfayı yenile ve dili yeniden seç; sonra bu cihazda kalır.',
  },
  'offline-unavailable': {
    title: 'Bu pencere çevrimdışı kopya saklamıyor.',
    advice: 'Ağ olduğu sürece her şey çalışır. Çevrimdışı kullanmak için uygulamayı normal bir pencerede aç.',
  },
  'offline-incomplete': {
    title: 'Çevrimdışı kopya eksik.',
    advice: 'Bağlı kal ve “Kaydı tamamla” düğmesine bas; uygulama bu arada çalışır.',
  },
  'training-unsupported': {
    title: 'Bu ağ burada eğitilemez.',
    advice: 'Uygulamanın kendi modellerinden birinden başla ya da sıfırdan bir tane eğit.',
  },
  'training-diverged': {
    title: 'Eğitim yoldan çıktı ve durduruldu.',
    advice: 'Şimdiye kadarki en iyi ağırlıklar saklandı. Daha düşük bir öğrenme oranı dene.',
  },
  'training-options': {
    title: 'Bu eğitim ayarları birbirine uymuyor.',
    advice: 'Adı geçen ayarı değiştir ya da bir hazır ayarla yeniden başla.',
  },
  'training-elsewhere': {
    title: 'Zaten süren bir eğitim var.',
    advice: 'Bitmesini bekle ya da durdur; uygulamanın başka bir sekmesinde sürüyor olabilir.',
  },
  'adaptation-elsewhere': {
    title: 'Zaten bir modele öğretiliyor.',
    advice:
      'Bitmesini bekle ya da Eğitim ekranının Uyarlama bölümünde durdur; uygulamanın başka bir sekmesinde olabilir.',
  },
  'evaluation-elsewhere': {
    title: 'Bir model sınanıyor.',
    advice: 'Bitmesini bekle ya da Sınama ekranında durdur; uygulamanın başka bir sekmesinde olabilir.',
  },
  'checkpoint-unkept': {
    title: 'Bu eğitimin geldiği yer kaydedilemedi: cihazda yer kalmadı.',
    advice: 'Eğitim sürüyor. Biraz yer aç, yeniden kaydedilir; o zamana kadar sayfa yenilenirse son kayda dönülür.',
  },
  'training-lost': {
    title: 'Eğitim yarıda kesildi: hesaplama motoru yanıt vermez oldu.',
    advice: 'Son kontrol noktasına kadar her şey ve modellerin saklandı. Oradan devam et ya da vazgeç.',
  },
  'checkpoint-damaged': {
    title: 'Yarıda kalan eğitim sürdürülemiyor: kontrol noktası bozuk.',
    advice: 'Onu yeniden başlat. Modellerin değişmedi.',
  },
  'replica-died': {
    title: 'Çekirdeklerden biri artık katılmıyor.',
    advice: 'Eğitim, biten son adımdan itibaren diğerleriyle sürüyor.',
  },
  'storage-full': {
    title: 'Bu cihazda yer kalmadı.',
    advice: 'Biraz yer aç, sonra yeniden dene. Önceden burada olanlar değişmedi.',
  },
  'storage-unavailable': {
    title: 'Bu pencere hiçbir şey saklayamıyor.',
    advice: 'Uygulamayı gizli pencerede değil, normal bir pencerede aç; tanıma bu arada çalışır.',
  },
  'storage-silent': {
    title: 'Tarayıcının depolama alanı yanıt vermiyor.',
    advice:
      'Tanıma bu arada çalışır; örnekler, modeller ve eğitimler ne görülebilir ne de saklanabilir. Yeniden dene ya da tarayıcıyı yeniden başlat.',
  },
  'storage-blocked': {
    title: 'Başka bir sekme, burada saklananların eski bir sürümünü hâlâ kullanıyor.',
    advice: 'Uygulamanın diğer sekmelerini kapat, sonra sayfayı yenile.',
  },
  'storage-outdated': {
    title: 'Burada saklananlar uygulamanın daha yeni bir sürümüne ait.',
    advice: 'O sürümü almak için sayfayı yenile; o zamana kadar yalnızca okunabilir ve dışa aktarılabilir.',
  },
  'storage-failed': {
    title: 'Tarayıcı burada saklananları okuyamadı ya da yazamadı.',
    advice: 'Yeniden dene; sürerse tarayıcıyı yeniden başlat. Önceden burada olanlar değişmedi.',
  },
  'version-missing': {
    title: 'Bu model sürümü artık burada değil.',
    advice: 'Başka bir sekmede silinmiş olabilir; başka bir sürüm seç.',
  },
  'results-unreadable': {
    title: 'Bu dosyada deney sonucu yok.',
    advice: '“npm run experiments” komutunun yazdığı bir dosya seç. Hiçbir şey değişmedi.',
  },
  'run-missing': {
    title: 'Bu eğitim ya da deney artık burada değil.',
    advice: 'Başka bir sekmede silinmiş olabilir; başka birini seç ya da yeniden başla.',
  },
  'label-unfit': {
    title: 'Sınıf adı 1 ile 100 karakter arasında olmalı.',
    advice: 'Başka bir ad seç.',
  },
  'archive-unreadable': {
    title: 'Bu dosya açılabilen bir ZIP değil.',
    advice: 'Sonuna kadar kopyalanmamış olabilir; yeniden kopyala ya da dışa aktar. Hiçbir şey değişmedi.',
  },
  'archive-unsupported': {
    title: 'Bu ZIP desteklenmeyen bir özellik kullanıyor.',
    advice: 'Onu parolasız, tek parça ve alışılmış sıkıştırmayla yeniden oluştur. Hiçbir şey değişmedi.',
  },
  'archive-too-large': {
    title: 'Bu ZIP güvenle açılabilecekten fazlasını içeriyor.',
    advice: 'Daha küçük parçalara böl. Hiçbir şey değişmedi.',
  },
  'archive-unsafe': {
    title: 'Bu ZIP’i açmak güvenli değil.',
    advice: 'Kimin oluşturduğunu bilmiyorsan ona güvenme. Hiçbir şey değişmedi.',
  },
  'export-too-large': {
    title: 'Bu, bir ZIP’in alabileceğinden fazla.',
    advice:
      'Toplu tanıma listesinden birkaç resim çıkar ya da örnekleri ve modelleri ayrı ayrı dışa aktar. Hiçbir şey değişmedi.',
  },
  'archive-damaged': {
    title: 'Bu ZIP bozuk.',
    advice: 'Yeniden kopyala ya da dışa aktar. Hiçbir şey değişmedi.',
  },
  'backup-newer': {
    title: 'Bu yedek uygulamanın daha yeni bir sürümünden.',
    advice: 'O sürümü almak için sayfayı yenile, sonra yedeği yeniden yükle. Hiçbir şey değişmedi.',
  },
  'archive-contents': {
    title: 'Bu ZIP’in içinde beklenen şey yok.',
    advice:
      'Örnek ZIP’inde her sınıf için bir klasör bulunur; yedekler Depolama ekranında geri yüklenir. Hiçbir şey değişmedi.',
  },
  'model-refused': {
    title: 'Bu model açılamıyor.',
    advice: 'Hiçbir şey değişmedi.',
  },
  'archive-model-differs': {
    title: 'Bu ZIP’teki model, dışa aktarılırken hesapladığını hesaplamıyor.',
    advice: 'Onu geldiği yerde yeniden dışa aktar. Hiçbir şey değişmedi.',
  },
  'export-unsupported': {
    title: 'Bu model bu biçimde yazılamıyor.',
    advice: 'Başka bir biçim seç; Selvedge’in kendi biçimi her zaman çalışır. Hiçbir şey değişmedi.',
  },
  'samples-missing': {
    title: 'Öğretecek bir şey yok.',
    advice: 'Birkaç fotoğraf çekip ne olduklarını söyle, sonra öğret.',
  },
  'rehearsal-missing': {
    title: 'Tekrar edecek bir şey yok; bu durumda öğretmek modele bildiklerini unuttururdu.',
    advice: 'Eğitim ekranının Sıfırdan bölümünde veri kümesini indir, sonra öğret.',
  },
  'adaptation-missing': {
    title: 'Öğretilen şey artık burada değil.',
    advice: 'Yeniden öğret; örneklerin ve modellerin değişmedi.',
  },
  'class-fixed': {
    title: 'Uygulamayla gelen sınıflar olduğu gibi kalır.',
    advice: 'Kendi sınıfını ekle; onun adını değiştir, onu birleştir ya da kaldır.',
  },
  'class-missing': {
    title: 'Kullanılan modelde böyle bir sınıf yok.',
    advice: 'Başka bir sekmede değişmiş olabilir; sınıfları arasından yeniden seç.',
  },
  'classes-too-many': {
    title: 'Bir model en çok 100 sınıf bilir.',
    advice: 'Örnekler ekranında birkaçını birleştir ya da sil, sonra yeniden öğret. Hiçbir şey değişmedi.',
  },
  'class-taken': {
    title: 'Kullanılan modelde bu adda bir sınıf zaten var.',
    advice: 'Başka bir ad seç ya da ikisini birleştir.',
  },
  'worker-died': {
    title: 'Tanıma durdu ve yeniden başlatıldı.',
    advice: 'Hiçbir şey kaybolmadı; devam et.',
  },
  'act-lost': {
    title: 'Tanıma bu işin ortasında durdu ve yeniden başlatıldı.',
    advice: 'İstediğin yapılmamış olabilir: yeniden istemeden önce bak. Önceden saklananlar değişmedi.',
  },
  cancelled: {
    title: 'Bu durduruldu.',
    advice: 'Önceden burada olanlar değişmedi; istediğinde yeniden başlat.',
  },
  timeout: {
    title: 'Tanıma çok uzun sürdü ve yeniden başlatıldı.',
    advice: 'Yeniden dene; sık oluyorsa diğer ağır sekmeleri kapat.',
  },
  unexpected: {
    title: 'Bir şeyler ters gitti.',
    advice: 'Yeniden dene; sürerse sayfayı yenile.',
  },
};
