/** A file of its own for the texts of each language but English, called after its tag: who does not speak it never fetches it. */
export const languageChunk = {
  name: (id: string): string | null => {
    const [, tag] = /\/src\/text\/([a-z]+)\/[\w-]+\.ts$/.exec(id) ?? [];
    return tag === undefined ? null : `language-${tag}`;
  },
};
