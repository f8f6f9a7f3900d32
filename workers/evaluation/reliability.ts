import type { ReliabilityBin } from '../../src/domain/evaluation-report.ts';

/** As in Guo et al. 2017, "On calibration of modern neural networks". */
const BINS = 15;

/**
 * Confidences (0 to 1) against how often the answers were right, in bins of equal width.
 * @param right 1 where the answer was right, else 0
 */
export function reliabilityBins(confidence: Float32Array, right: Uint8Array, bins = BINS): ReliabilityBin[] {
  const table = Array.from({ length: bins }, (_, index) => ({
    from: index / bins,
    to: (index + 1) / bins,
    count: 0,
    confidence: 0,
    accuracy: 0,
  }));
  confidence.forEach((value, row) => {
    const bin = table[Math.min(bins - 1, Math.max(0, Math.ceil(value * bins) - 1))]!;
    bin.count++;
    bin.confidence += value;
    bin.accuracy += right[row]!;
  });
  return table.map((bin) =>
    bin.count === 0 ? bin : { ...bin, confidence: bin.confidence / bin.count, accuracy: bin.accuracy / bin.count },
  );
}

/** Mean distance of confidence and accuracy, each bin weighted by its count; 0 of nothing. */
export function expectedCalibrationError(bins: readonly ReliabilityBin[]): number {
  const count = bins.reduce((sum, bin) => sum + bin.count, 0);
  if (count === 0) return 0;
  return bins.reduce((sum, bin) => sum + (bin.count / count) * Math.abs(bin.confidence - bin.accuracy), 0);
}
