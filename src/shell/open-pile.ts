import type { ClassifierClient } from '../bridge/classifier-client.ts';
import { DEVICE_CORES } from '../bridge/device.ts';
import type { Persistence } from '../bridge/persistence.ts';
import { Pile } from '../pile/pile.ts';

/** More lanes take more memory than a phone can give, and a phone has hardly more fast cores. */
const MOST_LANES = 4;

/** The pile of this page, with lanes of its own, so that the other screens' worker answers as before. */
export function openPile(
  client: ClassifierClient,
  openLane: () => ClassifierClient,
  persistence: Persistence,
  hold: () => () => void,
): Pile {
  return new Pile({
    client,
    persistence,
    openLane,
    lanes: Math.min(MOST_LANES, DEVICE_CORES),
    hold,
  });
}
