import type { Rooms } from '../rooms.ts';

export const settings: Rooms['settings'] = {
  'A residual network with augmentation and averaged weights. It takes its time.':
    'ऑगमेंटेशन और औसत वेट वाला रेज़िडुअल नेटवर्क। इसमें समय लगता है।',
  'A small network for two epochs: over 90 % right, in the shortest time.':
    'दो एपॉक के लिए छोटा नेटवर्क: सबसे कम समय में 90% से ज़्यादा सही।',
  'A small residual network: the most accurate here, and the slowest.': 'छोटा रेज़िडुअल नेटवर्क: यहाँ सबसे सटीक, और सबसे धीमा।',
  'Adam that looks ahead along its mean of gradients, and trusts that mean more and more.':
    'ऐसा Adam, जो ग्रेडिएंट के औसत की दिशा में आगे देखता है, और उस औसत पर भरोसा बढ़ाता जाता है।',
  'Adam’s ratio': 'Adam का अनुपात',
  'All alike': 'सब एक जैसे',
  Architecture: 'आर्किटेक्चर',
  Augmentation: 'ऑगमेंटेशन',
  'Averaging of weights': 'वेट का औसत',
  'Batch size': 'बैच साइज़',
  'Best (ResNet)': 'सबसे अच्छा (ResNet)',
  'Beta 1': 'बीटा 1',
  'Beta 2': 'बीटा 2',
  Brightness: 'चमक',
  'By which figure of validation the best epoch is chosen.': 'वैलिडेशन के किस आँकड़े से सबसे अच्छा एपॉक चुना जाए।',
  'Categorical cross-entropy': 'कैटेगोरिकल क्रॉस-एंट्रॉपी',
  Constant: 'स्थिर',
  Contrast: 'कंट्रास्ट',
  Cores: 'कोर',
  Cosine: 'कोसाइन',
  'Cross-entropy counted from the least that smoothed labels allow, so that it can reach 0.':
    'स्मूद किए गए लेबल के साथ जो न्यूनतम संभव है, वहाँ से गिनी गई क्रॉस-एंट्रॉपी, ताकि वह 0 तक पहुँच सके।',
  'Cross-entropy for which pictures that are right already count less.':
    'ऐसी क्रॉस-एंट्रॉपी, जिसमें पहले से सही तस्वीरों का असर कम होता है।',
  'Decay (ρ)': 'डिके (ρ)',
  'Divides each gradient by its usual size of late.': 'हर ग्रेडिएंट को उसके हाल के सामान्य आकार से भाग देता है।',
  'Divides each gradient by the size of all that came before, so that steps only get smaller.':
    'हर ग्रेडिएंट को पहले के सभी ग्रेडिएंट के आकार से भाग देता है, इसलिए स्टेप छोटे ही होते जाते हैं।',
  'Early stopping': 'अर्ली स्टॉपिंग',
  Epochs: 'एपॉक',
  Epsilon: 'एप्सिलॉन',
  Erase: 'मिटाना',
  Every: 'अंतराल',
  Exponential: 'एक्सपोनेंशियल',
  Factor: 'गुणक',
  'Falls at once after every so many epochs.': 'हर इतने एपॉक के बाद एकदम घटता है।',
  'Falls smoothly, by the same factor in every epoch.': 'धीरे-धीरे घटता है, हर एपॉक में एक ही गुणक से।',
  'Falls whenever the validation loss no longer improves.': 'जब भी वैलिडेशन लॉस सुधरना बंद करे, तब घटता है।',
  Fast: 'तेज़',
  'Final divisor': 'अंतिम भाजक',
  'Final factor': 'अंतिम गुणक',
  Focal: 'फ़ोकल',
  'For Android, iOS, small boards, and LiteRT in Python. Takes pictures as bytes.':
    'Android, iOS, छोटे बोर्ड और Python में LiteRT के लिए। तस्वीरें बाइट के रूप में लेता है।',
  'For Keras 3 in Python, to look into it or to train it further. Takes pictures from 0 to 255.':
    'Python में Keras 3 के लिए, इसे भीतर से देखने या आगे ट्रेन करने को। तस्वीरें 0 से 255 के मानों में लेता है।',
  'For Python, .NET, phones and most programs that run networks. Takes pictures as bytes.':
    'Python, .NET, फ़ोन और नेटवर्क चलाने वाले ज़्यादातर प्रोग्रामों के लिए। तस्वीरें बाइट के रूप में लेता है।',
  'For web pages, and for the converters of TensorFlow.js. Takes pictures as bytes.':
    'वेब पेजों और TensorFlow.js के कन्वर्टरों के लिए। तस्वीरें बाइट के रूप में लेता है।',
  Gamma: 'गामा',
  'Gathers speed where gradients keep pointing the same way.': 'जहाँ ग्रेडिएंट एक ही दिशा दिखाते रहें, वहाँ रफ़्तार पकड़ता है।',
  Hinge: 'हिंज',
  'How far a picture may move along each axis.': 'तस्वीर हर अक्ष पर कितनी खिसक सकती है।',
  'How far it may turn either way.': 'तस्वीर दोनों ओर कितनी घूम सकती है।',
  'How far the best wrong class comes within 1 of the right one; a clear answer costs nothing.':
    'सबसे आगे वाली गलत क्लास सही क्लास से 1 की दूरी के भीतर कितना आती है; साफ़ जवाब पर कोई लॉस नहीं।',
  'How fast a step comes to trust the mean of gradients as much as beta 1 says.':
    'स्टेप कितनी जल्दी ग्रेडिएंट के औसत पर उतना भरोसा करने लगता है जितना बीटा 1 कहता है।',
  'How long the learning rate rises from 0; shorter than the run.': 'लर्निंग रेट कितनी देर 0 से बढ़ता है; रन से छोटा।',
  'How long the learning rate stays the same.': 'लर्निंग रेट कितनी देर एक-सा रहता है।',
  'How many epochs without a better figure end the run; 0 runs all.':
    'बेहतर आँकड़े के बिना कितने एपॉक पर रन खत्म हो; 0 पर सारे एपॉक चलते हैं।',
  'How many epochs without a better loss are let pass.': 'बेहतर लॉस के बिना कितने एपॉक जाने दिए जाएँ।',
  'How many of the training pictures, equally of every class, are held back to choose by; 0 is none.':
    'ट्रेनिंग की कितनी तस्वीरें, हर क्लास से बराबर, चुनाव के लिए अलग रखी जाएँ; 0 यानी कोई नहीं।',
  'How many pictures make a step.': 'एक स्टेप में कितनी तस्वीरें हों।',
  'How many processor cores train at once; the last bits of the result depend on it.':
    'प्रोसेसर के कितने कोर एक साथ ट्रेन करें; नतीजे के आखिरी बिट इस पर निर्भर हैं।',
  'How many times smaller than at first it is in the end.': 'अंत में यह शुरुआत से कितने गुना छोटा हो।',
  'How many times smaller than its peak the learning rate is at first.': 'शुरू में लर्निंग रेट अपने शिखर से कितने गुना छोटा हो।',
  'How much its contrast may change either way.': 'तस्वीर का कंट्रास्ट दोनों ओर कितना बदल सकता है।',
  'How much its size may change either way: 0.1 is 90 % to 110 %.':
    'तस्वीर का आकार दोनों ओर कितना बदल सकता है: 0.1 यानी 90% से 110%।',
  'How much less they count; at 0 it is cross-entropy.': 'उनका असर कितना कम हो; 0 पर यह क्रॉस-एंट्रॉपी ही है।',
  'How much lighter or darker it may become.': 'तस्वीर कितनी उजली या गहरी हो सकती है।',
  'How much of a running average of the weights is kept a step, which is then the result; 0 keeps no average.':
    'हर स्टेप पर वेट के चलते औसत का कितना हिस्सा बना रहे; अंत में यही औसत नतीजा होता है; 0 पर औसत नहीं रखा जाता।',
  'How much of each label is spread over all classes, which keeps the network from being too certain.':
    'हर लेबल का कितना हिस्सा सब क्लास में बाँटा जाए; इससे नेटवर्क ज़रूरत से ज़्यादा पक्का नहीं होता।',
  'How much of the running mean of gradients is kept from step to step.':
    'ग्रेडिएंट के चलते औसत का कितना हिस्सा स्टेप-दर-स्टेप बना रहे।',
  'How much of the running mean of squared gradients is kept from step to step.':
    'ग्रेडिएंट के वर्गों के चलते औसत का कितना हिस्सा स्टेप-दर-स्टेप बना रहे।',
  'How much of the running mean, against the gradient, decides the direction of a step.':
    'स्टेप की दिशा तय करने में ग्रेडिएंट के मुकाबले चलते औसत का कितना हिस्सा हो।',
  'How much of the running means of squares is kept from step to step.':
    'वर्गों के चलते औसतों का कितना हिस्सा स्टेप-दर-स्टेप बना रहे।',
  'How much of the speed is kept from step to step.': 'रफ़्तार का कितना हिस्सा स्टेप-दर-स्टेप बना रहे।',
  'How often a picture is changed, in place of all this, into what vision makes of photos.':
    'इन सबके बजाय तस्वीर को कितनी बार वैसा बनाया जाए, जैसी ऐप फ़ोटो से निकालता है।',
  'How often a rectangle of noise hides a part (random erasing, Zhong et al. 2017).':
    'नॉइज़ का आयत कितनी बार तस्वीर का एक हिस्सा ढके (रैंडम इरेज़िंग, Zhong et al. 2017)।',
  'How often each picture is shown.': 'हर तस्वीर कितनी बार दिखाई जाए।',
  'How surprised the network is by the right class; what classifiers are usually trained with.':
    'सही क्लास देखकर नेटवर्क कितना चौंकता है; क्लासिफ़ायर आम तौर पर इसी से ट्रेन होते हैं।',
  'Keeps a division from a divisor near 0.': 'भाजक को 0 के पास जाने से बचाता है।',
  'Label smoothing': 'लेबल स्मूदिंग',
  'Learning rate': 'लर्निंग रेट',
  'Like photos': 'फ़ोटो जैसी',
  'Looks ahead along the momentum before it is made even.': 'मोमेंटम को एक-समान करने से पहले उसकी दिशा में आगे देखता है।',
  'Looks ahead along the speed before it corrects it.': 'रफ़्तार को सुधारने से पहले उसकी दिशा में आगे देखता है।',
  Loss: 'लॉस',
  'Mean squared error': 'औसत वर्ग त्रुटि (MSE)',
  Mirror: 'मिरर',
  Momentum: 'मोमेंटम',
  'Momentum decay': 'मोमेंटम डिके',
  'Moves every matrix equally far in all directions of its momentum, and leaves biases and batch-norm’s to Adam.':
    'हर मैट्रिक्स को उसके मोमेंटम की सब दिशाओं में बराबर बढ़ाता है; बायस और बैच-नॉर्म के वेट Adam पर छोड़ता है।',
  'Moves every weight equally far, up or down by its gradients’ mean; wants a small learning rate.':
    'हर वेट को बराबर खिसकाता है, ग्रेडिएंट के औसत के अनुसार ऊपर या नीचे; छोटा लर्निंग रेट चाहता है।',
  'Multiplies the number of filters of every layer; 1 is as designed.':
    'हर लेयर के फ़िल्टरों की संख्या इससे गुणा होती है; 1 यानी मूल डिज़ाइन।',
  'On a plateau': 'सुधार रुकने पर',
  'One cycle': 'वन साइकल',
  Optimizer: 'ऑप्टिमाइज़र',
  Patience: 'धैर्य',
  'Peak at': 'शिखर कब',
  Reference: 'संदर्भ',
  'Rises over a warm-up, then falls slowly, faster, and slowly again.':
    'वार्म-अप में बढ़ता है, फिर धीरे, तेज़ और फिर धीरे घटता है।',
  'Rises to the peak and falls to almost nothing, which trains fast with a high learning rate.':
    'शिखर तक बढ़ता है और लगभग शून्य तक घटता है; ऊँचे लर्निंग रेट से जल्दी ट्रेन करता है।',
  Rotation: 'घुमाव',
  'SGD with momentum': 'मोमेंटम वाला SGD',
  Scale: 'आकार',
  Schedule: 'शेड्यूल',
  Seed: 'सीड',
  'Sets the size of each weight’s step by its past gradients and steps; the learning rate may stay at 1.':
    'हर वेट का स्टेप कितना बड़ा हो, यह उसके पिछले ग्रेडिएंट और स्टेप से तय करता है; लर्निंग रेट 1 रह सकता है।',
  Settings: 'सेटिंग',
  Shift: 'खिसकाव',
  'Shrinks every weight but biases and batch-norm’s a little each step; 0 shrinks none.':
    'बायस और बैच-नॉर्म को छोड़कर हर वेट को हर स्टेप पर थोड़ा घटाता है; 0 पर कुछ नहीं घटता।',
  'Start divisor': 'शुरुआती भाजक',
  Starter: 'स्टार्टर',
  Steps: 'सीढ़ीनुमा',
  'Steps along the mean of past gradients, divided by their usual size; with weight decay it is AdamW.':
    'पिछले ग्रेडिएंट के औसत की दिशा में, उनके सामान्य आकार से भाग देकर चलता है; वेट डिके के साथ यह AdamW है।',
  'Steps straight down the gradient of each batch.': 'हर बैच के ग्रेडिएंट पर सीधे नीचे उतरता है।',
  'Swaps left and right in half of the pictures.': 'आधी तस्वीरों में दायाँ-बायाँ उलट देता है।',
  'The notebook’s network with the best of 160 optimizers, losses and schedules.':
    'नोटबुक का नेटवर्क; ऑप्टिमाइज़र, लॉस और शेड्यूल के 160 कॉम्बिनेशन में से सबसे अच्छा।',
  'The notebook’s network: two convolutions, each with pooling, and two dense layers.':
    'नोटबुक का नेटवर्क: पूलिंग के साथ दो कॉन्वोल्यूशन, और दो डेंस लेयर।',
  'The notebook’s own network, optimizer and loss, to compare with.':
    'नोटबुक का अपना नेटवर्क, ऑप्टिमाइज़र और लॉस, तुलना के लिए।',
  'The same at half the size, for graphics chips and phones; probabilities differ a little.':
    'वही, आधे साइज़ में, ग्राफ़िक्स चिप और फ़ोन के लिए; संभावनाएँ थोड़ी अलग होती हैं।',
  'The same learning rate from the first step to the last.': 'पहले स्टेप से आखिरी तक एक ही लर्निंग रेट।',
  'The size of the steps at the schedule’s peak.': 'शेड्यूल के शिखर पर स्टेप का आकार।',
  'The squared distance of the probabilities from the label, as a mean over the classes.':
    'लेबल से संभावनाओं की दूरी का वर्ग, सब क्लास पर औसत।',
  'Three convolutions with pooling and batch-norm: small to download and quick to answer.':
    'पूलिंग और बैच-नॉर्म के साथ तीन कॉन्वोल्यूशन: डाउनलोड में छोटा, जवाब में तेज़।',
  'To open it in this app again, here or on another device.': 'इसे इसी ऐप में फिर खोलने के लिए, यहाँ या किसी और डिवाइस पर।',
  Tuned: 'ट्यून किया हुआ',
  'Two narrow convolutions and a dense layer, made to train in the shortest time.':
    'दो पतले कॉन्वोल्यूशन और एक डेंस लेयर, सबसे कम समय में ट्रेन होने के लिए।',
  'Validation share': 'वैलिडेशन का हिस्सा',
  'Warm-up': 'वार्म-अप',
  'Watched figure': 'किस आँकड़े पर नज़र',
  'Weight decay': 'वेट डिके',
  'What all random numbers follow from: the same seed trains the same network.':
    'सारी रैंडम संख्याएँ इसी से निकलती हैं: एक ही सीड से वही नेटवर्क ट्रेन होता है।',
  'What is left of the learning rate in the end.': 'अंत में लर्निंग रेट का कितना हिस्सा बचे।',
  'What the learning rate is multiplied by each time.': 'हर बार लर्निंग रेट को किससे गुणा किया जाए।',
  'What the learning rate is multiplied by for Adam, which takes the weights that are no matrix.':
    'Adam के लिए लर्निंग रेट को किससे गुणा किया जाए; जो वेट मैट्रिक्स नहीं हैं, वे Adam सँभालता है।',
  'What the learning rate is multiplied by in an epoch.': 'एक एपॉक में लर्निंग रेट को किससे गुणा किया जाए।',
  'When the learning rate is highest.': 'लर्निंग रेट सबसे ऊँचा कब हो।',
  Width: 'चौड़ाई',
  accuracy: 'सटीकता',
  degrees: 'डिग्री',
  epochs: 'एपॉक',
  factor: 'गुणक',
  fraction: 'अनुपात',
  'fraction of the run': 'रन का अनुपात',
  'fraction of white': 'सफ़ेद का अनुपात',
  loss: 'लॉस',
  'mirrored, shifted': 'मिरर, खिसकाव',
  'mirrored, shifted, erased': 'मिरर, खिसकाव, मिटाना',
  none: 'कोई नहीं',
  pixels: 'पिक्सल',
  probability: 'संभावना',
};
