import { describe, expect, it } from 'vitest';
import { NewestFrame } from '../../../src/classify/newest-frame.ts';
import { turn } from '../../support/turn.ts';

/** A gate whose frames are answered one by one by the test. */
function open() {
  const handled: string[] = [];
  const closed: string[] = [];
  let answer = () => {};
  const gate = new NewestFrame<{ name: string; close(): void }>(({ name }) => {
    handled.push(name);
    return new Promise((resolve) => {
      answer = resolve;
    });
  });
  const offer = (name: string) => gate.offer({ name, close: () => closed.push(name) });
  const settle = async () => {
    answer();
    await turn();
  };
  return { gate, handled, closed, offer, settle };
}

describe('the newest frame', () => {
  it('goes through at once when nobody is busy', () => {
    const { handled, offer } = open();
    offer('a');
    expect(handled).toEqual(['a']);
  });

  it('wins over those that came while one was looked at, which are closed', async () => {
    const { handled, closed, offer, settle } = open();
    for (const name of ['a', 'b', 'c', 'd']) offer(name);
    expect(handled).toEqual(['a']);
    expect(closed).toEqual(['b', 'c']);
    await settle();
    expect(handled).toEqual(['a', 'd']);
    await settle();
    expect(handled, 'none is left over').toEqual(['a', 'd']);
  });

  it('is forgotten and closed when what is looked at changes', async () => {
    const { gate, handled, closed, offer, settle } = open();
    offer('a');
    offer('b');
    gate.clear();
    await settle();
    expect({ handled, closed }).toEqual({ handled: ['a'], closed: ['b'] });
    offer('c');
    expect(handled).toEqual(['a', 'c']);
  });
});
