/** What `promise` comes to, or what `overdue` gives once that has taken `patience` milliseconds. */
export function inTime<Value>(
  promise: Promise<Value>,
  patience: number,
  overdue: () => Value | Promise<Value>,
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Value>(resolve => {
    timer = setTimeout(() => resolve(Promise.resolve().then(overdue)), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
