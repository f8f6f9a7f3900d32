import * as v from 'valibot';

export const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** Beyond these, a model would not be right or wrong but undecided, or blind to every doubt. */
const temperature = v.pipe(v.number(), v.minValue(0.05), v.maxValue(20));

/** A calibration as files have it. */
export const calibrationSchema = v.object({
  temperature: v.object({ dataset: temperature, photo: temperature }),
  familiarFrom: fraction,
  sureFrom: fraction,
  coverage: fraction,
  accuracy: fraction,
  fittedOn: v.picklist(['photos', 'altered-pictures']),
});
