/** From a place on the canvas, from -1 to 1, whose pixel is `at`, to one in the picture, written to `place`. */
export type Mapping = (x: number, y: number, at: number, place: Float64Array) => void;
