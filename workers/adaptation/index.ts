/** Teaching the model in use a person's own clothes; `adapter.ts` reads as the way through it. */

export { Adapter } from './adapter.ts';
export { LiveMemory } from './live-memory.ts';
