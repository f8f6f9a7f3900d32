declare module 'jasmine-core/lib/jasmine-core/jasmine.js' {
  const jasmineCore: {
    core(required: unknown): unknown;
    interface(jasmine: unknown, environment: unknown): Record<string, unknown>;
  };
  export default jasmineCore;
}
