import { perceptualHash } from '../../workers/common/perceptual-hash.ts';
import { segmentGarment } from '../../workers/vision/index.ts';
import { type LabelledPhoto, readLabelledPhotos } from './photo-labels.ts';
import { readPhoto } from './photo-reader.ts';

/** A photo as the network sees it. */
export interface AlbumPhoto extends LabelledPhoto {
  /** Folder and file. */
  id: string;
  /** 784 bytes. */
  pixels: Uint8Array;
  fingerprint: string;
}

/** Folders of photos, each photo looked at once and kept as the little that a sample keeps of it. */
export class PhotoAlbum {
  readonly #directory: string;
  readonly #seen = new Map<string, Promise<AlbumPhoto>>();
  #photos: Promise<LabelledPhoto[]> | undefined;

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** The photos of one folder, in a fixed order. @throws CommandError as `readLabelledPhotos` */
  async photos(folder: string): Promise<LabelledPhoto[]> {
    return (await this.#all()).filter((photo) => photo.folder === folder);
  }

  async see(photo: LabelledPhoto): Promise<AlbumPhoto> {
    const seen = this.#seen.get(photo.path) ?? look(photo);
    this.#seen.set(photo.path, seen);
    return seen;
  }

  async all(): Promise<AlbumPhoto[]> {
    const photos: AlbumPhoto[] = [];
    for (const photo of await this.#all()) photos.push(await this.see(photo));
    return photos;
  }

  #all(): Promise<LabelledPhoto[]> {
    this.#photos ??= readLabelledPhotos(this.#directory);
    return this.#photos;
  }
}

async function look(photo: LabelledPhoto): Promise<AlbumPhoto> {
  const picture = await readPhoto(photo.path);
  return {
    ...photo,
    id: `${photo.folder}/${photo.file}`,
    pixels: segmentGarment(picture).pixels,
    fingerprint: perceptualHash(picture),
  };
}
