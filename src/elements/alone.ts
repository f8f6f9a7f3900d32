/** `act`, but not again while it is under way: so that the second press of a double one does nothing. */
export function alone<Args extends unknown[]>(act: (...args: Args) => Promise<void>): (...args: Args) => Promise<void> {
  let underWay = false;
  return async (...args) => {
    if (underWay) return;
    underWay = true;
    try {
      await act(...args);
    } finally {
      underWay = false;
    }
  };
}
