/** Numbers that are gathered one after the other. */
export class GatheredNumbers {
  values = new Uint32Array(256);
  length = 0;

  add(value: number): void {
    this.reserve(1);
    this.values[this.length++] = value;
  }

  /** Makes room for `count` more. */
  reserve(count: number): void {
    if (this.length + count <= this.values.length) return;
    const grown = new Uint32Array(Math.max(this.values.length * 2, this.length + count));
    grown.set(this.values.subarray(0, this.length));
    this.values = grown;
  }

  view(): Uint32Array {
    return this.values.subarray(0, this.length);
  }
}
