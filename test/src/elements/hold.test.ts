import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Hold } from '../../../src/elements/hold.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function pressed() {
  const heard: string[] = [];
  const hold = new Hold({
    onTap: () => heard.push('tap'),
    onHold: () => heard.push('hold'),
    onRelease: () => heard.push('release'),
  });
  const pointer = {
    button: 0,
    pointerId: 1,
    currentTarget: { setPointerCapture: () => {} },
  } as unknown as PointerEvent;
  const space = (repeat = false) => ({ key: ' ', repeat, preventDefault: vi.fn() }) as unknown as KeyboardEvent;
  return { heard, hold, pointer, space };
}

describe('a button that can be held', () => {
  it('hears a short press as a tap', () => {
    const { heard, hold, pointer } = pressed();
    hold.pointerdown(pointer);
    vi.advanceTimersByTime(200);
    hold.pointerup();
    hold.click();
    vi.advanceTimersByTime(1000);
    expect(heard).toEqual(['tap']);
  });

  it('hears a long one as a hold and its end, and no tap after it', () => {
    const { heard, hold, pointer } = pressed();
    hold.pointerdown(pointer);
    vi.advanceTimersByTime(1000);
    hold.pointerup();
    hold.click();
    expect(heard).toEqual(['hold', 'release']);
    hold.pointerdown(pointer);
    hold.pointerup();
    hold.click();
    expect(heard.at(-1)).toBe('tap');
  });

  it('hears the space bar the same way, and keeps the browser from making a click of a hold', () => {
    const { heard, hold, space } = pressed();
    hold.keydown(space());
    vi.advanceTimersByTime(500);
    hold.keydown(space(true));
    const up = space();
    hold.keyup(up);
    expect(up.preventDefault).toHaveBeenCalled();
    expect(heard).toEqual(['hold', 'release']);
    const short = space();
    hold.keydown(space());
    hold.keyup(short);
    hold.click();
    expect(short.preventDefault).not.toHaveBeenCalled();
    expect(heard.at(-1)).toBe('tap');
  });

  it('ends a hold when the press is taken away', () => {
    const { heard, hold, pointer } = pressed();
    hold.pointerdown(pointer);
    vi.advanceTimersByTime(500);
    hold.pointercancel();
    expect(heard).toEqual(['hold', 'release']);
  });

  it('leaves other buttons of a mouse and clicks of other tools as they are', () => {
    const { heard, hold, pointer } = pressed();
    hold.pointerdown({ ...pointer, button: 2 } as PointerEvent);
    vi.advanceTimersByTime(1000);
    hold.click();
    expect(heard).toEqual(['tap']);
  });
});
