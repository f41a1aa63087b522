/** A half-open range of line numbers. */
export interface LineRange {
  start: number;
  end: number;
}
