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

/** The same of a file of another program: float32 [n, channels, side, side] under the name `input`, to its one output. */
export async function runForeignOnnx(
  file: Uint8Array,
  input: Float32Array,
  sides: readonly number[],
): Promise<Float32Array> {
  const session = await InferenceSession.create(file);
  try {
    const count = input.length / sides.reduce((all, side) => all * side, 1);
    const found = await session.run({ input: new Tensor('float32', input, [count, ...sides]) });
    return (await Object.values(found)[0]!.getData()) as Float32Array;
  } finally {
    await session.release();
  }
}
