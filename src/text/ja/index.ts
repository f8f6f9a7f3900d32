import type { Rooms } from '../rooms.ts';
import { adapt } from './adapt.ts';
import { answer } from './answer.ts';
import { chart } from './chart.ts';
import { classes } from './classes.ts';
import { classify } from './classify.ts';
import { common } from './common.ts';
import { elements } from './elements.ts';
import { errors } from './errors.ts';
import { evaluate } from './evaluate.ts';
import { experiments } from './experiments.ts';
import { models } from './models.ts';
import { notice } from './notice.ts';
import { pile } from './pile.ts';
import { runs } from './runs.ts';
import { samples } from './samples.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { shellLater } from './shell-later.ts';
import { storage } from './storage.ts';
import { testFigures } from './test-figures.ts';
import { train } from './train.ts';
import { units } from './units.ts';

export const rooms: Rooms = {
  adapt,
  answer,
  chart,
  classes,
  classify,
  common,
  elements,
  errors,
  evaluate,
  experiments,
  models,
  notice,
  pile,
  runs,
  samples,
  settings,
  shell,
  shellLater,
  storage,
  testFigures,
  train,
  units,
};
