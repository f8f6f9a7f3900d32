/**
 * The cache of the app at `root` in which the files wait that another app shares: they come as a form that the service
 * worker takes, and the page that it then opens reads them. Workbox's caches, which are the offline copy, end in a hyphen and
 * the root.
 */
export const sharedCache = (root: string) => `selvedge-shared-files ${root}`;

/** In the address that the form is sent to, and with the share's id in that of the page which is to take the files. */
export const SHARE_QUERY = 'share';

/** Header of a waiting file with its name, as `encodeURIComponent` writes it. */
export const SHARED_NAME = 'X-File-Name';

/** Where the files of a share wait, each at its number; an id is the time of its share, in milliseconds. */
export const sharedAddress = (root: string, id: string) => `${root}shared-files/${id}/`;

/** The id of a waiting file's share, by its address. */
export const shareOf = (address: string) => address.split('/').at(-2) ?? '';
