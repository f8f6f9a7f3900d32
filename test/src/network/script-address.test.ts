import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('location', { href: 'https://app.example/clothes/#/models', origin: 'https://app.example' });
});
afterEach(() => void vi.unstubAllGlobals());

const load = () => import('../../../src/network/script-address.ts');

describe('the address of a script', () => {
  it('is that of a file of the app', async () => {
    const { scriptAddress } = await load();
    expect(scriptAddress('service-worker.js')).toBe('https://app.example/clothes/service-worker.js');
    expect(scriptAddress('/assets/a.js')).toBe('https://app.example/assets/a.js');
  });

  it.each([
    'https://app.example.org/a.js',
    'https://app.example:444/a.js',
    '//elsewhere.example/a.js',
    'blob:https://app.example/0c1d',
    'data:text/javascript,0',
    'javascript:0',
  ])('is refused where it is none: %s', async (address) => {
    const { scriptAddress } = await load();
    expect(() => scriptAddress(address)).toThrow(TypeError);
  });

  it('is what a browser with Trusted Types trusts, and it refuses the same there', async () => {
    const trusted = vi.fn((_name: string, rules: { createScriptURL(address: string): string }) => ({
      createScriptURL: (address: string) => ({ trusted: rules.createScriptURL(address) }),
    }));
    vi.stubGlobal('trustedTypes', { createPolicy: trusted });
    const { scriptAddress } = await load();
    expect(scriptAddress('a.js')).toEqual({ trusted: 'https://app.example/clothes/a.js' });
    expect(() => scriptAddress('https://elsewhere.example/a.js')).toThrow(TypeError);
    expect(trusted.mock.calls.map(([name]) => name)).toEqual(['selvedge']);
  });
});
