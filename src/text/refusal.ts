import { ERRORS, type ErrorCode } from '../domain/errors.ts';
import { errorText } from './errors.ts';

/** Why a file was refused: what the error says beyond its title, or else what to do. */
export function refusalText({ code, detail }: { code: ErrorCode; detail: string }): string {
  const { title, advice } = errorText(code);
  // A detail is English, and the English title where there is nothing beyond it.
  return `${title} ${detail === ERRORS[code].title ? advice : `${detail}.`}`;
}
