import type { BackendName, EngineStatus, KernelBuild } from '../domain/engine.ts';

export const BACKENDS: Record<BackendName, string> = { wasm: 'WASM', webgl: 'WebGL', cpu: 'CPU' };
export const KERNELS: Record<KernelBuild, string> = { simd: 'SIMD', 'relaxed-simd': 'relaxed SIMD', none: '' };

/** An engine with the build of its kernels. */
export function engineText({ backend, kernels }: Pick<EngineStatus, 'backend' | 'kernels'>): string {
  return kernels === 'none' ? BACKENDS[backend] : `${BACKENDS[backend]} + ${KERNELS[kernels]}`;
}

/** A fraction as a person reads it; the ends are not rounded to certainties. */
export function percent(fraction: number): string {
  if (fraction > 0 && fraction < 0.01) return '< 1 %';
  if (fraction < 1 && fraction > 0.99) return '> 99 %';
  return `${Math.round(fraction * 100)} %`;
}

/** A fraction in tens, for what is spoken while it changes; the ends are not rounded to certainties. */
export function roughPercent(fraction: number): string {
  const tens = Math.round(fraction * 10) * 10;
  if (tens === 100 && fraction < 1) return 'over 90 %';
  return tens === 0 && fraction > 0 ? 'under 10 %' : `${tens} %`;
}

export function milliseconds(value: number): string {
  if (value < 10) return `${value.toFixed(1)} ms`;
  return value < 1000 ? `${Math.round(value)} ms` : `${(value / 1000).toFixed(1)} s`;
}
