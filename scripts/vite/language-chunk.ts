/** A file of its own for the texts of each language but English, called after its tag: who does not speak it never fetches it. */
export const languageChunk = {
  debugName: 'language',
  name: (id: string): string | null => {
    const [, tag] = /\/src\/text\/([a-z]+)\/[\w-]+\.ts$/.exec(id) ?? [];
    return tag === undefined ? null : `language-${tag}`;
  },
};

/** Tag of the language whose texts a file of the build holds, by its path; undefined for every other file. */
export const languageOf = (path: string): string | undefined =>
  /^assets\/language-([a-z]+)-[\w-]+\.js$/.exec(path)?.[1];
