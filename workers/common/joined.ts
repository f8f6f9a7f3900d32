/**
 * The values of all parts, one after the other, in an array of their own.
 * @param Kind of the array, such as `Float32Array`
 */
export function joined<Values extends { set(part: ArrayLike<number>, at: number): void }>(
  Kind: new (length: number) => Values,
  parts: readonly ArrayLike<number>[],
): Values {
  const all = new Kind(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
