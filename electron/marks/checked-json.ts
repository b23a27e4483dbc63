import { crc32 } from 'node:zlib';

const start = /^\{"check":"([0-9a-f]{8})","value":/;
const startLength = '{"check":"00000000","value":'.length;

/**
 * A value as one line of JSON that carries the CRC-32 of what it holds: `{"check":"…","value":…}`. JSON has no raw
 * line break, so a line that was cut is told by its missing end, and one that was changed by its checksum.
 */
export function checkedJson(value: unknown): string {
  const text = JSON.stringify(value);
  return `{"check":"${crc32(text).toString(16).padStart(8, '0')}","value":${text}}\n`;
}

/** The value in a line, with or without its end; undefined where it is not what was written. */
export function parseCheckedJson(line: string): unknown {
  const [, check] = start.exec(line.slice(0, startLength)) ?? [];
  const end = line.endsWith('\n') ? line.length - 1 : line.length;
  const text = line.slice(startLength, end - 1);
  if (check === undefined || line[end - 1] !== '}' || crc32(text) !== Number.parseInt(check, 16))
    return undefined;
  return JSON.parse(text);
}
