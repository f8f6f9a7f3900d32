import { type DatasetSpec, sha256Of } from './dataset-spec.ts';

/** Ten characters of classical Japanese in cursive writing, one of each row of Hiragana: github.com/rois-codh/kmnist */
export const KMNIST: DatasetSpec = {
  id: 'kmnist',
  name: 'KMNIST',
  // お き す つ な は ま や れ を
  classes: ['o', 'ki', 'su', 'tsu', 'na', 'ha', 'ma', 'ya', 're', 'wo'].map((name) => ({ name, kind: 'other' })),
  picture: { size: 28, channels: 1 },
  counts: { train: 60_000, test: 10_000 },
  // As users of torchvision's copy have them; to be checked by whoever has the files (test/workers/data/official.test.ts).
  preprocessing: { mean: 0.1918, deviation: 0.3483 },
  source: {
    kind: 'files',
    origins: ['http://codh.rois.ac.jp/kmnist/dataset/kmnist/'],
    // Sizes and SHA-256 as TensorFlow Datasets records them (tensorflow_datasets/url_checksums/kmnist.txt); torchvision
    // lists the same files by their MD5 (bdb82020…, e144d726…, 5c965bf0…, 7320c461…).
    files: {
      train: {
        images: {
          name: 'train-images-idx3-ubyte.gz',
          bytes: 18165135,
          checksum: sha256Of('51467d22d8cc72929e2a028a0428f2086b092bb31cfb79c69cc0a90ce135fde4'),
        },
        labels: {
          name: 'train-labels-idx1-ubyte.gz',
          bytes: 29497,
          checksum: sha256Of('e38f9ebcd0f3ebcdec7fc8eabdcdaef93bb0df8ea12bee65224341c8183d8e17'),
        },
      },
      test: {
        images: {
          name: 't10k-images-idx3-ubyte.gz',
          bytes: 3041136,
          checksum: sha256Of('edd7a857845ad6bb1d0ba43fe7e794d164fe2dce499a1694695a792adfac43c5'),
        },
        labels: {
          name: 't10k-labels-idx1-ubyte.gz',
          bytes: 5120,
          checksum: sha256Of('20bb9a0ef54c7db3efc55a92eef5582c109615df22683c380526788f98e42a1c'),
        },
      },
    },
  },
  packing: { transposed: false, firstLabel: 0 },
  replay: null,
  citation:
    'Clanuwat, Bober-Irizar, Kitamoto, Lamb, Yamamoto, Ha 2018, Deep learning for classical Japanese literature, arXiv:1812.01718',
  licence: 'CC BY-SA 4.0',
};
