import { join } from 'node:path';
import { perceptualHash } from '../../workers/common/perceptual-hash.ts';
import { segmentGarment } from '../../workers/vision/index.ts';
import { listPhotos } from './photo-labels.ts';
import { readPhoto } from './photo-reader.ts';

/** A photo as the network sees it. */
export interface SeenPhoto {
  /** Folder and file. */
  id: string;
  folder: string;
  /** 784 bytes. */
  pixels: Uint8Array;
  fingerprint: string;
}

/** Folders of photos, each photo looked at once and kept as the little that a sample keeps of it. */
export class PhotoAlbum {
  readonly #directory: string;
  readonly #folders: string[];
  readonly #seen = new Map<string, Promise<SeenPhoto>>();
  #files: Promise<{ folder: string; file: string }[]> | undefined;

  constructor(directory: string, folders: string[]) {
    this.#directory = directory;
    this.#folders = folders;
  }

  /** File names of one folder, in a fixed order. @throws CommandError when there are none at all */
  async files(folder: string): Promise<string[]> {
    this.#files ??= listPhotos(this.#directory, this.#folders);
    return (await this.#files).filter((photo) => photo.folder === folder).map(({ file }) => file);
  }

  /** @param at place in `files` */
  async see(folder: string, at: number): Promise<SeenPhoto> {
    const id = `${folder}/${(await this.files(folder))[at]!}`;
    const seen = this.#seen.get(id) ?? look(join(this.#directory, id), id, folder);
    this.#seen.set(id, seen);
    return seen;
  }

  async all(): Promise<SeenPhoto[]> {
    const photos: SeenPhoto[] = [];
    for (const folder of this.#folders) {
      for (const at of (await this.files(folder)).keys()) photos.push(await this.see(folder, at));
    }
    return photos;
  }
}

async function look(path: string, id: string, folder: string): Promise<SeenPhoto> {
  const picture = await readPhoto(path);
  return { id, folder, pixels: segmentGarment(picture).pixels, fingerprint: perceptualHash(picture) };
}
