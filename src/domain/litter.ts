/** What file managers leave behind in every folder they show. */
const LITTER = /^__MACOSX\/|(^|\/)(\.[^/]*|thumbs\.db|desktop\.ini)(\/|$)/i;

/** Whether `path` is a hidden file or one of a file manager's own, which nobody put there on purpose. */
export const isLitter = (path: string): boolean => LITTER.test(path);
