import type { Rooms } from '../rooms.ts';

export const errors: Rooms['errors'] = {
  'camera-missing': {
    title: 'Nie znaleziono aparatu.',
    advice: 'Wybierz, upuść lub wklej zdjęcie albo podłącz aparat i spróbuj ponownie.',
  },
  'camera-denied': {
    title: 'Aparat nie jest tu dozwolony.',
    advice: 'Zezwól tej stronie na aparat w ustawieniach przeglądarki albo wybierz zdjęcie.',
  },
  'camera-busy': {
    title: 'Aparat jest używany gdzie indziej.',
    advice: 'Zamknij inną aplikację lub kartę, która go używa, i spróbuj ponownie.',
  },
  'camera-lost': {
    title: 'Aparat przestał działać.',
    advice: 'Podłącz go ponownie i włącz albo wybierz zdjęcie.',
  },
  'camera-still': {
    title: 'Aparat nie pokazuje nic nowego.',
    advice:
      'Może używać go inna aplikacja lub rozmowa. Ruszy sam, gdy będzie mógł; jeśli nie, zatrzymaj go i włącz ponownie.',
  },
  'torch-failed': {
    title: 'Nie udało się przełączyć latarki.',
    advice:
      'Aparat działa jak wcześniej. Zamknij inne aplikacje, które używają światła lub oszczędzają energię, i naciśnij jeszcze raz.',
  },
  'picture-empty': {
    title: 'Ten plik jest pusty.',
    advice: 'Wybierz inne zdjęcie; być może kopiowanie się nie skończyło.',
  },
  'picture-unreadable': {
    title: 'Ten plik nie jest zdjęciem, które da się otworzyć.',
    advice: 'Wybierz kompletny plik JPEG, PNG, WebP, AVIF lub GIF.',
  },
  'picture-too-large': {
    title: 'To zdjęcie jest za duże, żeby je bezpiecznie otworzyć.',
    advice: 'Wybierz takie, które ma najwyżej 50 megapikseli, albo zrób zrzut ekranu i użyj jego.',
  },
  'share-lost': {
    title: 'To, co udostępniono, nie dotarło.',
    advice:
      'Udostępnij to jeszcze raz albo wybierz tutaj. Jeśli urządzenie jest pełne, najpierw usuń coś na ekranie Pamięć.',
  },
  'example-missing': {
    title: 'Nie udało się pobrać tego przykładu.',
    advice: 'Połącz się z siecią i spróbuj ponownie albo wybierz własne zdjęcie.',
  },
  'model-missing': {
    title: 'Nie udało się wczytać modelu.',
    advice: 'Połącz się raz z siecią i odśwież stronę; potem model zostaje na tym urządzeniu.',
  },
  'model-stands-in': {
    title: 'Nie udało się otworzyć używanego modelu, więc zastępuje go model aplikacji.',
    advice: 'Wybierz inną wersję na ekranie Modele. Niczego nie usunięto.',
  },
  'model-damaged': {
    title: 'Plik modelu jest uszkodzony.',
    advice: 'Odśwież stronę, aby pobrać go ponownie. Twoje dane się nie zmieniły.',
  },
  'line-stalled': {
    title: 'Połączenie stoi w miejscu.',
    advice: 'Sprawdź połączenie i spróbuj ponownie. Zapisane rzeczy i twoje dane są nienaruszone.',
  },
  'model-unfit': {
    title: 'Ten model jest do innych obrazów.',
    advice: 'Wybierz inną wersję na ekranie Modele; ta zostaje bez zmian.',
  },
  'insecure-context': {
    title: 'Ten adres nie jest bezpieczny, więc przeglądarka odmawia aplikacji tego, czego jej trzeba.',
    advice: 'Otwórz aplikację przez https, a na tym komputerze jako http://localhost.',
  },
  'engine-unavailable': {
    title: 'W tej przeglądarce nie udało się uruchomić żadnego silnika.',
    advice: 'Zaktualizuj przeglądarkę albo włącz z powrotem WebAssembly lub WebGL, a potem odśwież stronę.',
  },
  'engine-missing': {
    title: 'Nie udało się pobrać silnika obliczeń.',
    advice: 'Połącz się z siecią i spróbuj ponownie; gdy aplikacja pokazuje „Działa offline”, jest na tym urządzeniu.',
  },
  'worker-unstable': {
    title: 'Silnik obliczeń wciąż się zatrzymuje.',
    advice:
      'Zamknij inne obciążające karty i spróbuj ponownie. Jeśli to nie minie, odśwież stronę lub uruchom przeglądarkę od nowa.',
  },
  'dataset-missing': {
    title: 'Serwer tej aplikacji nie ma zbioru danych.',
    advice:
      'Kto prowadzi serwer, dodaje go poleceniem „npm run data”; potem sprawdź znów. Rozpoznawanie działa i bez niego.',
  },
  'dataset-damaged': {
    title: 'Część zbioru danych dotarła uszkodzona.',
    advice: 'Pobierz ponownie; dobre części zostają.',
  },
  'dataset-interrupted': {
    title: 'Nie udało się pobrać zbioru danych do końca.',
    advice: 'Połącz się z siecią i pobierz ponownie; pobieranie ruszy od pierwszej brakującej części.',
  },
  'screen-missing': {
    title: 'Nie udało się pobrać tego ekranu.',
    advice: 'Połącz się z siecią i odśwież stronę; gdy aplikacja pokazuje „Działa offline”, wszystkie ekrany są tutaj.',
  },
  'language-missing': {
    title: 'Nie udało się pobrać tego języka.',
    advice: 'Połącz się z siecią, odśwież stronę i wybierz go ponownie; potem zostaje na tym urządzeniu.',
  },
  'offline-unavailable': {
    title: 'To okno nie przechowuje kopii offline.',
    advice: 'Póki jest sieć, wszystko działa. Aby pracować offline, otwórz aplikację w zwykłym oknie.',
  },
  'offline-incomplete': {
    title: 'Kopia offline nie jest pełna.',
    advice: 'Zostań w sieci i naciśnij „Dokończ zapis”; aplikacja tymczasem działa.',
  },
  'training-unsupported': {
    title: 'Tej sieci nie da się tu trenować.',
    advice: 'Zacznij od jednego z modeli aplikacji albo wytrenuj własny od zera.',
  },
  'training-diverged': {
    title: 'Trening stał się niestabilny i został zatrzymany.',
    advice: 'Najlepsze dotąd wagi są zapisane. Spróbuj z mniejszym współczynnikiem uczenia.',
  },
  'training-options': {
    title: 'Te ustawienia treningu do siebie nie pasują.',
    advice: 'Zmień te, które wymieniono, albo zacznij znów od gotowego zestawu.',
  },
  'training-elsewhere': {
    title: 'Jakiś trening już trwa.',
    advice: 'Poczekaj na jego koniec albo go zatrzymaj; może trwać w innej karcie tej aplikacji.',
  },
  'adaptation-elsewhere': {
    title: 'Jakiś model już się uczy.',
    advice: 'Poczekaj na koniec albo zatrzymaj naukę (Trening, Nauka); może trwać w innej karcie tej aplikacji.',
  },
  'evaluation-elsewhere': {
    title: 'Trwa ocena modelu.',
    advice: 'Poczekaj na koniec albo zatrzymaj ją na ekranie Ocena; może trwać w innej karcie tej aplikacji.',
  },
  'checkpoint-unkept': {
    title: 'Nie udało się zapisać postępu treningu: na tym urządzeniu nie ma już miejsca.',
    advice:
      'Trening trwa dalej. Zwolnij trochę miejsca, a zapisywanie wróci; do tego czasu odświeżenie strony cofa do ostatniego zapisu.',
  },
  'training-lost': {
    title: 'Trening się urwał: silnik obliczeń przestał odpowiadać.',
    advice:
      'Wszystko do ostatniego punktu kontrolnego jest zapisane, twoje modele także. Wznów od tego miejsca albo odrzuć.',
  },
  'checkpoint-damaged': {
    title: 'Przerwanego treningu nie da się wznowić: jego punkt kontrolny jest uszkodzony.',
    advice: 'Zacznij go od nowa. Twoje modele się nie zmieniły.',
  },
  'replica-died': {
    title: 'Jeden z rdzeni przestał brać udział.',
    advice: 'Trening trwa dalej na pozostałych, od ostatniego ukończonego kroku.',
  },
  'storage-full': {
    title: 'Na tym urządzeniu nie ma już miejsca.',
    advice: 'Zwolnij trochę miejsca i spróbuj ponownie. To, co było tu wcześniej, się nie zmieniło.',
  },
  'storage-unavailable': {
    title: 'To okno nie może niczego przechować.',
    advice: 'Otwórz aplikację w zwykłym oknie, nie prywatnym; rozpoznawanie tymczasem działa.',
  },
  'storage-silent': {
    title: 'Pamięć przeglądarki nie odpowiada.',
    advice:
      'Rozpoznawanie tymczasem działa; próbek, modeli i treningów nie da się ani zobaczyć, ani zapisać. Spróbuj ponownie albo uruchom przeglądarkę od nowa.',
  },
  'storage-blocked': {
    title: 'Inna karta wciąż używa starszej wersji zapisanych tu danych.',
    advice: 'Zamknij inne karty aplikacji, a potem odśwież stronę.',
  },
  'storage-outdated': {
    title: 'Zapisane tu dane należą do nowszej wersji aplikacji.',
    advice: 'Odśwież stronę, aby ją dostać; do tego czasu dane można tylko czytać i eksportować.',
  },
  'storage-failed': {
    title: 'Przeglądarka nie mogła odczytać lub zapisać danych.',
    advice:
      'Spróbuj ponownie; jeśli to nie minie, uruchom przeglądarkę od nowa. To, co było tu wcześniej, się nie zmieniło.',
  },
  'version-missing': {
    title: 'Tej wersji modelu już tu nie ma.',
    advice: 'Mogła zostać usunięta w innej karcie; wybierz inną wersję.',
  },
  'results-unreadable': {
    title: 'Ten plik nie zawiera wyników eksperymentów.',
    advice: 'Wybierz plik zapisany przez „npm run experiments”. Nic się nie zmieniło.',
  },
  'run-missing': {
    title: 'Tego treningu lub eksperymentu już tu nie ma.',
    advice: 'Mógł zostać usunięty w innej karcie; wybierz inny albo zacznij od nowa.',
  },
  'label-unfit': {
    title: 'Nazwa klasy musi mieć od 1 do 100 znaków.',
    advice: 'Wybierz inną.',
  },
  'archive-unreadable': {
    title: 'Ten plik nie jest plikiem ZIP, który da się otworzyć.',
    advice: 'Być może nie skopiował się do końca; skopiuj lub wyeksportuj go ponownie. Nic się nie zmieniło.',
  },
  'archive-unsupported': {
    title: 'Ten ZIP używa funkcji, która nie jest obsługiwana.',
    advice: 'Utwórz go ponownie bez hasła i w jednej części, ze zwykłą kompresją. Nic się nie zmieniło.',
  },
  'archive-too-large': {
    title: 'Ten ZIP zawiera więcej, niż można bezpiecznie otworzyć.',
    advice: 'Podziel go na mniejsze. Nic się nie zmieniło.',
  },
  'archive-unsafe': {
    title: 'Otwarcie tego pliku ZIP nie jest bezpieczne.',
    advice: 'Nie ufaj mu, jeśli nie wiesz, kto go zrobił. Nic się nie zmieniło.',
  },
  'export-too-large': {
    title: 'To więcej, niż zmieści ZIP.',
    advice: 'Wyjmij część zdjęć ze stosu albo wyeksportuj próbki i modele osobno. Nic się nie zmieniło.',
  },
  'archive-damaged': {
    title: 'Ten ZIP jest uszkodzony.',
    advice: 'Skopiuj lub wyeksportuj go ponownie. Nic się nie zmieniło.',
  },
  'backup-newer': {
    title: 'Ta kopia zapasowa pochodzi z nowszej wersji aplikacji.',
    advice: 'Odśwież stronę, aby dostać tę wersję, a potem przywróć kopię ponownie. Nic się nie zmieniło.',
  },
  'archive-contents': {
    title: 'Ten ZIP nie zawiera tego, co powinien.',
    advice:
      'ZIP z próbkami ma po jednym folderze na klasę; kopię zapasową przywraca się na ekranie Pamięć. Nic się nie zmieniło.',
  },
  'model-refused': {
    title: 'Tego modelu nie da się otworzyć.',
    advice: 'Nic się nie zmieniło.',
  },
  'archive-model-differs': {
    title: 'Model w tym pliku ZIP nie oblicza tego, co w chwili eksportu.',
    advice: 'Wyeksportuj go ponownie tam, skąd pochodzi. Nic się nie zmieniło.',
  },
  'export-unsupported': {
    title: 'Tego modelu nie da się zapisać w tym formacie.',
    advice: 'Wybierz inny format; własny format Selvedge działa zawsze. Nic się nie zmieniło.',
  },
  'samples-missing': {
    title: 'Nie ma na czym uczyć.',
    advice: 'Zrób kilka zdjęć i podaj, co na nich jest, a potem zacznij naukę.',
  },
  'rehearsal-missing': {
    title: 'Nie ma czego powtarzać, więc podczas nauki model zapomniałby to, co umie.',
    advice: 'Pobierz zbiór danych (Trening, Od zera), a potem zacznij naukę.',
  },
  'adaptation-missing': {
    title: 'Wyniku nauki już tu nie ma.',
    advice: 'Naucz ponownie; twoje próbki i modele się nie zmieniły.',
  },
  'class-fixed': {
    title: 'Klasy, z którymi przyszła aplikacja, zostają bez zmian.',
    advice: 'Dodaj własną klasę i zmień jej nazwę, połącz ją lub usuń.',
  },
  'class-missing': {
    title: 'Model w użyciu nie ma takiej klasy.',
    advice: 'Mógł zmienić się w innej karcie; wybierz jeszcze raz spośród jego klas.',
  },
  'classes-too-many': {
    title: 'Model zna najwyżej 100 klas.',
    advice: 'Połącz lub usuń kilka na ekranie Próbki, a potem naucz ponownie. Nic się nie zmieniło.',
  },
  'class-taken': {
    title: 'Model w użyciu ma już klasę o tej nazwie.',
    advice: 'Wybierz inną nazwę albo połącz obie klasy.',
  },
  'worker-died': {
    title: 'Rozpoznawanie stanęło i zostało uruchomione od nowa.',
    advice: 'Nic nie przepadło; możesz działać dalej.',
  },
  'act-lost': {
    title: 'Rozpoznawanie stanęło w trakcie tej czynności i zostało uruchomione od nowa.',
    advice:
      'Czynność mogła się nie wykonać: sprawdź, zanim ją powtórzysz. To, co zapisano wcześniej, się nie zmieniło.',
  },
  cancelled: {
    title: 'Zatrzymano.',
    advice: 'To, co było tu wcześniej, się nie zmieniło; zacznij ponownie, kiedy chcesz.',
  },
  timeout: {
    title: 'Rozpoznawanie trwało zbyt długo i zostało uruchomione od nowa.',
    advice: 'Spróbuj ponownie; jeśli zdarza się to często, zamknij inne obciążające karty.',
  },
  unexpected: {
    title: 'Coś poszło nie tak.',
    advice: 'Spróbuj ponownie; jeśli to nie minie, odśwież stronę.',
  },
};
