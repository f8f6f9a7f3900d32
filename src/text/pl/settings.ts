import type { Rooms } from '../rooms.ts';

export const settings: Rooms['settings'] = {
  'A residual network with augmentation and averaged weights. It takes its time.':
    'Sieć rezydualna z augmentacją i uśrednianiem wag. Potrzebuje czasu.',
  'A small network for two epochs: over 90 % right, in the shortest time.':
    'Mała sieć na dwie epoki: ponad 90% trafnych, w najkrótszym czasie.',
  'A small residual network: the most accurate here, and the slowest.':
    'Mała sieć rezydualna: tutaj najdokładniejsza i najwolniejsza.',
  'Adam that looks ahead along its mean of gradients, and trusts that mean more and more.':
    'Adam, który patrzy naprzód wzdłuż średniej gradientów i ufa tej średniej coraz bardziej.',
  'Adam’s ratio': 'Mnożnik dla Adama',
  'All alike': 'Wszystkie jednakowe',
  Architecture: 'Architektura',
  Augmentation: 'Augmentacja',
  'Averaging of weights': 'Uśrednianie wag',
  'Batch size': 'Wielkość partii',
  'Best (ResNet)': 'Najlepszy (ResNet)',
  'Beta 1': 'Beta 1',
  'Beta 2': 'Beta 2',
  Brightness: 'Jasność',
  'By which figure of validation the best epoch is chosen.':
    'Według jakiego wyniku walidacji wybiera się najlepszą epokę.',
  'Categorical cross-entropy': 'Kategoryczna entropia krzyżowa',
  Constant: 'Stały',
  Contrast: 'Kontrast',
  Cores: 'Rdzenie',
  Cosine: 'Cosinusowy',
  'Cross-entropy counted from the least that smoothed labels allow, so that it can reach 0.':
    'Entropia krzyżowa liczona od najmniejszej wartości, na jaką pozwalają wygładzone etykiety, więc może dojść do 0.',
  'Cross-entropy for which pictures that are right already count less.':
    'Entropia krzyżowa, w której obrazy już rozpoznane trafnie liczą się mniej.',
  'Decay (ρ)': 'Zanikanie (ρ)',
  'Divides each gradient by its usual size of late.':
    'Dzieli każdy gradient przez jego zwykłą wielkość z ostatniego czasu.',
  'Divides each gradient by the size of all that came before, so that steps only get smaller.':
    'Dzieli każdy gradient przez wielkość wszystkich poprzednich, więc kroki tylko maleją.',
  'Early stopping': 'Wczesne zatrzymanie',
  Epochs: 'Epoki',
  Epsilon: 'Epsilon',
  Erase: 'Wymazywanie',
  Every: 'Co ile',
  Exponential: 'Wykładniczy',
  Factor: 'Mnożnik',
  'Falls at once after every so many epochs.': 'Spada skokowo co określoną liczbę epok.',
  'Falls smoothly, by the same factor in every epoch.': 'Spada płynnie, w każdej epoce tyle samo razy.',
  'Falls whenever the validation loss no longer improves.':
    'Spada za każdym razem, gdy strata walidacji przestaje się poprawiać.',
  Fast: 'Szybki',
  'Final divisor': 'Dzielnik końcowy',
  'Final factor': 'Mnożnik końcowy',
  Focal: 'Ogniskowa',
  'For Android, iOS, small boards, and LiteRT in Python. Takes pictures as bytes.':
    'Dla Androida, iOS, małych płytek i LiteRT w Pythonie. Przyjmuje obrazy jako bajty.',
  'For Keras 3 in Python, to look into it or to train it further. Takes pictures from 0 to 255.':
    'Dla Keras 3 w Pythonie, aby zajrzeć do środka albo trenować dalej. Przyjmuje obrazy od 0 do 255.',
  'For Python, .NET, phones and most programs that run networks. Takes pictures as bytes.':
    'Dla Pythona, .NET, telefonów i większości programów, które uruchamiają sieci. Przyjmuje obrazy jako bajty.',
  'For web pages, and for the converters of TensorFlow.js. Takes pictures as bytes.':
    'Dla stron internetowych i konwerterów TensorFlow.js. Przyjmuje obrazy jako bajty.',
  Gamma: 'Gamma',
  'Gathers speed where gradients keep pointing the same way.':
    'Nabiera prędkości tam, gdzie gradienty stale wskazują ten sam kierunek.',
  Hinge: 'Zawiasowa',
  'How far a picture may move along each axis.': 'Jak daleko obraz może przesunąć się wzdłuż każdej osi.',
  'How far it may turn either way.': 'O ile może się obrócić w każdą stronę.',
  'How far the best wrong class comes within 1 of the right one; a clear answer costs nothing.':
    'O ile najlepsza błędna klasa zbliża się do właściwej na mniej niż 1; jasna odpowiedź nic nie kosztuje.',
  'How fast a step comes to trust the mean of gradients as much as beta 1 says.':
    'Jak szybko krok zaczyna ufać średniej gradientów tak bardzo, jak mówi beta 1.',
  'How long the learning rate rises from 0; shorter than the run.':
    'Jak długo współczynnik uczenia rośnie od 0; krócej niż cały trening.',
  'How long the learning rate stays the same.': 'Jak długo współczynnik uczenia pozostaje taki sam.',
  'How many epochs without a better figure end the run; 0 runs all.':
    'Po ilu epokach bez lepszego wyniku trening się kończy; 0 to wszystkie epoki.',
  'How many epochs without a better loss are let pass.': 'Ile epok bez lepszej straty jest dozwolonych.',
  'How many of the training pictures, equally of every class, are held back to choose by; 0 is none.':
    'Jaką część obrazów treningowych, po równo z każdej klasy, odłożyć do wybierania; 0 to żadna.',
  'How many pictures make a step.': 'Ile obrazów składa się na krok.',
  'How many processor cores train at once; the last bits of the result depend on it.':
    'Ile rdzeni procesora trenuje naraz; zależą od tego ostatnie bity wyniku.',
  'How many times smaller than at first it is in the end.': 'Ile razy mniejszy jest na końcu niż na początku.',
  'How many times smaller than its peak the learning rate is at first.':
    'Ile razy współczynnik uczenia jest na początku mniejszy niż w szczycie.',
  'How much its contrast may change either way.': 'O ile może się zmienić kontrast w każdą stronę.',
  'How much its size may change either way: 0.1 is 90 % to 110 %.':
    'O ile może się zmienić wielkość w każdą stronę: 0,1 to od 90% do 110%.',
  'How much less they count; at 0 it is cross-entropy.': 'O ile mniej się liczą; przy 0 jest to entropia krzyżowa.',
  'How much lighter or darker it may become.': 'O ile może stać się jaśniejszy lub ciemniejszy.',
  'How much of a running average of the weights is kept a step, which is then the result; 0 keeps no average.':
    'Ile ze średniej kroczącej wag zachowuje się w każdym kroku; ta średnia jest potem wynikiem. 0 to brak średniej.',
  'How much of each label is spread over all classes, which keeps the network from being too certain.':
    'Jaka część każdej etykiety rozkłada się na wszystkie klasy, dzięki czemu sieć nie jest zbyt pewna siebie.',
  'How much of the running mean of gradients is kept from step to step.':
    'Ile ze średniej kroczącej gradientów zachowuje się z kroku na krok.',
  'How much of the running mean of squared gradients is kept from step to step.':
    'Ile ze średniej kroczącej kwadratów gradientów zachowuje się z kroku na krok.',
  'How much of the running mean, against the gradient, decides the direction of a step.':
    'W jakiej mierze o kierunku kroku decyduje średnia krocząca, a nie sam gradient.',
  'How much of the running means of squares is kept from step to step.':
    'Ile ze średnich kroczących kwadratów zachowuje się z kroku na krok.',
  'How much of the speed is kept from step to step.': 'Ile prędkości zachowuje się z kroku na krok.',
  'How often a picture is changed, in place of all this, into what vision makes of photos.':
    'Jak często obraz, zamiast tego wszystkiego, zmienia się w to, co aplikacja robi ze zdjęć.',
  'How often a rectangle of noise hides a part (random erasing, Zhong et al. 2017).':
    'Jak często prostokąt szumu zakrywa część obrazu (random erasing, Zhong et al. 2017).',
  'How often each picture is shown.': 'Ile razy sieć widzi każdy obraz.',
  'How surprised the network is by the right class; what classifiers are usually trained with.':
    'Jak bardzo właściwa klasa zaskakuje sieć; zwykle na tym trenuje się klasyfikatory.',
  'Keeps a division from a divisor near 0.': 'Chroni przed dzieleniem przez liczbę bliską 0.',
  'Label smoothing': 'Wygładzanie etykiet',
  'Learning rate': 'Współczynnik uczenia',
  'Like photos': 'Jak zdjęcia',
  'Looks ahead along the momentum before it is made even.':
    'Patrzy naprzód wzdłuż momentum, zanim zostanie ono wyrównane.',
  'Looks ahead along the speed before it corrects it.': 'Patrzy naprzód wzdłuż prędkości, zanim ją poprawi.',
  Loss: 'Funkcja straty',
  'Mean squared error': 'Błąd średniokwadratowy',
  Mirror: 'Odbicie lustrzane',
  Momentum: 'Momentum',
  'Momentum decay': 'Zanikanie momentum',
  'Moves every matrix equally far in all directions of its momentum, and leaves biases and batch-norm’s to Adam.':
    'Przesuwa każdą macierz równie daleko we wszystkich kierunkach jej momentum, a biasy i wagi normalizacji partii zostawia Adamowi.',
  'Moves every weight equally far, up or down by its gradients’ mean; wants a small learning rate.':
    'Przesuwa każdą wagę równie daleko, w górę lub w dół według średniej jej gradientów; wymaga małego współczynnika uczenia.',
  'Multiplies the number of filters of every layer; 1 is as designed.':
    'Mnoży liczbę filtrów w każdej warstwie; 1 to tyle, ile w projekcie.',
  'On a plateau': 'Na plateau',
  'One cycle': 'Jeden cykl',
  Optimizer: 'Optymalizator',
  Patience: 'Cierpliwość',
  'Peak at': 'Szczyt',
  Reference: 'Odniesienie',
  'Rises over a warm-up, then falls slowly, faster, and slowly again.':
    'Rośnie podczas rozgrzewki, potem spada powoli, szybciej i znów powoli.',
  'Rises to the peak and falls to almost nothing, which trains fast with a high learning rate.':
    'Rośnie do szczytu i spada niemal do zera, co daje szybki trening przy dużym współczynniku uczenia.',
  Rotation: 'Obrót',
  'SGD with momentum': 'SGD z momentum',
  Scale: 'Skala',
  Schedule: 'Harmonogram',
  Seed: 'Ziarno',
  'Sets the size of each weight’s step by its past gradients and steps; the learning rate may stay at 1.':
    'Dobiera wielkość kroku każdej wagi według jej dotychczasowych gradientów i kroków; współczynnik uczenia może zostać równy 1.',
  Settings: 'Ustawienia',
  Shift: 'Przesunięcie',
  'Shrinks every weight but biases and batch-norm’s a little each step; 0 shrinks none.':
    'W każdym kroku trochę zmniejsza wszystkie wagi oprócz biasów i wag normalizacji partii; 0 nie zmniejsza żadnej.',
  'Start divisor': 'Dzielnik początkowy',
  Starter: 'Podstawowy',
  Steps: 'Schodkowy',
  'Steps along the mean of past gradients, divided by their usual size; with weight decay it is AdamW.':
    'Idzie wzdłuż średniej dotychczasowych gradientów, podzielonej przez ich zwykłą wielkość; z zanikaniem wag to AdamW.',
  'Steps straight down the gradient of each batch.': 'Idzie prosto w dół gradientu każdej partii.',
  'Swaps left and right in half of the pictures.': 'Zamienia lewą stronę z prawą w połowie obrazów.',
  'The notebook’s network with the best of 160 optimizers, losses and schedules.':
    'Sieć z notatnika z najlepszą ze 160 kombinacji optymalizatora, funkcji straty i harmonogramu.',
  'The notebook’s network: two convolutions, each with pooling, and two dense layers.':
    'Sieć z notatnika: dwa sploty, każdy z poolingiem, i dwie warstwy gęste.',
  'The notebook’s own network, optimizer and loss, to compare with.':
    'Sieć, optymalizator i funkcja straty z notatnika, do porównania.',
  'The same at half the size, for graphics chips and phones; probabilities differ a little.':
    'To samo o połowę mniejsze, dla układów graficznych i telefonów; prawdopodobieństwa nieco się różnią.',
  'The same learning rate from the first step to the last.':
    'Ten sam współczynnik uczenia od pierwszego kroku do ostatniego.',
  'The size of the steps at the schedule’s peak.': 'Wielkość kroków w szczycie harmonogramu.',
  'The squared distance of the probabilities from the label, as a mean over the classes.':
    'Kwadrat odległości prawdopodobieństw od etykiety, średnio po klasach.',
  'Three convolutions with pooling and batch-norm: small to download and quick to answer.':
    'Trzy sploty z poolingiem i normalizacją partii: mało do pobrania i szybka odpowiedź.',
  'To open it in this app again, here or on another device.':
    'Aby otworzyć go znów w tej aplikacji, tutaj lub na innym urządzeniu.',
  Tuned: 'Dostrojony',
  'Two narrow convolutions and a dense layer, made to train in the shortest time.':
    'Dwa wąskie sploty i warstwa gęsta, pomyślane tak, by trening trwał jak najkrócej.',
  'Validation share': 'Część walidacyjna',
  'Warm-up': 'Rozgrzewka',
  'Watched figure': 'Obserwowany wynik',
  'Weight decay': 'Zanikanie wag',
  'What all random numbers follow from: the same seed trains the same network.':
    'Stąd biorą się wszystkie liczby losowe: to samo ziarno daje tę samą sieć.',
  'What is left of the learning rate in the end.': 'Co zostaje na końcu ze współczynnika uczenia.',
  'What the learning rate is multiplied by each time.': 'Przez co za każdym razem mnoży się współczynnik uczenia.',
  'What the learning rate is multiplied by for Adam, which takes the weights that are no matrix.':
    'Przez co mnoży się współczynnik uczenia dla Adama, który zajmuje się wagami niebędącymi macierzą.',
  'What the learning rate is multiplied by in an epoch.': 'Przez co mnoży się współczynnik uczenia w jednej epoce.',
  'When the learning rate is highest.': 'Kiedy współczynnik uczenia jest największy.',
  Width: 'Szerokość',
  accuracy: 'dokładność',
  degrees: 'stopnie',
  epochs: 'epoki',
  factor: 'mnożnik',
  fraction: 'ułamek',
  'fraction of the run': 'ułamek treningu',
  'fraction of white': 'ułamek bieli',
  loss: 'strata',
  'mirrored, shifted': 'odbite, przesunięte',
  'mirrored, shifted, erased': 'odbite, przesunięte, wymazane',
  none: 'brak',
  pixels: 'piksele',
  probability: 'prawdopodobieństwo',
};
