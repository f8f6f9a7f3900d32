/** A byte address in the backend's memory. */
export type Pointer = number;

/** What the compiled module exports; parameters as documented beside each function in assembly/. */
export interface KernelExports {
  copyImages(
    source: Pointer,
    images: number,
    height: number,
    rowBytes: number,
    target: Pointer,
    targetImage: number,
    targetRow: number,
  ): void;
  indirectGemm(
    table: Pointer,
    rows: number,
    groups: number,
    a: Pointer,
    aStep: number,
    aJump: number,
    aGroup: number,
    b: Pointer,
    bStep: number,
    bJump: number,
    bPanel: number,
    bGroup: number,
    run: number,
    outer: number,
    c: Pointer,
    cGroup: number,
    columns: number,
    bias: Pointer,
    low: number,
    high: number,
    accumulate: 0 | 1,
  ): void;
  packPanels(
    source: Pointer,
    rows: number,
    columns: number,
    rowStride: number,
    columnStride: number,
    panels: Pointer,
    panelBytes: number,
  ): void;
  zero(target: Pointer, bytes: number): void;
  reluGrad(dy: Pointer, y: Pointer, dx: Pointer, size: number): void;
}
