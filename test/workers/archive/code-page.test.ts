import { describe, expect, it } from 'vitest';
import { codePageOf } from '../../../workers/archive/code-page.ts';

const read = (language: string, ...bytes: number[]) => codePageOf(language)(Uint8Array.from(bytes));

/** Bytes by Python's codecs: 'Mütze'.encode('cp850'), 'Płaszcz'.encode('cp852') and so on. */
describe('a name in the code page of Windows', () => {
  it.each([
    ['de-DE', 'Mütze', [0x4d, 0x81, 0x74, 0x7a, 0x65]],
    [
      'fr',
      'Écharpe à fleurs',
      [0x90, 0x63, 0x68, 0x61, 0x72, 0x70, 0x65, 0x20, 0x85, 0x20, 0x66, 0x6c, 0x65, 0x75, 0x72, 0x73],
    ],
    ['pt-BR', 'Calção', [0x43, 0x61, 0x6c, 0x87, 0xc6, 0x6f]],
    ['pl', 'Płaszcz', [0x50, 0x88, 0x61, 0x73, 0x7a, 0x63, 0x7a]],
    ['uk-UA', 'Пальто', [0x8f, 0xa0, 0xab, 0xec, 0xe2, 0xae]],
    ['ja', '帽子', [0x96, 0x58, 0x8e, 0x71]],
    ['zh-CN', '帽子', [0xc3, 0xb1, 0xd7, 0xd3]],
    ['zh-TW', '帽子', [0xb4, 0x55, 0xa4, 0x6c]],
  ])('is read by the language of whoever opens it: %s, %s', (language, name, bytes) => {
    expect(read(language, ...bytes)).toBe(name);
  });

  it.each([
    ['tr', 'in a code page that is not here', [0x9e, 0x61]],
    ['ja', 'of bytes that its code page does not have', [0x96, 0xff]],
  ])('is refused where it is %s, %s', (language, _, bytes) => {
    expect(() => read(language, ...bytes)).toThrow('old code page');
  });

  it('has a character for every byte, in either table', () => {
    const all = Array.from({ length: 256 }, (_, byte) => byte);
    for (const language of ['en', 'cs']) {
      expect(new Set(read(language, ...all)).size).toBe(256);
      expect(read(language, ...all)).toHaveLength(256);
    }
  });
});
