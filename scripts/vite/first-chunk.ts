import type { ChunkingContext } from 'rolldown';

/** What the page needs before it can draw, as one file: in several it compresses worse, and each is a request more. */
export interface FirstChunk {
  debugName: string;
  name(id: string, context: ChunkingContext): string | null;
}

/** @param entry of the page; whatever it imports statically, and what that does, goes into one chunk */
export function firstChunk(entry: string): FirstChunk {
  let first: Set<string> | undefined;
  const name = (id: string, context: ChunkingContext) => {
    first ??= staticImports(entry, context);
    return first.has(id) ? 'index' : null;
  };
  return { debugName: 'index', name };
}

function staticImports(entry: string, context: ChunkingContext): Set<string> {
  const found = new Set<string>();
  const left = [entry];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    left.push(...(context.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}
