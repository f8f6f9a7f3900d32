import { codeOnly, type Sources, type Violation } from './source.ts';

const PAGE = 'docs/upgrading-tfjs.md';

/**
 * What TensorFlow.js does not promise, by the one folder that may name it: the heap and the start of its WASM backend, and what its
 * models and backends are made of.
 */
const INTERNALS: Readonly<Record<string, RegExp>> = {
  'workers/kernels/':
    /\b(?:_malloc|_free|dataIdMap|memoryOffset|makeOutput|disposeData|typedArrayFromHeap|incRef|HEAP\w+|setWasmPaths)\b|\.asm\b/,
  'workers/tfjs/':
    /\b(?:gpgpu|inboundNodes|inboundLayers|sourceLayer|getConfig|CompositeArrayBuffer|withSaveHandler|fromMemory)\b/,
};

/** What the app knows of TensorFlow.js's insides lies in two folders, in files that the page about upgrades lists. */
export function internalsInPlace(sources: Sources): Violation[] {
  const listed = sources.get(PAGE) ?? '';
  return [...sources].flatMap(([path, text]) => {
    if (!/^(src|workers)\/.*\.ts$/.test(path) || path.includes('/assembly/')) return [];
    const code = codeOnly(text);
    return Object.entries(INTERNALS).flatMap(([folder, names]) => {
      const name = names.exec(code)?.[0];
      if (name === undefined) return [];
      if (!path.startsWith(folder)) return [`${path}: names ${name}, which only ${folder} may`];
      return listed.includes(`\`${path}\``) ? [] : [`${path}: names ${name}, and ${PAGE} does not list the file`];
    });
  });
}
