/** What indirectGemm multiplies. Steps, jumps and distances are bytes. */
@unmanaged
export class GemmArguments {
  /** A pair of byte offsets for each row, of where it begins in A and in C. */
  table: usize;
  rows: i32;
  groups: i32;
  a: usize;
  aStep: i32;
  aJump: i32;
  aGroup: i32;
  b: usize;
  bStep: i32;
  bJump: i32;
  bPanel: i32;
  bGroup: i32;
  /** A sum has `runs` times `run` terms. */
  run: i32;
  runs: i32;
  c: usize;
  cGroup: i32;
  columns: i32;
  /** 0, or the address of as many floats as whole panels have columns. */
  bias: usize;
  low: f32;
  high: f32;
  accumulate: bool;
}

/** Bytes of one row in a table of rows: its offset in A and its offset in C. */
export const TABLE_ROW: usize = 8;
