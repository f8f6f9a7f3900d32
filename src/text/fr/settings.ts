import type { Rooms } from '../rooms.ts';

export const settings: Rooms['settings'] = {
  'A residual network with augmentation and averaged weights. It takes its time.':
    'Un réseau résiduel avec augmentation et poids moyennés. Il prend son temps.',
  'A small network for two epochs: over 90 % right, in the shortest time.':
    'Un petit réseau pour deux époques : plus de 90 % de bonnes réponses, en un minimum de temps.',
  'A small residual network: the most accurate here, and the slowest.':
    'Un petit réseau résiduel : le plus exact ici, et le plus lent.',
  'Adam that looks ahead along its mean of gradients, and trusts that mean more and more.':
    'Un Adam qui anticipe le long de sa moyenne des gradients, et s’y fie de plus en plus.',
  'Adam’s ratio': 'Facteur pour Adam',
  'All alike': 'Tous pareils',
  Architecture: 'Architecture',
  Augmentation: 'Augmentation',
  'Averaging of weights': 'Moyenne des poids',
  'Batch size': 'Taille de lot',
  'Best (ResNet)': 'Meilleur (ResNet)',
  'Beta 1': 'Bêta 1',
  'Beta 2': 'Bêta 2',
  Brightness: 'Luminosité',
  'By which figure of validation the best epoch is chosen.':
    'D’après quelle mesure de validation la meilleure époque est choisie.',
  'Categorical cross-entropy': 'Entropie croisée catégorielle',
  Constant: 'Constante',
  Contrast: 'Contraste',
  Cores: 'Cœurs',
  Cosine: 'Cosinus',
  'Cross-entropy counted from the least that smoothed labels allow, so that it can reach 0.':
    'Entropie croisée comptée depuis le minimum que permettent les étiquettes lissées, pour qu’elle puisse atteindre 0.',
  'Cross-entropy for which pictures that are right already count less.':
    'Entropie croisée où les images déjà justes comptent moins.',
  'Decay (ρ)': 'Décroissance (ρ)',
  'Divides each gradient by its usual size of late.': 'Divise chaque gradient par sa taille habituelle récente.',
  'Divides each gradient by the size of all that came before, so that steps only get smaller.':
    'Divise chaque gradient par la taille de tous les précédents : les pas ne font que raccourcir.',
  'Early stopping': 'Arrêt anticipé',
  Epochs: 'Époques',
  Epsilon: 'Epsilon',
  Erase: 'Masquage',
  Every: 'Intervalle',
  Exponential: 'Exponentielle',
  Factor: 'Facteur',
  'Falls at once after every so many epochs.': 'Baisse d’un coup à intervalles réguliers, comptés en époques.',
  'Falls smoothly, by the same factor in every epoch.': 'Baisse en douceur, du même facteur à chaque époque.',
  'Falls whenever the validation loss no longer improves.':
    'Baisse chaque fois que la perte de validation ne s’améliore plus.',
  Fast: 'Rapide',
  'Final divisor': 'Diviseur final',
  'Final factor': 'Facteur final',
  Focal: 'Focale',
  'For Android, iOS, small boards, and LiteRT in Python. Takes pictures as bytes.':
    'Pour Android, iOS, les petites cartes et LiteRT en Python. Prend les images en octets.',
  'For Keras 3 in Python, to look into it or to train it further. Takes pictures from 0 to 255.':
    'Pour Keras 3 en Python, pour l’examiner ou poursuivre l’entraînement. Prend les images de 0 à 255.',
  'For Python, .NET, phones and most programs that run networks. Takes pictures as bytes.':
    'Pour Python, .NET, les téléphones et la plupart des programmes qui exécutent des réseaux. Prend les images en octets.',
  'For web pages, and for the converters of TensorFlow.js. Takes pictures as bytes.':
    'Pour les pages web et les convertisseurs de TensorFlow.js. Prend les images en octets.',
  Gamma: 'Gamma',
  'Gathers speed where gradients keep pointing the same way.':
    'Prend de la vitesse là où les gradients gardent la même direction.',
  Hinge: 'Charnière (hinge)',
  'How far a picture may move along each axis.': 'De combien une image peut se déplacer sur chaque axe.',
  'How far it may turn either way.': 'De combien elle peut tourner dans chaque sens.',
  'How far the best wrong class comes within 1 of the right one; a clear answer costs nothing.':
    'De combien la meilleure classe fausse s’approche à moins de 1 de la bonne ; une réponse nette ne coûte rien.',
  'How fast a step comes to trust the mean of gradients as much as beta 1 says.':
    'À quelle vitesse un pas en vient à se fier à la moyenne des gradients autant que le dit bêta 1.',
  'How long the learning rate rises from 0; shorter than the run.':
    'Pendant combien de temps le taux d’apprentissage monte depuis 0 ; moins que l’entraînement.',
  'How long the learning rate stays the same.': 'Pendant combien de temps le taux d’apprentissage reste le même.',
  'How many epochs without a better figure end the run; 0 runs all.':
    'Combien d’époques sans meilleure mesure mettent fin à l’entraînement ; avec 0, il les parcourt toutes.',
  'How many epochs without a better loss are let pass.': 'Combien d’époques sans meilleure perte on laisse passer.',
  'How many of the training pictures, equally of every class, are held back to choose by; 0 is none.':
    'Quelle part des images d’entraînement, égale pour chaque classe, est mise de côté pour choisir ; 0 : aucune.',
  'How many pictures make a step.': 'Combien d’images font une étape.',
  'How many processor cores train at once; the last bits of the result depend on it.':
    'Combien de cœurs du processeur entraînent à la fois ; les derniers bits du résultat en dépendent.',
  'How many times smaller than at first it is in the end.': 'Combien de fois plus petit il est à la fin qu’au début.',
  'How many times smaller than its peak the learning rate is at first.':
    'Combien de fois plus petit que son maximum le taux d’apprentissage est au début.',
  'How much its contrast may change either way.': 'De combien son contraste peut varier dans chaque sens.',
  'How much its size may change either way: 0.1 is 90 % to 110 %.':
    'De combien sa taille peut varier dans chaque sens : 0,1 va de 90 % à 110 %.',
  'How much less they count; at 0 it is cross-entropy.':
    'De combien elles comptent moins ; à 0, c’est l’entropie croisée.',
  'How much lighter or darker it may become.': 'De combien elle peut s’éclaircir ou s’assombrir.',
  'How much of a running average of the weights is kept a step, which is then the result; 0 keeps no average.':
    'Quelle part d’une moyenne mobile des poids est gardée à chaque étape ; cette moyenne est le résultat. Avec 0, pas de moyenne.',
  'How much of each label is spread over all classes, which keeps the network from being too certain.':
    'Quelle part de chaque étiquette est répartie sur toutes les classes, pour que le réseau ne soit pas trop sûr de lui.',
  'How much of the running mean of gradients is kept from step to step.':
    'Quelle part de la moyenne mobile des gradients est gardée d’une étape à l’autre.',
  'How much of the running mean of squared gradients is kept from step to step.':
    'Quelle part de la moyenne mobile des carrés des gradients est gardée d’une étape à l’autre.',
  'How much of the running mean, against the gradient, decides the direction of a step.':
    'Quel poids a la moyenne mobile, face au gradient, dans la direction d’un pas.',
  'How much of the running means of squares is kept from step to step.':
    'Quelle part des moyennes mobiles des carrés est gardée d’une étape à l’autre.',
  'How much of the speed is kept from step to step.': 'Quelle part de la vitesse est gardée d’une étape à l’autre.',
  'How often a picture is changed, in place of all this, into what vision makes of photos.':
    'Avec quelle fréquence une image est transformée, au lieu de tout cela, comme l’app le fait des photos.',
  'How often a rectangle of noise hides a part (random erasing, Zhong et al. 2017).':
    'Avec quelle fréquence un rectangle de bruit cache une partie (random erasing, Zhong et al. 2017).',
  'How often each picture is shown.': 'Combien de fois chaque image est montrée.',
  'How surprised the network is by the right class; what classifiers are usually trained with.':
    'À quel point la bonne classe surprend le réseau ; c’est avec elle qu’on entraîne d’habitude les classifieurs.',
  'Keeps a division from a divisor near 0.': 'Évite qu’une division ait un diviseur proche de 0.',
  'Label smoothing': 'Lissage des étiquettes',
  'Learning rate': 'Taux d’apprentissage',
  'Like photos': 'Comme des photos',
  'Looks ahead along the momentum before it is made even.': 'Anticipe le long du momentum avant qu’il soit égalisé.',
  'Looks ahead along the speed before it corrects it.': 'Anticipe le long de la vitesse avant de la corriger.',
  Loss: 'Perte',
  'Mean squared error': 'Erreur quadratique moyenne',
  Mirror: 'Miroir',
  Momentum: 'Momentum',
  'Momentum decay': 'Décroissance du momentum',
  'Moves every matrix equally far in all directions of its momentum, and leaves biases and batch-norm’s to Adam.':
    'Déplace chaque matrice d’autant dans toutes les directions de son momentum, et laisse à Adam les biais et la batch-norm.',
  'Moves every weight equally far, up or down by its gradients’ mean; wants a small learning rate.':
    'Déplace chaque poids d’autant, vers le haut ou le bas selon la moyenne de ses gradients ; demande un petit taux d’apprentissage.',
  'Multiplies the number of filters of every layer; 1 is as designed.':
    'Multiplie le nombre de filtres de chaque couche ; 1 correspond à la conception.',
  'On a plateau': 'Sur un plateau',
  'One cycle': 'Un cycle',
  Optimizer: 'Optimiseur',
  Patience: 'Patience',
  'Peak at': 'Maximum à',
  Reference: 'Référence',
  'Rises over a warm-up, then falls slowly, faster, and slowly again.':
    'Monte pendant un échauffement, puis baisse lentement, plus vite, et de nouveau lentement.',
  'Rises to the peak and falls to almost nothing, which trains fast with a high learning rate.':
    'Monte jusqu’au maximum et redescend à presque rien : l’entraînement est rapide, avec un taux élevé.',
  Rotation: 'Rotation',
  'SGD with momentum': 'SGD avec momentum',
  Scale: 'Échelle',
  Schedule: 'Évolution du taux',
  Seed: 'Graine',
  'Sets the size of each weight’s step by its past gradients and steps; the learning rate may stay at 1.':
    'Règle le pas de chaque poids d’après ses gradients et ses pas passés ; le taux d’apprentissage peut rester à 1.',
  Settings: 'Réglages',
  Shift: 'Décalage',
  'Shrinks every weight but biases and batch-norm’s a little each step; 0 shrinks none.':
    'Réduit un peu chaque poids à chaque étape, sauf les biais et la batch-norm ; 0 n’en réduit aucun.',
  'Start divisor': 'Diviseur initial',
  Starter: 'Départ',
  Steps: 'Paliers',
  'Steps along the mean of past gradients, divided by their usual size; with weight decay it is AdamW.':
    'Avance le long de la moyenne des gradients passés, divisée par leur taille habituelle ; avec décroissance des poids, c’est AdamW.',
  'Steps straight down the gradient of each batch.': 'Descend tout droit le gradient de chaque lot.',
  'Swaps left and right in half of the pictures.': 'Inverse gauche et droite dans la moitié des images.',
  'The notebook’s network with the best of 160 optimizers, losses and schedules.':
    'Le réseau du notebook avec le meilleur de 160 optimiseurs, pertes et évolutions du taux.',
  'The notebook’s network: two convolutions, each with pooling, and two dense layers.':
    'Le réseau du notebook : deux convolutions, chacune avec pooling, et deux couches denses.',
  'The notebook’s own network, optimizer and loss, to compare with.':
    'Le réseau, l’optimiseur et la perte du notebook, pour comparer.',
  'The same at half the size, for graphics chips and phones; probabilities differ a little.':
    'Le même en deux fois plus petit, pour puces graphiques et téléphones ; les probabilités diffèrent un peu.',
  'The same learning rate from the first step to the last.':
    'Le même taux d’apprentissage de la première à la dernière étape.',
  'The size of the steps at the schedule’s peak.': 'La taille des pas au maximum de l’évolution.',
  'The squared distance of the probabilities from the label, as a mean over the classes.':
    'Le carré de l’écart entre les probabilités et l’étiquette, en moyenne sur les classes.',
  'Three convolutions with pooling and batch-norm: small to download and quick to answer.':
    'Trois convolutions avec pooling et batch-norm : léger à télécharger et prompt à répondre.',
  'To open it in this app again, here or on another device.':
    'Pour le rouvrir dans cette app, ici ou sur un autre appareil.',
  Tuned: 'Affiné',
  'Two narrow convolutions and a dense layer, made to train in the shortest time.':
    'Deux convolutions étroites et une couche dense, faites pour s’entraîner en un minimum de temps.',
  'Validation share': 'Part de validation',
  'Warm-up': 'Échauffement',
  'Watched figure': 'Mesure suivie',
  'Weight decay': 'Décroissance des poids',
  'What all random numbers follow from: the same seed trains the same network.':
    'Ce dont découlent tous les nombres aléatoires : la même graine entraîne le même réseau.',
  'What is left of the learning rate in the end.': 'Ce qui reste du taux d’apprentissage à la fin.',
  'What the learning rate is multiplied by each time.':
    'Ce par quoi le taux d’apprentissage est multiplié à chaque fois.',
  'What the learning rate is multiplied by for Adam, which takes the weights that are no matrix.':
    'Ce par quoi le taux d’apprentissage est multiplié pour Adam, qui prend les poids qui ne sont pas des matrices.',
  'What the learning rate is multiplied by in an epoch.':
    'Ce par quoi le taux d’apprentissage est multiplié à chaque époque.',
  'When the learning rate is highest.': 'Quand le taux d’apprentissage est le plus haut.',
  Width: 'Largeur',
  accuracy: 'exactitude',
  degrees: 'degrés',
  epochs: 'époques',
  factor: 'facteur',
  fraction: 'fraction',
  'fraction of the run': 'fraction de l’entraînement',
  'fraction of white': 'fraction du blanc',
  loss: 'perte',
  'mirrored, shifted': 'miroir, décalage',
  'mirrored, shifted, erased': 'miroir, décalage, masquage',
  none: 'aucune',
  pixels: 'pixels',
  probability: 'probabilité',
};
