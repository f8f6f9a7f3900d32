import { type ErrorCode, errorCode } from '../domain/errors.ts';

/** What went wrong: a code of the table, and the detail that the error carried. */
export interface Notice {
  code: ErrorCode;
  detail: string;
}

export function noticeOf(error: unknown): Notice {
  return { code: errorCode(error), detail: error instanceof Error ? error.message : String(error) };
}
