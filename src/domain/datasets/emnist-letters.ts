import { type DatasetSpec, md5Of, sha256Of } from './dataset-spec.ts';

/** Handwritten letters, small and capital as one class: nist.gov/itl/products-and-services/emnist-dataset */
export const EMNIST_LETTERS: DatasetSpec = {
  id: 'emnist-letters',
  name: 'EMNIST Letters',
  classes: Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (name) => ({ name, kind: 'other' })),
  picture: { size: 28, channels: 1 },
  // The files hold all 145,600 that NIST's page counts; the paper's table has 88,800 and 14,800.
  counts: { train: 124_800, test: 20_800 },
  // As Lightning Bolts computed them (pl_bolts/transforms/dataset_normalizations.py: 0.172227306, 0.330915913).
  preprocessing: { mean: 0.17223, deviation: 0.33092 },
  source: {
    kind: 'archive',
    origins: ['https://biometrics.nist.gov/cs_links/EMNIST/', 'https://www.itl.nist.gov/iaui/vip/cs_links/EMNIST/'],
    // Size and SHA-256 as TensorFlow Datasets records them (tensorflow_datasets/url_checksums/emnist.txt); torchvision
    // lists its MD5 (58c8d27c…).
    archive: {
      name: 'gzip.zip',
      bytes: 561753746,
      checksum: sha256Of('fb9bb67e33772a9cc0b895e4ecf36d2cf35be8b709693c3564cea2a019fcda8e'),
    },
    folder: 'gzip/',
    // MD5 as Deeplearning4j (EmnistFetcher) and the Python package mnists list them.
    files: {
      train: {
        images: {
          name: 'emnist-letters-train-images-idx3-ubyte.gz',
          checksum: md5Of('8795078f199c478165fe18db82625747'),
        },
        labels: {
          name: 'emnist-letters-train-labels-idx1-ubyte.gz',
          checksum: md5Of('c16de4f1848ddcdddd39ab65d2a7be52'),
        },
      },
      test: {
        images: {
          name: 'emnist-letters-test-images-idx3-ubyte.gz',
          checksum: md5Of('382093a19703f68edac6d01b8dfdfcad'),
        },
        labels: {
          name: 'emnist-letters-test-labels-idx1-ubyte.gz',
          checksum: md5Of('d4108920cd86601ec7689a97f2de7f59'),
        },
      },
    },
  },
  packing: { transposed: true, firstLabel: 1 },
  replay: null,
  citation:
    'Cohen, Afshar, Tapson, van Schaik 2017, EMNIST: an extension of MNIST to handwritten letters, arXiv:1702.05373',
  licence: 'NIST states none',
};
