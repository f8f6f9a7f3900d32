/// <reference path="./file-hash.d.ts" />

import stockSha256 from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?sha256';
import stockUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import relaxedSimdSha256 from '../kernels/build/relaxed-simd.wasm?sha256';
import relaxedSimdUrl from '../kernels/build/relaxed-simd.wasm?url';
import simdSha256 from '../kernels/build/simd.wasm?sha256';
import simdUrl from '../kernels/build/simd.wasm?url';
import type { Binary } from './fetch-binary.ts';

/** TensorFlow.js's own. */
export const STOCK: Binary = { url: stockUrl, sha256: stockSha256 };
export const RELAXED_SIMD_KERNELS: Binary = { url: relaxedSimdUrl, sha256: relaxedSimdSha256 };
export const SIMD_KERNELS: Binary = { url: simdUrl, sha256: simdSha256 };
