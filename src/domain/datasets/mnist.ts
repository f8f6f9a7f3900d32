import { type DatasetSpec, sha256Of } from './dataset-spec.ts';

/** Handwritten digits. */
export const MNIST: DatasetSpec = {
  id: 'mnist',
  name: 'MNIST',
  classes: Array.from('0123456789', (name) => ({ name, kind: 'other' })),
  picture: { size: 28, channels: 1 },
  counts: { train: 60_000, test: 10_000 },
  // As PyTorch's examples have them.
  preprocessing: { mean: 0.1307, deviation: 0.3081 },
  source: {
    kind: 'files',
    // The authors' page, which has come to refuse downloads, then copies that TensorFlow and PyTorch fetch from.
    origins: [
      'http://yann.lecun.com/exdb/mnist/',
      'https://storage.googleapis.com/cvdf-datasets/mnist/',
      'https://ossci-datasets.s3.amazonaws.com/mnist/',
    ],
    // Sizes and SHA-256 as TensorFlow Datasets records them (tensorflow_datasets/url_checksums/mnist.txt); torchvision
    // lists the same files by their MD5 (f68b3c2d…, d53e105e…, 9fb629c4…, ec29112d…).
    files: {
      train: {
        images: {
          name: 'train-images-idx3-ubyte.gz',
          bytes: 9912422,
          checksum: sha256Of('440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609'),
        },
        labels: {
          name: 'train-labels-idx1-ubyte.gz',
          bytes: 28881,
          checksum: sha256Of('3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c'),
        },
      },
      test: {
        images: {
          name: 't10k-images-idx3-ubyte.gz',
          bytes: 1648877,
          checksum: sha256Of('8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6'),
        },
        labels: {
          name: 't10k-labels-idx1-ubyte.gz',
          bytes: 4542,
          checksum: sha256Of('f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6'),
        },
      },
    },
  },
  packing: { transposed: false, firstLabel: 0 },
  replay: null,
  citation:
    'LeCun, Bottou, Bengio, Haffner 1998, Gradient-based learning applied to document recognition, Proceedings of the IEEE 86(11)',
  licence: 'CC BY-SA 3.0',
};
