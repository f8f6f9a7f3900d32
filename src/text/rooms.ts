import type { text as adapt } from './adapt.ts';
import type { text as answer } from './answer.ts';
import type { text as chart } from './chart.ts';
import type { text as classes } from './classes.ts';
import type { text as classify } from './classify.ts';
import type { text as common } from './common.ts';
import type { text as elements } from './elements.ts';
import type { text as errors } from './errors.ts';
import type { text as evaluate } from './evaluate.ts';
import type { text as experiments } from './experiments.ts';
import type { text as models } from './models.ts';
import type { text as notice } from './notice.ts';
import type { text as pile } from './pile.ts';
import type { text as runs } from './runs.ts';
import type { text as samples } from './samples.ts';
import type { text as settings } from './settings.ts';
import type { text as shell } from './shell.ts';
import type { text as shellLater } from './shell-later.ts';
import type { text as storage } from './storage.ts';
import type { text as testFigures } from './test-figures.ts';
import type { text as train } from './train.ts';
import type { text as units } from './units.ts';

/** All texts of a language, by room. What a text of a room takes and what it is called is said by the English one. */
export interface Rooms {
  adapt: typeof adapt;
  answer: typeof answer;
  chart: typeof chart;
  classes: typeof classes;
  classify: typeof classify;
  common: typeof common;
  elements: typeof elements;
  errors: typeof errors;
  evaluate: typeof evaluate;
  experiments: typeof experiments;
  models: typeof models;
  notice: typeof notice;
  pile: typeof pile;
  runs: typeof runs;
  samples: typeof samples;
  settings: typeof settings;
  shell: typeof shell;
  shellLater: typeof shellLater;
  storage: typeof storage;
  testFigures: typeof testFigures;
  train: typeof train;
  units: typeof units;
}
