import type { ClassChange } from '../../src/contract/adaptation-api.ts';
import { SelvedgeError } from '../../src/domain/errors.ts';
import { MOST_CLASSES } from '../../src/domain/model-metadata.ts';
import type { HeadMapping } from '../models/head.ts';

/** Classes and, for each, the output of the old network that answers for it; null for a class that it lacks. */
export interface ClassPlan {
  classes: string[];
  sources: HeadMapping[];
}

/** The old classes in their order, then those of `labels` that they lack. @throws classes-too-many */
export function grown(classes: readonly string[], labels: readonly string[]): ClassPlan {
  const added = [...new Set(labels)].filter((label) => !classes.includes(label)).sort();
  const count = classes.length + added.length;
  if (count > MOST_CLASSES) throw new SelvedgeError('classes-too-many', `these would be ${count}`);
  return {
    classes: [...classes, ...added],
    sources: [...classes.map((_, output) => output), ...added.map(() => null)],
  };
}

/**
 * The classes after a change. Merging and removing drop the output.
 * @param fixed classes that stay
 * @throws class-fixed, class-missing, class-taken
 */
export function changed(classes: readonly string[], change: ClassChange, fixed: readonly string[]): ClassPlan {
  const name = change.kind === 'remove' ? change.label : change.from;
  const at = classes.indexOf(name);
  if (at < 0) throw new SelvedgeError('class-missing', `there is no class ${name}`);
  if (fixed.includes(name)) throw new SelvedgeError('class-fixed', `${name} stays`);
  if (change.kind === 'rename') {
    if (classes.includes(change.to)) throw new SelvedgeError('class-taken', `there is a class ${change.to}`);
    return {
      classes: classes.map((label) => (label === name ? change.to : label)),
      sources: classes.map((_, output) => output),
    };
  }
  if (change.kind === 'merge' && (!classes.includes(change.into) || change.into === name)) {
    throw new SelvedgeError('class-missing', `there is no other class ${change.into}`);
  }
  const outputs = classes.map((_, output) => output).filter((output) => output !== at);
  return { classes: outputs.map((output) => classes[output]!), sources: outputs };
}
