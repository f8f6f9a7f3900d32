import { SelvedgeError } from '../../src/domain/errors.ts';
import type { DecodeName } from './directory-entry.ts';

/** What stands at 0x80 to 0xff of the code pages that Windows gives its command line, and with it names in its zips. */
const WESTERN =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';
const CENTRAL =
  'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0';

/** Languages of the one, 850, and of the other, 852; then those of pages that browsers decode by themselves. */
const WESTERN_LANGUAGES = new Set(
  'af ca da de en es eu fi fo fr ga gl id is it lb ms nb nl nn no pt rm sv sw'.split(' '),
);
const CENTRAL_LANGUAGES = new Set('bs cs hr hu pl ro sk sl sq'.split(' '));
const KNOWN_TO_BROWSERS: Record<string, string> = {
  be: 'ibm866',
  bg: 'ibm866',
  ru: 'ibm866',
  uk: 'ibm866',
  ja: 'shift_jis',
  ko: 'euc-kr',
  zh: 'gbk',
  'zh-hk': 'big5',
  'zh-mo': 'big5',
  'zh-tw': 'big5',
};

/**
 * Reads names as Windows writes them into a zip where it does not say so: in the code page of its own language, which most
 * likely is that of whoever opens it. (Microsoft, "Code Page Identifiers": 850, 852, 866, 932, 936, 949, 950.)
 * @param language of the browser, as in `pl-PL`; what it gives throws archive-unsupported for one whose page is not here
 */
export function codePageOf(language: string): DecodeName {
  const lower = language.toLowerCase();
  const [primary = ''] = lower.split('-');
  const known = KNOWN_TO_BROWSERS[lower] ?? KNOWN_TO_BROWSERS[primary];
  if (known !== undefined) return (raw) => decoded(raw, known);
  const upper = CENTRAL_LANGUAGES.has(primary) ? CENTRAL : WESTERN_LANGUAGES.has(primary) ? WESTERN : undefined;
  if (upper === undefined) return refuseName;
  return (raw) => Array.from(raw, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : upper[byte - 0x80]!)).join('');
}

function decoded(raw: Uint8Array, page: string): string {
  try {
    return new TextDecoder(page, { fatal: true }).decode(raw);
  } catch {
    return refuseName();
  }
}

/** What is in no known code page is refused rather than guessed. */
export function refuseName(): never {
  throw new SelvedgeError('archive-unsupported', 'a file name is in an old code page');
}
