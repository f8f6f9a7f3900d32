import type { Rooms } from '../rooms.ts';

export const settings: Rooms['settings'] = {
  'A residual network with augmentation and averaged weights. It takes its time.':
    'Uma rede residual com aumento de dados e média dos pesos. Leva o seu tempo.',
  'A small network for two epochs: over 90 % right, in the shortest time.':
    'Uma rede pequena por duas épocas: mais de 90% de acertos, no menor tempo.',
  'A small residual network: the most accurate here, and the slowest.':
    'Uma rede residual pequena: a mais exata aqui, e a mais lenta.',
  'Adam that looks ahead along its mean of gradients, and trusts that mean more and more.':
    'Adam que olha à frente pela sua média dos gradientes e confia nela cada vez mais.',
  'Adam’s ratio': 'Razão do Adam',
  'All alike': 'Todas iguais',
  Architecture: 'Arquitetura',
  Augmentation: 'Aumento de dados',
  'Averaging of weights': 'Média dos pesos',
  'Batch size': 'Tamanho do lote',
  'Best (ResNet)': 'A melhor (ResNet)',
  'Beta 1': 'Beta 1',
  'Beta 2': 'Beta 2',
  Brightness: 'Brilho',
  'By which figure of validation the best epoch is chosen.': 'Por qual número da validação a melhor época é escolhida.',
  'Categorical cross-entropy': 'Entropia cruzada categórica',
  Constant: 'Constante',
  Contrast: 'Contraste',
  Cores: 'Núcleos',
  Cosine: 'Cosseno',
  'Cross-entropy counted from the least that smoothed labels allow, so that it can reach 0.':
    'Entropia cruzada contada a partir do mínimo que os rótulos suavizados permitem, para que possa chegar a 0.',
  'Cross-entropy for which pictures that are right already count less.':
    'Entropia cruzada em que as imagens que já estão certas contam menos.',
  'Decay (ρ)': 'Decaimento (ρ)',
  'Divides each gradient by its usual size of late.': 'Divide cada gradiente pelo seu tamanho habitual recente.',
  'Divides each gradient by the size of all that came before, so that steps only get smaller.':
    'Divide cada gradiente pelo tamanho de todos os anteriores, de modo que os passos só diminuem.',
  'Early stopping': 'Parada antecipada',
  Epochs: 'Épocas',
  Epsilon: 'Épsilon',
  Erase: 'Apagamento',
  Every: 'Intervalo',
  Exponential: 'Exponencial',
  Factor: 'Fator',
  'Falls at once after every so many epochs.': 'Cai de uma vez a cada certo número de épocas.',
  'Falls smoothly, by the same factor in every epoch.': 'Cai suavemente, pelo mesmo fator em cada época.',
  'Falls whenever the validation loss no longer improves.': 'Cai sempre que a perda de validação deixa de melhorar.',
  Fast: 'Rápida',
  'Final divisor': 'Divisor final',
  'Final factor': 'Fator final',
  Focal: 'Focal',
  'For Android, iOS, small boards, and LiteRT in Python. Takes pictures as bytes.':
    'Para Android, iOS, placas pequenas e LiteRT em Python. Recebe as imagens como bytes.',
  'For Keras 3 in Python, to look into it or to train it further. Takes pictures from 0 to 255.':
    'Para Keras 3 em Python, para examiná-lo ou continuar o treinamento. Recebe imagens de 0 a 255.',
  'For Python, .NET, phones and most programs that run networks. Takes pictures as bytes.':
    'Para Python, .NET, celulares e a maioria dos programas que executam redes. Recebe as imagens como bytes.',
  'For web pages, and for the converters of TensorFlow.js. Takes pictures as bytes.':
    'Para páginas da web e para os conversores do TensorFlow.js. Recebe as imagens como bytes.',
  Gamma: 'Gama',
  'Gathers speed where gradients keep pointing the same way.':
    'Ganha velocidade onde os gradientes continuam apontando na mesma direção.',
  Hinge: 'Hinge',
  'How far a picture may move along each axis.': 'Quanto uma imagem pode se mover ao longo de cada eixo.',
  'How far it may turn either way.': 'Quanto ela pode girar para cada lado.',
  'How far the best wrong class comes within 1 of the right one; a clear answer costs nothing.':
    'Quanto a melhor classe errada chega a menos de 1 da certa; uma resposta clara não custa nada.',
  'How fast a step comes to trust the mean of gradients as much as beta 1 says.':
    'Com que rapidez um passo chega a confiar na média dos gradientes tanto quanto diz o beta 1.',
  'How long the learning rate rises from 0; shorter than the run.':
    'Por quantas épocas a taxa de aprendizado sobe a partir de 0; menos que as da execução.',
  'How long the learning rate stays the same.': 'Por quantas épocas a taxa de aprendizado fica igual.',
  'How many epochs without a better figure end the run; 0 runs all.':
    'Quantas épocas sem um número melhor encerram a execução; com 0, todas são feitas.',
  'How many epochs without a better loss are let pass.': 'Quantas épocas sem uma perda melhor são toleradas.',
  'How many of the training pictures, equally of every class, are held back to choose by; 0 is none.':
    'Quantas imagens de treinamento, por igual de cada classe, são reservadas para escolher; com 0, nenhuma.',
  'How many pictures make a step.': 'Quantas imagens formam um passo.',
  'How many processor cores train at once; the last bits of the result depend on it.':
    'Quantos núcleos do processador treinam ao mesmo tempo; os últimos bits do resultado dependem disso.',
  'How many times smaller than at first it is in the end.': 'Quantas vezes menor que no início ela é no fim.',
  'How many times smaller than its peak the learning rate is at first.':
    'Quantas vezes menor que o pico a taxa de aprendizado é no início.',
  'How much its contrast may change either way.': 'Quanto o contraste pode mudar para cada lado.',
  'How much its size may change either way: 0.1 is 90 % to 110 %.':
    'Quanto o tamanho pode mudar para cada lado: 0,1 é de 90% a 110%.',
  'How much less they count; at 0 it is cross-entropy.': 'Quanto menos elas contam; com 0 é a entropia cruzada.',
  'How much lighter or darker it may become.': 'Quanto ela pode ficar mais clara ou mais escura.',
  'How much of a running average of the weights is kept a step, which is then the result; 0 keeps no average.':
    'Quanto de uma média móvel dos pesos, que depois é o resultado, se mantém a cada passo; com 0 não há média.',
  'How much of each label is spread over all classes, which keeps the network from being too certain.':
    'Quanto de cada rótulo se distribui por todas as classes, o que evita que a rede tenha certeza demais.',
  'How much of the running mean of gradients is kept from step to step.':
    'Quanto da média móvel dos gradientes se mantém de um passo ao outro.',
  'How much of the running mean of squared gradients is kept from step to step.':
    'Quanto da média móvel dos gradientes ao quadrado se mantém de um passo ao outro.',
  'How much of the running mean, against the gradient, decides the direction of a step.':
    'Quanto a média móvel, em relação ao gradiente, decide a direção de um passo.',
  'How much of the running means of squares is kept from step to step.':
    'Quanto das médias móveis dos quadrados se mantém de um passo ao outro.',
  'How much of the speed is kept from step to step.': 'Quanto da velocidade se mantém de um passo ao outro.',
  'How often a picture is changed, in place of all this, into what vision makes of photos.':
    'Com que frequência uma imagem é transformada, em vez de tudo isto, naquilo que o app extrai das fotos.',
  'How often a rectangle of noise hides a part (random erasing, Zhong et al. 2017).':
    'Com que frequência um retângulo de ruído esconde uma parte (apagamento aleatório, Zhong et al. 2017).',
  'How often each picture is shown.': 'Quantas vezes cada imagem é mostrada.',
  'How surprised the network is by the right class; what classifiers are usually trained with.':
    'Quanto a classe certa surpreende a rede; é com ela que se costuma treinar classificadores.',
  'Keeps a division from a divisor near 0.': 'Evita dividir por um divisor próximo de 0.',
  'Label smoothing': 'Suavização de rótulos',
  'Learning rate': 'Taxa de aprendizado',
  'Like photos': 'Como fotos',
  'Looks ahead along the momentum before it is made even.': 'Olha à frente pelo momento antes de igualá-lo.',
  'Looks ahead along the speed before it corrects it.': 'Olha à frente pela velocidade antes de corrigi-la.',
  Loss: 'Perda',
  'Mean squared error': 'Erro quadrático médio',
  Mirror: 'Espelho',
  Momentum: 'Momento',
  'Momentum decay': 'Decaimento do momento',
  'Moves every matrix equally far in all directions of its momentum, and leaves biases and batch-norm’s to Adam.':
    'Move cada matriz o mesmo tanto em todas as direções do seu momento, e deixa para o Adam os vieses e os pesos da normalização em lote.',
  'Moves every weight equally far, up or down by its gradients’ mean; wants a small learning rate.':
    'Move cada peso o mesmo tanto, para cima ou para baixo pela média dos seus gradientes; pede uma taxa de aprendizado pequena.',
  'Multiplies the number of filters of every layer; 1 is as designed.':
    'Multiplica o número de filtros de cada camada; 1 é como foi projetado.',
  'On a plateau': 'Em platô',
  'One cycle': 'Um ciclo',
  Optimizer: 'Otimizador',
  Patience: 'Paciência',
  'Peak at': 'Posição do pico',
  Reference: 'Referência',
  'Rises over a warm-up, then falls slowly, faster, and slowly again.':
    'Sobe durante um aquecimento e depois cai devagar, mais depressa e devagar de novo.',
  'Rises to the peak and falls to almost nothing, which trains fast with a high learning rate.':
    'Sobe até o pico e cai a quase nada, o que treina rápido com uma taxa de aprendizado alta.',
  Rotation: 'Rotação',
  'SGD with momentum': 'SGD com momento',
  Scale: 'Escala',
  Schedule: 'Agendamento',
  Seed: 'Semente',
  'Sets the size of each weight’s step by its past gradients and steps; the learning rate may stay at 1.':
    'Define o tamanho do passo de cada peso pelos seus gradientes e passos anteriores; a taxa de aprendizado pode ficar em 1.',
  Settings: 'Ajustes',
  Shift: 'Deslocamento',
  'Shrinks every weight but biases and batch-norm’s a little each step; 0 shrinks none.':
    'Encolhe um pouco a cada passo todos os pesos, menos os vieses e os da normalização em lote; com 0, nenhum.',
  'Start divisor': 'Divisor inicial',
  Starter: 'Inicial',
  Steps: 'Degraus',
  'Steps along the mean of past gradients, divided by their usual size; with weight decay it is AdamW.':
    'Avança pela média dos gradientes anteriores, dividida pelo seu tamanho habitual; com decaimento de pesos é o AdamW.',
  'Steps straight down the gradient of each batch.': 'Avança direto ladeira abaixo pelo gradiente de cada lote.',
  'Swaps left and right in half of the pictures.': 'Troca esquerda e direita em metade das imagens.',
  'The notebook’s network with the best of 160 optimizers, losses and schedules.':
    'A rede do notebook com o melhor de 160 otimizadores, perdas e agendamentos.',
  'The notebook’s network: two convolutions, each with pooling, and two dense layers.':
    'A rede do notebook: duas convoluções, cada uma com pooling, e duas camadas densas.',
  'The notebook’s own network, optimizer and loss, to compare with.':
    'A rede, o otimizador e a perda do próprio notebook, para comparar.',
  'The same at half the size, for graphics chips and phones; probabilities differ a little.':
    'O mesmo com metade do tamanho, para chips gráficos e celulares; as probabilidades diferem um pouco.',
  'The same learning rate from the first step to the last.': 'A mesma taxa de aprendizado do primeiro ao último passo.',
  'The size of the steps at the schedule’s peak.': 'O tamanho dos passos no pico do agendamento.',
  'The squared distance of the probabilities from the label, as a mean over the classes.':
    'A distância ao quadrado entre as probabilidades e o rótulo, como média das classes.',
  'Three convolutions with pooling and batch-norm: small to download and quick to answer.':
    'Três convoluções com pooling e normalização em lote: pequena para baixar e rápida para responder.',
  'To open it in this app again, here or on another device.':
    'Para abri-lo de novo neste app, aqui ou em outro dispositivo.',
  Tuned: 'Ajustada',
  'Two narrow convolutions and a dense layer, made to train in the shortest time.':
    'Duas convoluções estreitas e uma camada densa, feitas para treinar no menor tempo.',
  'Validation share': 'Parte de validação',
  'Warm-up': 'Aquecimento',
  'Watched figure': 'Número observado',
  'Weight decay': 'Decaimento de pesos',
  'What all random numbers follow from: the same seed trains the same network.':
    'De onde saem todos os números aleatórios: a mesma semente treina a mesma rede.',
  'What is left of the learning rate in the end.': 'O que resta da taxa de aprendizado no fim.',
  'What the learning rate is multiplied by each time.': 'Por quanto a taxa de aprendizado é multiplicada a cada vez.',
  'What the learning rate is multiplied by for Adam, which takes the weights that are no matrix.':
    'Por quanto a taxa de aprendizado é multiplicada para o Adam, que cuida dos pesos que não são matrizes.',
  'What the learning rate is multiplied by in an epoch.':
    'Por quanto a taxa de aprendizado é multiplicada em uma época.',
  'When the learning rate is highest.': 'Quando a taxa de aprendizado é mais alta.',
  Width: 'Largura',
  accuracy: 'acurácia',
  degrees: 'graus',
  epochs: 'épocas',
  factor: 'fator',
  fraction: 'fração',
  'fraction of the run': 'fração da execução',
  'fraction of white': 'fração do branco',
  loss: 'perda',
  'mirrored, shifted': 'com espelho e deslocamento',
  'mirrored, shifted, erased': 'com espelho, deslocamento e apagamento',
  none: 'nenhum',
  pixels: 'pixels',
  probability: 'probabilidade',
};
