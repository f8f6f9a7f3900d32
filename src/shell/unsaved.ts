/**
 * While something of `source` is not kept, no update of the app is offered, and whoever closes or reloads the page is
 * asked first; browsers ask in their own words.
 * @param source fires `change`
 * @param hold begins something that lasts as long, and returns what ends it
 */
export function guardUnsaved(source: EventTarget, isUnsaved: () => boolean, hold: () => () => void): void {
  const askFirst = (event: BeforeUnloadEvent) => event.preventDefault();
  let release: (() => void) | undefined;
  source.addEventListener('change', () => {
    if (isUnsaved() === (release !== undefined)) return;
    if (release === undefined) {
      release = hold();
      // Only as long as it is needed: a page that listens is not kept for going back to.
      addEventListener('beforeunload', askFirst);
    } else {
      release();
      release = undefined;
      removeEventListener('beforeunload', askFirst);
    }
  });
}
