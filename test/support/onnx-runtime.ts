import { env, InferenceSession, Tensor } from 'onnxruntime-web';

// Its threads would outlive the test.
env.wasm.numThreads = 1;

/** What ONNX Runtime makes of an ONNX file: pictures of bytes to rows of probabilities. */
export async function runOnnx(file: Uint8Array, pixels: Uint8Array, imageSize: number): Promise<Float32Array> {
  const session = await InferenceSession.create(file);
  try {
    const pictures = new Tensor('uint8', pixels, [pixels.length / imageSize ** 2, imageSize, imageSize, 1]);
    const { probabilities } = await session.run({ pixels: pictures });
    return (await probabilities!.getData()) as Float32Array;
  } finally {
    await session.release();
  }
}
