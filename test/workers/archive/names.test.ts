import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLitter } from '../../../src/domain/litter.ts';
import { checkPath, folderNames, pathKey } from '../../../workers/archive/names.ts';

describe('folder names for classes', () => {
  it.each([
    ['T-shirt/top', 'T-shirt_top'],
    ['Ankle boot', 'Ankle boot'],
    ['セーター', 'セーター'],
    ['قميص', 'قميص'],
    ['👟', '👟'],
    ['con', 'class con'],
    ['COM1.x', 'class COM1.x'],
    ['__proto__', 'class __proto__'],
    ['__MACOSX', 'class __MACOSX'],
    ['.hidden', '_hidden'],
    ['..', 'unnamed'],
    ['end. . ', 'end'],
    ['a\u202eb\nc', 'a_b_c'],
  ])('%s lies in "%s"', (label, folder) => {
    expect(folderNames([label]).get(label)).toBe(folder);
  });

  it('differ where labels differ, also where capitals do not count', () => {
    const labels = ['Hat', 'hat', 'HAT', 'a/b', 'a?b', 'Hat'];
    expect([...folderNames(labels).values()]).toEqual(['Hat', 'hat (2)', 'HAT (3)', 'a_b', 'a_b (2)']);
  });

  it('pass our own check of paths and are no litter, whatever the labels are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 100 }), { maxLength: 10 }), (labels) => {
        const folders = [...folderNames(labels).values()];
        for (const folder of folders) {
          checkPath(`${folder}/x.jpg`);
          expect(isLitter(`${folder}/x.jpg`)).toBe(false);
          expect(new TextEncoder().encode(folder).length).toBeLessThanOrEqual(255);
        }
        expect(new Set(folders.map(pathKey)).size).toBe(folders.length);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('litter of file managers', () => {
  it.each(['__MACOSX/a/._x.jpg', '.DS_Store', 'a/.DS_Store', 'a/Thumbs.db', 'desktop.ini', '.git/config'])(
    'is %s',
    (path) => {
      expect(isLitter(path)).toBe(true);
    },
  );

  it.each(['a/x.jpg', 'a.b/x.y.jpg', 'thumbs.db.jpg'])('is not %s', (path) => {
    expect(isLitter(path)).toBe(false);
  });
});
