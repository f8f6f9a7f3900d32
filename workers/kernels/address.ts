declare const brand: unique symbol;

/** A byte address in the backend's memory: a brand of its own, so that no size passes for one. */
export type Address = number & { readonly [brand]: true };

/** Stands for a tensor that is not there, where a kernel can do without. */
export const NOWHERE = 0 as Address;

/** The address so many bytes further on. */
export function offset(from: Address, bytes: number): Address {
  return (from + bytes) as Address;
}
