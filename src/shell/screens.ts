import type { IconName } from '../elements/icons.ts';
import type { Route, ScreenName } from '../elements/route.ts';

interface Screen {
  icon: IconName;
  /** Defines the screen's element; what the first paint does not need is fetched here. */
  load(): Promise<unknown>;
  /** The screen from which one comes to it, where it has no place of its own in the navigation. */
  from?: ScreenName;
  /** Whether it draws the training services. */
  trains?: true;
}

/** Every screen that there is, in the order of the navigation. */
export const SCREENS: Record<ScreenName, Screen> = {
  classify: { icon: 'camera', load: async () => {} },
  pile: { icon: 'picture', load: () => import('../pile/pile-screen.ts'), from: 'classify' },
  samples: { icon: 'hanger', load: () => import('../samples/samples-screen.ts') },
  train: { icon: 'curve', load: () => import('./train-screen.ts'), trains: true },
  evaluate: {
    icon: 'measure',
    load: () => import('../evaluate/evaluate-screen.ts'),
    trains: true,
  },
  models: { icon: 'stack', load: () => import('../models/models-screen.ts'), trains: true },
  storage: {
    icon: 'stack',
    load: () => import('../storage/storage-screen.ts'),
    from: 'samples',
    trains: true,
  },
};

export const SCREEN_NAMES = Object.keys(SCREENS) as ScreenName[];

/** An address that names no screen leads to the first one. */
export function parseRoute(hash: string): Route {
  const [path = '', query] = hash.replace(/^#\/?/, '').split('?', 2);
  const [name = '', section = ''] = path.split('/');
  const known = SCREEN_NAMES.find((screen) => screen === name);
  return { screen: known ?? 'classify', section: known ? section : '', query: new URLSearchParams(query) };
}
