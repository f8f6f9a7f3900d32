import { add, mul, type NamedAttrMap, type Tensor, type TensorInfo } from '@tensorflow/tfjs-core';
import type { Address } from '../address.ts';
import { type OwnKernel, requireFloat32, requireSameShape } from '../kernel.ts';
import type { Heap } from '../memory.ts';

type Three = [Address, Address, Address];

interface Update<Attrs> {
  name: string;
  /** The inputs beside `param` and `grad`. */
  states: string[];
  /** Calls the module with the addresses of inputs and outputs, in that order, and the floats that each has. */
  apply(kernels: Heap['kernels'], inputs: [...Three, Address], outputs: Three, size: number, attrs: Attrs): void;
  composed(inputs: Record<string, Tensor>, attrs: Attrs): Tensor | Tensor[];
}

/**
 * The kernel of one optimizer's update: inputs {param, grad, ...states} of one shape, any -> the parameter's and the
 * states' next values.
 */
export function updateKernel<Attrs extends NamedAttrMap>({ name, states, apply, composed }: Update<Attrs>): OwnKernel {
  const names = ['param', 'grad', ...states];
  return {
    name,
    run({ inputs, attrs, heap }): TensorInfo | TensorInfo[] {
      const tensors = requireFloat32(name, inputs, ...names);
      const [param, ...others] = tensors as [TensorInfo, ...TensorInfo[]];
      requireSameShape(name, param, ...others);
      const outputs = [param, ...states].map(() => heap.output(param.shape));
      const [from, to] = [tensors, outputs].map((each) => each.map((tensor) => heap.address(tensor)));
      apply(heap.kernels, from as [...Three, Address], to as Three, heap.size(param), attrs as Attrs);
      return outputs.length === 1 ? outputs[0]! : outputs;
    },
    composed: (inputs, attrs) => composed(inputs, attrs as Attrs),
  };
}

/** kept · average + (1 - kept) · value, of stock operations */
export function decayed(average: Tensor, value: Tensor, kept: number): Tensor {
  return add(mul(average, kept), mul(value, 1 - kept));
}
