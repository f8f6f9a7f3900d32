import { ERRORS, type ErrorCode } from '../domain/errors.ts';
import { spoken } from './language.ts';

/** What happened, and what to do about it. */
export interface ErrorWords {
  title: string;
  advice: string;
}

export const text = spoken<Record<ErrorCode, ErrorWords>>('errors', ERRORS);

/** An error of the table as a person reads it. */
export const errorText = (code: ErrorCode): ErrorWords => text[code];
