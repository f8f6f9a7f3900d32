import type { Sources, Violation } from './source.ts';

/** Folders of a person's or a build machine's disk, and hosts that packages come from. */
const MACHINE_PATH = /(?:^|[\s"'`(=:])(\/(?:work|home|root|Users|mnt|builds?)\/[\w.-]+)/m;
const REGISTRY = /["'\s](https?:\/\/[^"'\s/]*(?:registry|artifactory|nexus|verdaccio|pypi|mirror)[^"'\s]*)/i;

/** Nothing that is tracked names a folder of one machine or the host of a package registry. */
export function noMachineTraces(sources: Sources): Violation[] {
  return [...sources].flatMap(([path, text]) => {
    const found = MACHINE_PATH.exec(text)?.[1] ?? REGISTRY.exec(text)?.[1];
    return found === undefined ? [] : [`${path}: names ${found}`];
  });
}

/** What a tracked file is, as far as the rules about data need it. */
export interface TrackedFile {
  path: string;
  bytes: number;
  sha256: string;
}

/** Pictures that the project drew or photographed from its own screen live here, and nowhere else. */
const PICTURE_FOLDERS = ['public/icons/', 'public/examples/', 'public/screenshots/', 'docs/'];

/** Largest tracked file; the weights of a model are the largest that may be. */
const MAX_BYTES = 1_048_576;

/**
 * Neither the dataset nor anybody's photos are tracked.
 * @param forbidden hex SHA-256 of files that must not be (the dataset's and the photos', where they are at hand)
 */
export function noForeignData(files: readonly TrackedFile[], forbidden: ReadonlySet<string>): Violation[] {
  return files.flatMap(({ path, bytes, sha256 }) => {
    if (forbidden.has(sha256)) return [`${path}: is a file of the dataset or of the photos`];
    if (/ubyte|\.(?:gz|npz|zip|tar)$|^public\/data\//.test(path)) return [`${path}: looks like a part of the dataset`];
    if (/\.(?:jpe?g|png|webp|avif|gif)$/i.test(path) && !PICTURE_FOLDERS.some((folder) => path.startsWith(folder))) {
      return [`${path}: pictures belong in ${PICTURE_FOLDERS.join(', ')}`];
    }
    return bytes > MAX_BYTES ? [`${path}: ${bytes} bytes; at most ${MAX_BYTES}`] : [];
  });
}
