import type { Rooms } from '../rooms.ts';

export const settings: Rooms['settings'] = {
  'A residual network with augmentation and averaged weights. It takes its time.':
    'Una rete residuale con aumento dei dati e media dei pesi. Si prende il suo tempo.',
  'A small network for two epochs: over 90 % right, in the shortest time.':
    'Una piccola rete per due epoche: oltre il 90% di risposte giuste, nel minor tempo.',
  'A small residual network: the most accurate here, and the slowest.':
    'Una piccola rete residuale: la più accurata qui, e la più lenta.',
  'Adam that looks ahead along its mean of gradients, and trusts that mean more and more.':
    'Un Adam che guarda avanti lungo la media dei gradienti, e di quella media si fida sempre di più.',
  'Adam’s ratio': 'Rapporto per Adam',
  'All alike': 'Tutti uguali',
  Architecture: 'Architettura',
  Augmentation: 'Aumento dei dati',
  'Averaging of weights': 'Media dei pesi',
  'Batch size': 'Dimensione del batch',
  'Best (ResNet)': 'Migliore (ResNet)',
  'Beta 1': 'Beta 1',
  'Beta 2': 'Beta 2',
  Brightness: 'Luminosità',
  'By which figure of validation the best epoch is chosen.':
    'In base a quale valore di validazione si sceglie l’epoca migliore.',
  'Categorical cross-entropy': 'Entropia incrociata categorica',
  Constant: 'Costante',
  Contrast: 'Contrasto',
  Cores: 'Core',
  Cosine: 'Coseno',
  'Cross-entropy counted from the least that smoothed labels allow, so that it can reach 0.':
    'Entropia incrociata contata dal minimo che le etichette smussate consentono, così può arrivare a 0.',
  'Cross-entropy for which pictures that are right already count less.':
    'Entropia incrociata in cui le immagini già giuste contano meno.',
  'Decay (ρ)': 'Decadimento (ρ)',
  'Divides each gradient by its usual size of late.':
    'Divide ogni gradiente per la sua grandezza abituale degli ultimi passi.',
  'Divides each gradient by the size of all that came before, so that steps only get smaller.':
    'Divide ogni gradiente per la grandezza di tutti i precedenti, così i passi possono solo ridursi.',
  'Early stopping': 'Arresto anticipato',
  Epochs: 'Epoche',
  Epsilon: 'Epsilon',
  Erase: 'Cancellazione',
  Every: 'Ogni',
  Exponential: 'Esponenziale',
  Factor: 'Fattore',
  'Falls at once after every so many epochs.': 'Scende di colpo ogni tot epoche.',
  'Falls smoothly, by the same factor in every epoch.': 'Scende gradualmente, dello stesso fattore in ogni epoca.',
  'Falls whenever the validation loss no longer improves.':
    'Scende ogni volta che la perdita di validazione non migliora più.',
  Fast: 'Veloce',
  'Final divisor': 'Divisore finale',
  'Final factor': 'Fattore finale',
  Focal: 'Focale',
  'For Android, iOS, small boards, and LiteRT in Python. Takes pictures as bytes.':
    'Per Android, iOS, piccole schede e LiteRT in Python. Accetta immagini come byte.',
  'For Keras 3 in Python, to look into it or to train it further. Takes pictures from 0 to 255.':
    'Per Keras 3 in Python, per guardarlo dentro o addestrarlo ancora. Accetta immagini da 0 a 255.',
  'For Python, .NET, phones and most programs that run networks. Takes pictures as bytes.':
    'Per Python, .NET, telefoni e quasi tutti i programmi che eseguono reti. Accetta immagini come byte.',
  'For web pages, and for the converters of TensorFlow.js. Takes pictures as bytes.':
    'Per pagine web e per i convertitori di TensorFlow.js. Accetta immagini come byte.',
  Gamma: 'Gamma',
  'Gathers speed where gradients keep pointing the same way.':
    'Prende velocità dove i gradienti puntano sempre nella stessa direzione.',
  Hinge: 'Hinge',
  'How far a picture may move along each axis.': 'Di quanto un’immagine può spostarsi lungo ogni asse.',
  'How far it may turn either way.': 'Di quanto può ruotare in un senso o nell’altro.',
  'How far the best wrong class comes within 1 of the right one; a clear answer costs nothing.':
    'Di quanto la migliore classe sbagliata si avvicina a meno di 1 da quella giusta; una risposta netta non costa nulla.',
  'How fast a step comes to trust the mean of gradients as much as beta 1 says.':
    'In quanto tempo un passo arriva a fidarsi della media dei gradienti quanto dice beta 1.',
  'How long the learning rate rises from 0; shorter than the run.':
    'Per quanto il tasso di apprendimento sale da 0; meno della durata dell’addestramento.',
  'How long the learning rate stays the same.': 'Per quanto il tasso di apprendimento resta lo stesso.',
  'How many epochs without a better figure end the run; 0 runs all.':
    'Dopo quante epoche senza un valore migliore l’addestramento finisce; con 0 le fa tutte.',
  'How many epochs without a better loss are let pass.':
    'Quante epoche senza una perdita migliore si lasciano passare.',
  'How many of the training pictures, equally of every class, are held back to choose by; 0 is none.':
    'Quante immagini di addestramento, in parti uguali per classe, si tengono da parte per scegliere; 0 è nessuna.',
  'How many pictures make a step.': 'Quante immagini fanno un passo.',
  'How many processor cores train at once; the last bits of the result depend on it.':
    'Quanti core del processore addestrano insieme; ne dipendono gli ultimi bit del risultato.',
  'How many times smaller than at first it is in the end.': 'Quante volte è più piccolo alla fine rispetto all’inizio.',
  'How many times smaller than its peak the learning rate is at first.':
    'Quante volte il tasso di apprendimento iniziale è più piccolo del suo picco.',
  'How much its contrast may change either way.': 'Di quanto può cambiare il contrasto, in più o in meno.',
  'How much its size may change either way: 0.1 is 90 % to 110 %.':
    'Di quanto può cambiare la grandezza, in più o in meno: 0,1 va dal 90% al 110%.',
  'How much less they count; at 0 it is cross-entropy.': 'Quanto contano meno; a 0 è l’entropia incrociata.',
  'How much lighter or darker it may become.': 'Di quanto può diventare più chiara o più scura.',
  'How much of a running average of the weights is kept a step, which is then the result; 0 keeps no average.':
    'Quanto di una media mobile dei pesi si mantiene a ogni passo; il risultato è poi questa media. 0 non ne tiene nessuna.',
  'How much of each label is spread over all classes, which keeps the network from being too certain.':
    'Quanto di ogni etichetta si distribuisce su tutte le classi, perché la rete non sia troppo sicura.',
  'How much of the running mean of gradients is kept from step to step.':
    'Quanto della media mobile dei gradienti si mantiene da un passo all’altro.',
  'How much of the running mean of squared gradients is kept from step to step.':
    'Quanto della media mobile dei gradienti al quadrato si mantiene da un passo all’altro.',
  'How much of the running mean, against the gradient, decides the direction of a step.':
    'Quanto la media mobile, rispetto al gradiente, decide la direzione di un passo.',
  'How much of the running means of squares is kept from step to step.':
    'Quanto delle medie mobili dei quadrati si mantiene da un passo all’altro.',
  'How much of the speed is kept from step to step.': 'Quanta velocità si mantiene da un passo all’altro.',
  'How often a picture is changed, in place of all this, into what vision makes of photos.':
    'Quanto spesso un’immagine, invece di tutto questo, viene trasformata in ciò che l’app ricava dalle foto.',
  'How often a rectangle of noise hides a part (random erasing, Zhong et al. 2017).':
    'Quanto spesso un rettangolo di rumore ne nasconde una parte (random erasing, Zhong et al. 2017).',
  'How often each picture is shown.': 'Quante volte viene mostrata ogni immagine.',
  'How surprised the network is by the right class; what classifiers are usually trained with.':
    'Quanto la classe giusta sorprende la rete; è ciò con cui di solito si addestrano i classificatori.',
  'Keeps a division from a divisor near 0.': 'Evita di dividere per un numero vicino a 0.',
  'Label smoothing': 'Smussamento delle etichette',
  'Learning rate': 'Tasso di apprendimento',
  'Like photos': 'Come foto',
  'Looks ahead along the momentum before it is made even.':
    'Guarda avanti lungo il momentum prima che venga uniformato.',
  'Looks ahead along the speed before it corrects it.': 'Guarda avanti lungo la velocità prima di correggerla.',
  Loss: 'Funzione di perdita',
  'Mean squared error': 'Errore quadratico medio',
  Mirror: 'Specchio',
  Momentum: 'Momentum',
  'Momentum decay': 'Decadimento del momentum',
  'Moves every matrix equally far in all directions of its momentum, and leaves biases and batch-norm’s to Adam.':
    'Sposta ogni matrice in egual misura in tutte le direzioni del suo momentum, e lascia ad Adam i bias e i pesi della batch norm.',
  'Moves every weight equally far, up or down by its gradients’ mean; wants a small learning rate.':
    'Sposta ogni peso in egual misura, in su o in giù secondo la media dei suoi gradienti; vuole un tasso di apprendimento piccolo.',
  'Multiplies the number of filters of every layer; 1 is as designed.':
    'Moltiplica il numero di filtri di ogni strato; 1 è come da progetto.',
  'On a plateau': 'Su plateau',
  'One cycle': 'Un ciclo',
  Optimizer: 'Ottimizzatore',
  Patience: 'Pazienza',
  'Peak at': 'Picco a',
  Reference: 'Riferimento',
  'Rises over a warm-up, then falls slowly, faster, and slowly again.':
    'Sale durante un riscaldamento, poi scende piano, più in fretta, e di nuovo piano.',
  'Rises to the peak and falls to almost nothing, which trains fast with a high learning rate.':
    'Sale fino al picco e scende quasi a zero: addestra in fretta con un tasso di apprendimento alto.',
  Rotation: 'Rotazione',
  'SGD with momentum': 'SGD con momentum',
  Scale: 'Scala',
  Schedule: 'Andamento',
  Seed: 'Seme',
  'Sets the size of each weight’s step by its past gradients and steps; the learning rate may stay at 1.':
    'Regola il passo di ogni peso in base ai suoi gradienti e passi precedenti; il tasso di apprendimento può restare a 1.',
  Settings: 'Impostazioni',
  Shift: 'Spostamento',
  'Shrinks every weight but biases and batch-norm’s a little each step; 0 shrinks none.':
    'A ogni passo riduce un po’ tutti i pesi, tranne i bias e quelli della batch norm; 0 non ne riduce nessuno.',
  'Start divisor': 'Divisore iniziale',
  Starter: 'Base',
  Steps: 'A gradini',
  'Steps along the mean of past gradients, divided by their usual size; with weight decay it is AdamW.':
    'Procede lungo la media dei gradienti passati, divisa per la loro grandezza abituale; con il decadimento dei pesi è AdamW.',
  'Steps straight down the gradient of each batch.': 'Scende dritto lungo il gradiente di ogni batch.',
  'Swaps left and right in half of the pictures.': 'Scambia destra e sinistra in metà delle immagini.',
  'The notebook’s network with the best of 160 optimizers, losses and schedules.':
    'La rete del notebook con la migliore di 160 combinazioni di ottimizzatore, funzione di perdita e andamento.',
  'The notebook’s network: two convolutions, each with pooling, and two dense layers.':
    'La rete del notebook: due convoluzioni, ciascuna con pooling, e due strati densi.',
  'The notebook’s own network, optimizer and loss, to compare with.':
    'La rete, l’ottimizzatore e la funzione di perdita del notebook, per confrontare.',
  'The same at half the size, for graphics chips and phones; probabilities differ a little.':
    'Lo stesso in metà spazio, per chip grafici e telefoni; le probabilità differiscono di poco.',
  'The same learning rate from the first step to the last.':
    'Lo stesso tasso di apprendimento dal primo all’ultimo passo.',
  'The size of the steps at the schedule’s peak.': 'La grandezza dei passi al picco dell’andamento.',
  'The squared distance of the probabilities from the label, as a mean over the classes.':
    'La distanza al quadrato tra le probabilità e l’etichetta, in media sulle classi.',
  'Three convolutions with pooling and batch-norm: small to download and quick to answer.':
    'Tre convoluzioni con pooling e batch norm: piccola da scaricare e rapida nel rispondere.',
  'To open it in this app again, here or on another device.':
    'Per riaprirlo in questa app, qui o su un altro dispositivo.',
  Tuned: 'Ottimizzata',
  'Two narrow convolutions and a dense layer, made to train in the shortest time.':
    'Due convoluzioni strette e uno strato denso, fatti per addestrarsi nel minor tempo.',
  'Validation share': 'Quota di validazione',
  'Warm-up': 'Riscaldamento',
  'Watched figure': 'Valore osservato',
  'Weight decay': 'Decadimento dei pesi',
  'What all random numbers follow from: the same seed trains the same network.':
    'Da qui derivano tutti i numeri casuali: lo stesso seme addestra la stessa rete.',
  'What is left of the learning rate in the end.': 'Ciò che resta alla fine del tasso di apprendimento.',
  'What the learning rate is multiplied by each time.':
    'Per quanto si moltiplica ogni volta il tasso di apprendimento.',
  'What the learning rate is multiplied by for Adam, which takes the weights that are no matrix.':
    'Per quanto si moltiplica il tasso di apprendimento per Adam, che cura i pesi che non sono matrici.',
  'What the learning rate is multiplied by in an epoch.':
    'Per quanto si moltiplica il tasso di apprendimento in un’epoca.',
  'When the learning rate is highest.': 'Quando il tasso di apprendimento è più alto.',
  Width: 'Larghezza',
  accuracy: 'accuratezza',
  degrees: 'gradi',
  epochs: 'epoche',
  factor: 'fattore',
  fraction: 'frazione',
  'fraction of the run': 'frazione dell’addestramento',
  'fraction of white': 'frazione del bianco',
  loss: 'perdita',
  'mirrored, shifted': 'specchiate, spostate',
  'mirrored, shifted, erased': 'specchiate, spostate, cancellate',
  none: 'nessuno',
  pixels: 'pixel',
  probability: 'probabilità',
};
