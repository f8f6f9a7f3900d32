import { ERRORS, type ErrorCode } from '../domain/errors.ts';

/** Why a file was refused: what the error says beyond its title, or else what to do. */
export function refusalText({ code, detail }: { code: ErrorCode; detail: string }): string {
  const { title, advice } = ERRORS[code];
  return `${title} ${detail === title ? advice : `${detail}.`}`;
}
