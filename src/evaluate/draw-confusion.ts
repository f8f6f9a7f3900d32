import type { Theme } from '../chart/theme.ts';
import type { EvaluationReport } from '../domain/evaluation-report.ts';

const CELL = 52;
const NAMES = 110;
/** Pixels of the picture for one of its units, so that it prints well. */
const DENSITY = 2;

/** The confusion matrix as a picture to save. */
export function drawConfusion({ classes, confusion, perClass }: EvaluationReport, theme: Theme): HTMLCanvasElement {
  const size = NAMES + classes.length * CELL;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: size * DENSITY, height: size * DENSITY });
  const context = canvas.getContext('2d');
  if (context === null) return canvas;
  context.scale(DENSITY, DENSITY);
  context.fillStyle = theme.surface;
  context.fillRect(0, 0, size, size);
  context.font = theme.font;
  context.textBaseline = 'middle';
  classes.forEach((name, index) => {
    const middle = NAMES + (index + 0.5) * CELL;
    context.fillStyle = theme.ink;
    context.textAlign = 'right';
    context.fillText(name, NAMES - 8, middle);
    context.save();
    context.translate(middle, NAMES - 8);
    context.rotate(-Math.PI / 2);
    context.textAlign = 'left';
    context.fillText(name, 0, 0);
    context.restore();
  });
  context.textAlign = 'center';
  confusion.forEach((row, truth) => {
    row.forEach((count, answer) => {
      const [x, y] = [NAMES + answer * CELL, NAMES + truth * CELL];
      context.globalAlpha = 0.7 * Math.sqrt(count / Math.max(1, perClass[truth]?.support ?? 1));
      context.fillStyle = truth === answer ? theme.accent : theme.caution;
      context.fillRect(x + 1, y + 1, CELL - 2, CELL - 2);
      context.globalAlpha = 1;
      context.fillStyle = theme.ink;
      context.fillText(String(count), x + CELL / 2, y + CELL / 2);
    });
  });
  return canvas;
}
