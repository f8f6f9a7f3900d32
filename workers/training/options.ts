import { SelvedgeError } from '../../src/contract/errors.ts';
import type { TrainingOptions } from '../../src/contract/training.ts';
import { checkOptions as checkSettings } from '../../src/contract/training-options.ts';

/**
 * Checks what the types cannot say.
 * @param examples how many there are to train on
 * @throws training-options with the name of the first setting that is off
 */
export function checkOptions(options: TrainingOptions, examples: number): void {
  checkSettings(options);
  if (examples === 0) throw new SelvedgeError('training-options', 'there are no pictures to train on');
}
