import { type DatasetSpec, sha256Of } from './dataset-spec.ts';

/** github.com/zalandoresearch/fashion-mnist */
export const FASHION_MNIST: DatasetSpec & { replay: string } = {
  id: 'fashion-mnist',
  name: 'Fashion-MNIST',
  classes: [
    { name: 'T-shirt/top', kind: 'top', otherNames: ['tshirt', 'tshirts', 'tee', 'tees', 'top', 'tops'] },
    { name: 'Trouser', kind: 'other', otherNames: ['trousers', 'pants'] },
    { name: 'Pullover', kind: 'top', otherNames: ['pullovers', 'sweater', 'sweaters', 'jumper', 'jumpers'] },
    { name: 'Dress', kind: 'top', otherNames: ['dresses'] },
    { name: 'Coat', kind: 'top', otherNames: ['coats'] },
    { name: 'Sandal', kind: 'shoe', otherNames: ['sandals'] },
    { name: 'Shirt', kind: 'top', otherNames: ['shirts'] },
    { name: 'Sneaker', kind: 'shoe', otherNames: ['sneakers', 'trainers'] },
    { name: 'Bag', kind: 'other', otherNames: ['bags', 'handbag', 'handbags'] },
    { name: 'Ankle boot', kind: 'shoe', otherNames: ['ankleboots', 'boot', 'boots'] },
  ],
  picture: { size: 28, channels: 1 },
  counts: { train: 60_000, test: 10_000 },
  // Computed from the official file (0.286040597, 0.353024245) and rounded to the five places that metadata state.
  preprocessing: { mean: 0.28604, deviation: 0.35302 },
  source: {
    kind: 'files',
    // The authors' links, then their repository.
    origins: [
      'http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/',
      'https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/',
    ],
    // SHA-256 of the files whose MD5 the authors print (8d4fb7e6…, 25c81989…, bef4ecab…, bb300cfd…).
    files: {
      train: {
        images: {
          name: 'train-images-idx3-ubyte.gz',
          bytes: 26421880,
          checksum: sha256Of('3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84'),
        },
        labels: {
          name: 'train-labels-idx1-ubyte.gz',
          bytes: 29515,
          checksum: sha256Of('a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845'),
        },
      },
      test: {
        images: {
          name: 't10k-images-idx3-ubyte.gz',
          bytes: 4422102,
          checksum: sha256Of('346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073'),
        },
        labels: {
          name: 't10k-labels-idx1-ubyte.gz',
          bytes: 5148,
          checksum: sha256Of('67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5'),
        },
      },
    },
  },
  packing: { transposed: false, firstLabel: 0 },
  replay: 'sketch/fashion-mnist.bin',
  citation:
    'Xiao, Rasul, Vollgraf 2017, Fashion-MNIST: a novel image dataset for benchmarking machine learning algorithms, arXiv:1708.07747',
  licence: 'MIT',
};
