export type Message = (...places: unknown[]) => string;
export type Texts = { [key: string]: string | Message | Texts };

// Without the list of languages, which would bring each of them along.
const modules = import.meta.glob<object>(['../../src/text/*.ts', '!../../src/text/languages.ts'], { eager: true });

/** Every English table, by the name of its room, as it is now: a text is read in the language of the moment. */
export const englishRooms: Record<string, Texts> = Object.fromEntries(
  Object.entries(modules).flatMap(([path, module]) => {
    const room = /([\w-]+)\.ts$/.exec(path)![1]!.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    return 'text' in module ? [[room, { ...(module.text as Texts) }]] : [];
  }),
);
