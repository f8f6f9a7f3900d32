import { describe, expect, it } from 'vitest';
import { SelvedgeError } from '../../../src/domain/errors.ts';
import { storageFailure } from '../../../workers/storage/failure.ts';

describe('a failure of the database', () => {
  it.each([
    ['QuotaExceededError', 'storage-full'],
    ['VersionError', 'storage-outdated'],
    ['SecurityError', 'storage-unavailable'],
    ['UnknownError', 'storage-failed'],
    ['constructor', 'storage-failed'],
  ])('called %s is said as %s, with its reason', (name, code) => {
    const cause = new DOMException('the reason', name);
    const failure = storageFailure(cause);
    expect(failure.name).toBe(code);
    expect(failure.message).toContain('the reason');
    expect(failure.cause).toBe(cause);
  });

  it('that has a code already keeps it', () => {
    const error = new SelvedgeError('version-missing');
    expect(storageFailure(error)).toBe(error);
  });

  it('that is no error at all still gets a code', () => {
    expect(storageFailure('text').name).toBe('storage-failed');
  });
});
