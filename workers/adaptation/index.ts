/** Teaching the model in use a person's own clothes; `adapter.ts` reads as the way through it. */

export { type AdaptationSources, Adapter } from './adapter.ts';
export { LiveMemory } from './live-memory.ts';
