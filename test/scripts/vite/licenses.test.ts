import { describe, expect, it } from 'vitest';
import { type Bundled, noticeOf, packageFolder } from '../../../scripts/vite/licenses.ts';

const ROOT = import.meta.dirname.replace(/\/test\/.*/, '');
const bundled = (name: string, license: string, text: string): Bundled => ({ name, version: '1', license, text });

describe('the package of a module', () => {
  it.each([
    ['lit-html/directives/if-defined.js', 'lit-html'],
    ['@tensorflow/tfjs-core/dist/ops/add.js', '@tensorflow/tfjs-core'],
    ['workbox-core/_private/logger.js', 'workbox-core'],
  ])('is that whose folder it lies in: %s', (module, name) => {
    expect(packageFolder(`${ROOT}/node_modules/${module}`)).toBe(`${ROOT}/node_modules/${name}`);
  });

  it('is not guessed', () => {
    expect(() => packageFolder(`${ROOT}/node_modules/nothing/a.js`)).toThrow(/nothing/);
  });
});

describe('the notice', () => {
  it('has every text once, and says where a package without one finds it', () => {
    const notice = noticeOf([bundled('b', 'Apache-2.0', ''), bundled('a', 'Apache-2.0', 'The text.')]);
    expect(notice).toMatch(
      /## a 1 \(Apache-2.0\)\n\nThe text.\n\n## b 1 \(.*\)\n\nThe text of Apache-2.0 stands under a./,
    );
  });

  it('says it of each licence where several hold', () => {
    const others = [bundled('a', 'Apache-2.0', 'One.'), bundled('b', 'MIT', 'Another.')];
    const notice = noticeOf([...others, bundled('c', 'Apache-2.0 AND MIT', '')]);
    expect(notice).toContain('The text of Apache-2.0 stands under a. The text of MIT stands under b.');
    expect(() => noticeOf([others[0]!, bundled('c', 'Apache-2.0 AND MIT', '')])).toThrow(/MIT/);
  });

  it('is refused when a text is nowhere', () => {
    expect(() => noticeOf([bundled('a', 'MIT', '')])).toThrow(/MIT/);
  });
});
