import type { Rooms } from '../rooms.ts';

export const settings: Rooms['settings'] = {
  'A residual network with augmentation and averaged weights. It takes its time.':
    'Ein Residualnetz mit Augmentierung und gemittelten Gewichten. Es braucht seine Zeit.',
  'A small network for two epochs: over 90 % right, in the shortest time.':
    'Ein kleines Netz für zwei Epochen: über 90 % richtig, in der kürzesten Zeit.',
  'A small residual network: the most accurate here, and the slowest.':
    'Ein kleines Residualnetz: das genaueste hier, und das langsamste.',
  'Adam that looks ahead along its mean of gradients, and trusts that mean more and more.':
    'Adam, der entlang seines Mittels der Gradienten vorausschaut und diesem Mittel immer mehr traut.',
  'Adam’s ratio': 'Faktor für Adam',
  'All alike': 'Alle gleich',
  Architecture: 'Architektur',
  Augmentation: 'Augmentierung',
  'Averaging of weights': 'Mittelung der Gewichte',
  'Batch size': 'Batchgröße',
  'Best (ResNet)': 'Am besten (ResNet)',
  'Beta 1': 'Beta 1',
  'Beta 2': 'Beta 2',
  Brightness: 'Helligkeit',
  'By which figure of validation the best epoch is chosen.':
    'Nach welchem Wert der Validierung die beste Epoche ausgewählt wird.',
  'Categorical cross-entropy': 'Kategoriale Kreuzentropie',
  Constant: 'Konstant',
  Contrast: 'Kontrast',
  Cores: 'Kerne',
  Cosine: 'Kosinus',
  'Cross-entropy counted from the least that smoothed labels allow, so that it can reach 0.':
    'Kreuzentropie, gezählt ab dem kleinsten Wert, den geglättete Labels zulassen, sodass sie 0 erreichen kann.',
  'Cross-entropy for which pictures that are right already count less.':
    'Kreuzentropie, bei der Bilder, die schon richtig sind, weniger zählen.',
  'Decay (ρ)': 'Abklingen (ρ)',
  'Divides each gradient by its usual size of late.':
    'Teilt jeden Gradienten durch die Größe, die er zuletzt meist hatte.',
  'Divides each gradient by the size of all that came before, so that steps only get smaller.':
    'Teilt jeden Gradienten durch die Größe aller vorigen, sodass die Schritte nur kleiner werden.',
  'Early stopping': 'Früher Abbruch',
  Epochs: 'Epochen',
  Epsilon: 'Epsilon',
  Erase: 'Verdecken',
  Every: 'Abstand',
  Exponential: 'Exponentiell',
  Factor: 'Faktor',
  'Falls at once after every so many epochs.': 'Fällt immer nach so vielen Epochen auf einen Schlag.',
  'Falls smoothly, by the same factor in every epoch.': 'Fällt gleichmäßig, in jeder Epoche um denselben Faktor.',
  'Falls whenever the validation loss no longer improves.':
    'Fällt immer, wenn der Validierungsverlust nicht mehr besser wird.',
  Fast: 'Schnell',
  'Final divisor': 'Endteiler',
  'Final factor': 'Endfaktor',
  Focal: 'Focal Loss',
  'For Android, iOS, small boards, and LiteRT in Python. Takes pictures as bytes.':
    'Für Android, iOS, kleine Platinen und LiteRT in Python. Nimmt Bilder als Bytes.',
  'For Keras 3 in Python, to look into it or to train it further. Takes pictures from 0 to 255.':
    'Für Keras 3 in Python, zum Hineinschauen oder Weitertrainieren. Nimmt Bilder mit Werten von 0 bis 255.',
  'For Python, .NET, phones and most programs that run networks. Takes pictures as bytes.':
    'Für Python, .NET, Handys und die meisten Programme, die Netze ausführen. Nimmt Bilder als Bytes.',
  'For web pages, and for the converters of TensorFlow.js. Takes pictures as bytes.':
    'Für Webseiten und für die Konverter von TensorFlow.js. Nimmt Bilder als Bytes.',
  Gamma: 'Gamma',
  'Gathers speed where gradients keep pointing the same way.':
    'Nimmt Tempo auf, wo die Gradienten immer in dieselbe Richtung zeigen.',
  Hinge: 'Hinge Loss',
  'How far a picture may move along each axis.': 'Wie weit sich ein Bild entlang jeder Achse verschieben darf.',
  'How far it may turn either way.': 'Wie weit es sich in jede Richtung drehen darf.',
  'How far the best wrong class comes within 1 of the right one; a clear answer costs nothing.':
    'Wie weit die beste falsche Klasse näher als 1 an die richtige kommt; eine klare Antwort kostet nichts.',
  'How fast a step comes to trust the mean of gradients as much as beta 1 says.':
    'Wie schnell ein Schritt dem Mittel der Gradienten so sehr traut, wie Beta 1 sagt.',
  'How long the learning rate rises from 0; shorter than the run.':
    'Wie lange die Lernrate von 0 ansteigt; kürzer als der Lauf.',
  'How long the learning rate stays the same.': 'Wie lange die Lernrate gleich bleibt.',
  'How many epochs without a better figure end the run; 0 runs all.':
    'Wie viele Epochen ohne besseren Wert den Lauf beenden; bei 0 laufen alle.',
  'How many epochs without a better loss are let pass.': 'Wie viele Epochen ohne besseren Verlust abgewartet werden.',
  'How many of the training pictures, equally of every class, are held back to choose by; 0 is none.':
    'Wie viele der Trainingsbilder, von jeder Klasse gleich viele, zum Auswählen zurückgehalten werden; bei 0 keine.',
  'How many pictures make a step.': 'Wie viele Bilder einen Schritt ergeben.',
  'How many processor cores train at once; the last bits of the result depend on it.':
    'Wie viele Prozessorkerne gleichzeitig trainieren; die letzten Bits des Ergebnisses hängen davon ab.',
  'How many times smaller than at first it is in the end.': 'Wievielmal kleiner als am Anfang sie am Ende ist.',
  'How many times smaller than its peak the learning rate is at first.':
    'Wievielmal kleiner als auf ihrem Höhepunkt die Lernrate am Anfang ist.',
  'How much its contrast may change either way.': 'Wie sehr sich sein Kontrast in beide Richtungen ändern darf.',
  'How much its size may change either way: 0.1 is 90 % to 110 %.':
    'Wie sehr sich seine Größe in beide Richtungen ändern darf: 0,1 heißt 90 % bis 110 %.',
  'How much less they count; at 0 it is cross-entropy.': 'Wie viel weniger sie zählen; bei 0 ist es die Kreuzentropie.',
  'How much lighter or darker it may become.': 'Wie viel heller oder dunkler es werden darf.',
  'How much of a running average of the weights is kept a step, which is then the result; 0 keeps no average.':
    'Wie viel von einem laufenden Mittel der Gewichte je Schritt bleibt, das dann das Ergebnis ist; bei 0 wird nicht gemittelt.',
  'How much of each label is spread over all classes, which keeps the network from being too certain.':
    'Wie viel jedes Labels auf alle Klassen verteilt wird, damit sich das Netz nicht zu sicher wird.',
  'How much of the running mean of gradients is kept from step to step.':
    'Wie viel vom laufenden Mittel der Gradienten von Schritt zu Schritt bleibt.',
  'How much of the running mean of squared gradients is kept from step to step.':
    'Wie viel vom laufenden Mittel der quadrierten Gradienten von Schritt zu Schritt bleibt.',
  'How much of the running mean, against the gradient, decides the direction of a step.':
    'Wie sehr das laufende Mittel, gegenüber dem Gradienten, die Richtung eines Schritts bestimmt.',
  'How much of the running means of squares is kept from step to step.':
    'Wie viel von den laufenden Mitteln der Quadrate von Schritt zu Schritt bleibt.',
  'How much of the speed is kept from step to step.': 'Wie viel vom Tempo von Schritt zu Schritt bleibt.',
  'How often a picture is changed, in place of all this, into what vision makes of photos.':
    'Wie oft ein Bild statt alledem so verändert wird, wie die App Fotos aufbereitet.',
  'How often a rectangle of noise hides a part (random erasing, Zhong et al. 2017).':
    'Wie oft ein Rechteck aus Rauschen einen Teil verdeckt (Random Erasing, Zhong et al. 2017).',
  'How often each picture is shown.': 'Wie oft jedes Bild gezeigt wird.',
  'How surprised the network is by the right class; what classifiers are usually trained with.':
    'Wie sehr die richtige Klasse das Netz überrascht; damit werden Klassifikatoren meist trainiert.',
  'Keeps a division from a divisor near 0.': 'Bewahrt eine Division vor einem Teiler nahe 0.',
  'Label smoothing': 'Label-Glättung',
  'Learning rate': 'Lernrate',
  'Like photos': 'Wie Fotos',
  'Looks ahead along the momentum before it is made even.':
    'Schaut entlang des Momentums voraus, bevor es ausgeglichen wird.',
  'Looks ahead along the speed before it corrects it.': 'Schaut entlang des Tempos voraus, bevor er es korrigiert.',
  Loss: 'Verlust',
  'Mean squared error': 'Mittlerer quadratischer Fehler',
  Mirror: 'Spiegeln',
  Momentum: 'Momentum',
  'Momentum decay': 'Momentum-Abklingen',
  'Moves every matrix equally far in all directions of its momentum, and leaves biases and batch-norm’s to Adam.':
    'Bewegt jede Matrix in allen Richtungen ihres Momentums gleich weit und überlässt Biases und Batch-Norm Adam.',
  'Moves every weight equally far, up or down by its gradients’ mean; wants a small learning rate.':
    'Bewegt jedes Gewicht gleich weit, je nach dem Mittel seiner Gradienten nach oben oder unten; braucht eine kleine Lernrate.',
  'Multiplies the number of filters of every layer; 1 is as designed.':
    'Vervielfacht die Zahl der Filter jeder Schicht; 1 ist wie entworfen.',
  'On a plateau': 'Bei Plateau',
  'One cycle': 'Ein Zyklus',
  Optimizer: 'Optimierer',
  Patience: 'Geduld',
  'Peak at': 'Höhepunkt bei',
  Reference: 'Referenz',
  'Rises over a warm-up, then falls slowly, faster, and slowly again.':
    'Steigt in einer Aufwärmphase, fällt dann langsam, schneller und wieder langsam.',
  'Rises to the peak and falls to almost nothing, which trains fast with a high learning rate.':
    'Steigt bis zum Höhepunkt und fällt auf fast nichts; das trainiert schnell, mit hoher Lernrate.',
  Rotation: 'Drehung',
  'SGD with momentum': 'SGD mit Momentum',
  Scale: 'Skalierung',
  Schedule: 'Lernratenverlauf',
  Seed: 'Seed',
  'Sets the size of each weight’s step by its past gradients and steps; the learning rate may stay at 1.':
    'Bestimmt die Schrittgröße jedes Gewichts nach seinen bisherigen Gradienten und Schritten; die Lernrate kann bei 1 bleiben.',
  Settings: 'Einstellungen',
  Shift: 'Verschiebung',
  'Shrinks every weight but biases and batch-norm’s a little each step; 0 shrinks none.':
    'Verkleinert in jedem Schritt alle Gewichte ein wenig, außer Biases und Batch-Norm; bei 0 keins.',
  'Start divisor': 'Startteiler',
  Starter: 'Einstieg',
  Steps: 'Stufen',
  'Steps along the mean of past gradients, divided by their usual size; with weight decay it is AdamW.':
    'Geht entlang des Mittels der bisherigen Gradienten, geteilt durch ihre übliche Größe; mit Weight Decay ist es AdamW.',
  'Steps straight down the gradient of each batch.': 'Geht geradewegs den Gradienten jedes Batches hinab.',
  'Swaps left and right in half of the pictures.': 'Vertauscht bei der Hälfte der Bilder links und rechts.',
  'The notebook’s network with the best of 160 optimizers, losses and schedules.':
    'Das Netz des Notebooks mit dem besten aus 160 Optimierern, Verlusten und Lernratenverläufen.',
  'The notebook’s network: two convolutions, each with pooling, and two dense layers.':
    'Das Netz des Notebooks: zwei Faltungen, jede mit Pooling, und zwei vollverbundene Schichten.',
  'The notebook’s own network, optimizer and loss, to compare with.':
    'Netz, Optimierer und Verlust des Notebooks, zum Vergleichen.',
  'The same at half the size, for graphics chips and phones; probabilities differ a little.':
    'Dasselbe in halber Größe, für Grafikchips und Handys; die Wahrscheinlichkeiten weichen ein wenig ab.',
  'The same learning rate from the first step to the last.': 'Dieselbe Lernrate vom ersten Schritt bis zum letzten.',
  'The size of the steps at the schedule’s peak.': 'Die Größe der Schritte auf dem Höhepunkt des Verlaufs.',
  'The squared distance of the probabilities from the label, as a mean over the classes.':
    'Der quadrierte Abstand der Wahrscheinlichkeiten vom Label, gemittelt über die Klassen.',
  'Three convolutions with pooling and batch-norm: small to download and quick to answer.':
    'Drei Faltungen mit Pooling und Batch-Norm: klein beim Laden und schnell beim Antworten.',
  'To open it in this app again, here or on another device.':
    'Um es wieder in dieser App zu öffnen, hier oder auf einem anderen Gerät.',
  Tuned: 'Abgestimmt',
  'Two narrow convolutions and a dense layer, made to train in the shortest time.':
    'Zwei schmale Faltungen und eine vollverbundene Schicht, gemacht für das kürzeste Training.',
  'Validation share': 'Validierungsanteil',
  'Warm-up': 'Aufwärmphase',
  'Watched figure': 'Beobachteter Wert',
  'Weight decay': 'Weight Decay',
  'What all random numbers follow from: the same seed trains the same network.':
    'Daraus folgen alle Zufallszahlen: Derselbe Seed trainiert dasselbe Netz.',
  'What is left of the learning rate in the end.': 'Was am Ende von der Lernrate bleibt.',
  'What the learning rate is multiplied by each time.': 'Womit die Lernrate jedes Mal multipliziert wird.',
  'What the learning rate is multiplied by for Adam, which takes the weights that are no matrix.':
    'Womit die Lernrate für Adam multipliziert wird, der die Gewichte übernimmt, die keine Matrix sind.',
  'What the learning rate is multiplied by in an epoch.': 'Womit die Lernrate in einer Epoche multipliziert wird.',
  'When the learning rate is highest.': 'Wann die Lernrate am höchsten ist.',
  Width: 'Breite',
  accuracy: 'Genauigkeit',
  degrees: 'Grad',
  epochs: 'Epochen',
  factor: 'Faktor',
  fraction: 'Anteil',
  'fraction of the run': 'Anteil des Laufs',
  'fraction of white': 'Anteil von Weiß',
  loss: 'Verlust',
  'mirrored, shifted': 'gespiegelt, verschoben',
  'mirrored, shifted, erased': 'gespiegelt, verschoben, verdeckt',
  none: 'keine',
  pixels: 'Pixel',
  probability: 'Wahrscheinlichkeit',
};
