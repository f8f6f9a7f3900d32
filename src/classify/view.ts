import type { LiveView } from './live-view.ts';
import type { StillView } from './still-view.ts';

/** What fills the viewfinder. */
export type View = typeof EMPTY | LiveView | StillView;

export const EMPTY = { kind: 'empty' } as const;
