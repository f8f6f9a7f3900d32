import { SHARE_QUERY } from '../domain/shared-files.ts';
import type { Receivers } from './handed-over.ts';

/** Begins with what the page's address asks for, and takes what the system hands over to it. */
export function launch(receivers: Receivers): void {
  const { session } = receivers;
  const asked = new URLSearchParams(location.search);
  // The shortcut on the home screen asks for the camera, and whoever shares a picture for none; otherwise it starts by
  // itself only where it was allowed before.
  if (asked.has('camera')) void session.startCamera();
  else if (!asked.has(SHARE_QUERY)) void session.startIfAllowed();

  const handedOver = import('./handed-over.ts');
  handedOver.then(
    ({ takeHandedOver }) => takeHandedOver(receivers),
    // What was shared waits for a page that has it.
    () => asked.has(SHARE_QUERY) && session.tell('share-lost'),
  );
}
