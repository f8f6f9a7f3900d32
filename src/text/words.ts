import type { BackendName, EngineStatus, KernelBuild } from '../domain/engine.ts';
import { fixed, percentText } from './figures.ts';
import { text } from './units.ts';

export const BACKENDS: Record<BackendName, string> = { wasm: 'WASM', webgl: 'WebGL', cpu: 'CPU' };
export const KERNELS: Record<KernelBuild, string> = { simd: 'SIMD', 'relaxed-simd': 'relaxed SIMD', none: '' };

/** An engine with the build of its kernels. */
export function engineText({ backend, kernels }: Pick<EngineStatus, 'backend' | 'kernels'>): string {
  return kernels === 'none' ? BACKENDS[backend] : `${BACKENDS[backend]} + ${KERNELS[kernels]}`;
}

/** A fraction as a person reads it; the ends are not rounded to certainties. */
export function percent(fraction: number): string {
  if (fraction > 0 && fraction < 0.01) return `< ${percentText(0.01, 0)}`;
  if (fraction < 1 && fraction > 0.99) return `> ${percentText(0.99, 0)}`;
  return percentText(fraction, 0);
}

/** A fraction in tens, for what is spoken while it changes; the ends are not rounded to certainties. */
export function roughPercent(fraction: number): string {
  const tens = Math.round(fraction * 10) / 10;
  if (tens === 1 && fraction < 1) return text.over(percentText(0.9, 0));
  return tens === 0 && fraction > 0 ? text.under(percentText(0.1, 0)) : percentText(tens, 0);
}

export function milliseconds(value: number): string {
  if (value < 10) return text.milliseconds(fixed(value, 1));
  return value < 1000 ? text.milliseconds(fixed(value, 0)) : text.seconds(fixed(value / 1000, 1));
}
