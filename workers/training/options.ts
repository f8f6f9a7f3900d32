import { SelvedgeError } from '../../src/domain/errors.ts';
import { parseOptions } from '../../src/domain/parse-options.ts';
import type { TrainingOptions } from '../../src/domain/training-options.ts';

/**
 * Checks what the types cannot say.
 * @param examples how many there are to train on
 * @throws training-options with the name of the first setting that is off
 */
export function checkOptions(options: TrainingOptions, examples: number): void {
  parseOptions(options);
  if (examples === 0) throw new SelvedgeError('training-options', 'there are no pictures to train on');
}
