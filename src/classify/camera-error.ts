import { type ErrorCode, SelvedgeError } from '../domain/errors.ts';

/** Names of getUserMedia's exceptions (Media Capture and Streams, 10.2), with the code a person can act on. */
const CODES: Record<string, ErrorCode> = {
  NotFoundError: 'camera-missing',
  OverconstrainedError: 'camera-missing',
  NotAllowedError: 'camera-denied',
  SecurityError: 'camera-denied',
  NotReadableError: 'camera-busy',
  AbortError: 'camera-busy',
  // Chromium's older names for the same two.
  DevicesNotFoundError: 'camera-missing',
  TrackStartError: 'camera-busy',
};

/** What getUserMedia or `play` threw, as one of the camera's codes; `unexpected` for anything else. */
export function cameraError(error: unknown): SelvedgeError {
  if (error instanceof SelvedgeError) return error;
  const name = error instanceof Error ? error.name : '';
  return new SelvedgeError(CODES[name] ?? 'unexpected', error instanceof Error ? error.message : String(error), {
    cause: error,
  });
}
