/** Columns of numbers as text: Base64 of their bytes, the lowest first, which is the order of every machine we run on. */
import * as v from 'valibot';

type NumberArray = Uint8Array | Uint32Array | Float64Array;

export function pack({ buffer, byteOffset, byteLength }: NumberArray): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

function unpack(text: string, bytesInElement: number): ArrayBuffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length % bytesInElement !== 0) return undefined;
  return Uint8Array.from(bytes).buffer;
}

const packed = <Numbers>(bytesInElement: number, from: (buffer: ArrayBuffer) => Numbers) =>
  v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const buffer = unpack(dataset.value, bytesInElement);
      if (buffer) return from(buffer);
      addIssue({ message: 'A column was cut within a number' });
      return NEVER;
    }),
  );

export const packedBytes = packed(1, buffer => new Uint8Array(buffer));
export const packedWords = packed(4, buffer => new Uint32Array(buffer));
export const packedDoubles = packed(8, buffer => new Float64Array(buffer));
