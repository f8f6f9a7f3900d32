import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PRESETS } from '../../../src/domain/presets.ts';
import { RunSettings } from '../../../src/train/run-settings.ts';

const replaceState = vi.fn();
const writeText = vi.fn(async (_text: string) => {});

beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal('history', { replaceState });
  vi.stubGlobal('location', { href: 'https://app.test/#/train' });
  vi.stubGlobal('navigator', { clipboard: { writeText } });
});
afterEach(() => void vi.unstubAllGlobals());

const link = (text: string) => new URLSearchParams(text);

describe('the settings of a run', () => {
  it('are Fast on the cores that help, until somebody says otherwise', () => {
    expect(new RunSettings(16).options).toEqual({ ...PRESETS.fast, replicas: 4 });
    expect(new RunSettings(1).options.replicas).toBe(1);
  });

  it('stand in the address with each change, and say which preset they are', () => {
    const settings = new RunSettings(2);
    settings.choose('reference');
    expect(replaceState).toHaveBeenLastCalledWith(null, '', '#/train?preset=reference');
    expect(settings).toMatchObject({ preset: 'reference', name: 'Reference' });
    settings.change({ ...settings.options, epochs: 3 });
    expect(replaceState).toHaveBeenLastCalledWith(null, '', '#/train?preset=reference&epochs=3');
    expect(settings).toMatchObject({ preset: undefined, name: 'Own settings, Reference' });
  });

  it('are taken from a link, but not from the one that they wrote themselves', () => {
    const settings = new RunSettings(2);
    expect(settings.read(link('preset=reference&epochs=3'))).toBe(true);
    expect(settings.options).toEqual({ ...PRESETS.reference, epochs: 3, replicas: 2 });
    settings.change({ ...settings.options, replicas: 1 });
    expect(settings.read(link('preset=reference&epochs=3'))).toBe(false);
    expect(settings.options.replicas).toBe(1);
  });

  it('stay as they are when a link does not fit, which is told until it is forgiven', () => {
    const settings = new RunSettings(2);
    expect(settings.read(link('preset=fast&epochs=many'))).toBe(false);
    expect(settings.refused).toContain('epochs');
    expect(settings.preset).toBe('fast');
    settings.forgive();
    expect(settings.refused).toBe('');
  });

  it('are copied as a link; where the clipboard is closed, the address is the link', async () => {
    const settings = new RunSettings(2);
    await settings.copyLink();
    expect(writeText).toHaveBeenCalledExactlyOnceWith('https://app.test/#/train?preset=fast');
    expect(settings.copied).toBe('Copied.');
    settings.choose('best');
    expect(settings.copied).toBe('');
    writeText.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'));
    await settings.copyLink();
    expect(replaceState).toHaveBeenLastCalledWith(null, '', 'https://app.test/#/train?preset=best');
    expect(settings.copied).toBe('The address bar holds the link.');
  });
});
