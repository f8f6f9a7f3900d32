/** Lets WebAssembly be refused, never answer, or find no memory, as of the next start. */
export function breakWebAssembly(how: 'refused' | 'hangs' | 'out of memory'): void {
  const fail = (): Promise<never> => {
    if (how === 'hangs') return new Promise(() => {});
    if (how === 'refused') return Promise.reject(new WebAssembly.CompileError('made to fail'));
    return Promise.reject(new RangeError('WebAssembly.Memory(): could not allocate memory'));
  };
  Object.assign(WebAssembly, {
    instantiate: fail,
    compile: fail,
    instantiateStreaming: fail,
    compileStreaming: fail,
  });
}

const contexts = new Set<WebGLRenderingContext>();

/** Remembers the WebGL contexts that are made from here on. */
export function watchContexts(): void {
  const { getContext } = OffscreenCanvas.prototype;
  OffscreenCanvas.prototype.getContext = function (this: OffscreenCanvas, ...of: unknown[]) {
    const context = (getContext as (...values: unknown[]) => unknown).apply(this, of);
    if (String(of[0]).startsWith('webgl') && context !== null) contexts.add(context as WebGLRenderingContext);
    return context;
  } as typeof getContext;
}

/** Takes them away, as a driver does that is reset. */
export function loseContext(): void {
  for (const context of contexts) context.getExtension('WEBGL_lose_context')?.loseContext();
}
