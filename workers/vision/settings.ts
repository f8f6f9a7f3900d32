/**
 * Every number that shapes the way from photo to 28×28. They were fitted on photographs set aside for that
 * (docs/vision.md has what each stage is worth); none was fitted on the photographs that the figures are for.
 */
export interface VisionSettings {
  /** Working resolution, in pixels of area. */
  workingPixels: number;
  /** Whether frames are brought to one exposure. */
  evenExposure: boolean;
  /** Width of the frame's border that is taken for background, as a fraction of its shorter side. */
  borderFraction: number;
  /** Steepness of the first guess: log odds for one whole span of distance beyond the threshold. */
  firstGuessSlope: number;
  /** Rounds of learning the colours of garment and background from the guess before. */
  colourRounds: number;
  /** Weight of a pixel's colour, of its neighbourhood, of the first guess and of its place in the frame. */
  colourWeight: number;
  neighbourWeight: number;
  firstGuessWeight: number;
  placeWeight: number;
  /** Specks and threads up to twice this wide go, in working pixels. */
  openRadius: number;
  /** Gaps up to twice this wide close, in working pixels. */
  closeRadius: number;
  /** Holes up to this fraction of the garment are filled. */
  holeFraction: number;
  /** A second piece counts as the same garment from this fraction of the first one's weight on: shoes come in pairs. */
  pieceFraction: number;
  /** Whether elongated garments that lean are righted. */
  rightTilts: boolean;
  /** Strength of the sharpening; 1 is the dataset authors' own kernel. */
  sharpening: number;
}

export const VISION_SETTINGS: VisionSettings = {
  workingPixels: 12_288,
  evenExposure: true,
  borderFraction: 0.04,
  firstGuessSlope: 6,
  colourRounds: 3,
  colourWeight: 0.9,
  neighbourWeight: 0.7,
  firstGuessWeight: 0.3,
  placeWeight: 0.4,
  openRadius: 1,
  closeRadius: 2,
  holeFraction: 0.03,
  pieceFraction: 0.5,
  rightTilts: true,
  sharpening: 1,
};
