import { afterEach, expect, it, vi } from 'vitest';
import { guardUnsaved } from '../../../src/shell/unsaved.ts';

afterEach(() => void vi.unstubAllGlobals());

it('What is not kept holds updates off, and asks before the page goes, until it is kept', () => {
  const page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  const goes = () => page.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  const holds = { taken: 0, released: 0 };
  const hold = () => {
    holds.taken++;
    return () => {
      holds.released++;
    };
  };
  const [burst, result] = [new EventTarget(), new EventTarget()];
  const unsaved = new Set<EventTarget>();
  const become = (source: EventTarget, is: boolean) => {
    if (is) unsaved.add(source);
    else unsaved.delete(source);
    source.dispatchEvent(new Event('change'));
  };
  for (const source of [burst, result]) guardUnsaved(source, () => unsaved.has(source), hold);

  become(burst, false);
  expect(goes()).toBe(true);
  become(burst, true);
  become(burst, true);
  become(result, true);
  expect(goes()).toBe(false);
  become(burst, false);
  expect(goes()).toBe(false);
  become(result, false);
  expect(goes()).toBe(true);
  expect(holds).toEqual({ taken: 2, released: 2 });
});
