import type { DecodeName } from './directory-entry.ts';

/** What stands at 0x80 to 0xff of the code pages that Windows gives its command line, and with it names in its zips. */
const WESTERN =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';
const CENTRAL =
  'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0';

/** Languages of the central European one, 852; those of others that browsers decode by themselves. All else is 850. */
const CENTRAL_LANGUAGES = new Set(['bs', 'cs', 'hr', 'hu', 'pl', 'ro', 'sk', 'sl', 'sq']);
const KNOWN_TO_BROWSERS: Record<string, string> = {
  be: 'ibm866',
  bg: 'ibm866',
  ru: 'ibm866',
  uk: 'ibm866',
  ja: 'shift_jis',
  ko: 'euc-kr',
  zh: 'gbk',
};

/**
 * Reads names as Windows writes them into a zip where it does not say so: in the code page of its own language, which most
 * likely is that of whoever opens it. (Microsoft, "Code Page Identifiers": 850, 852, 866, 932, 936, 949.)
 * @param language of the browser, as in `pl-PL`
 */
export function codePageOf(language: string): DecodeName {
  const [primary = ''] = language.toLowerCase().split('-');
  const known = KNOWN_TO_BROWSERS[primary];
  if (known !== undefined) return (raw) => new TextDecoder(known).decode(raw);
  const upper = CENTRAL_LANGUAGES.has(primary) ? CENTRAL : WESTERN;
  return (raw) => Array.from(raw, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : upper[byte - 0x80]!)).join('');
}
