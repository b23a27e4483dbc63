type Column =
  Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** The column itself where `length` elements fit, else a longer copy with zeros at its end. */
export function grown<Numbers extends Column>(column: Numbers, length: number): Numbers {
  if (length <= column.length) return column;
  const longer = new (column.constructor as new (length: number) => Numbers)(
    Math.max(length, 2 * column.length),
  );
  longer.set(column);
  return longer;
}
