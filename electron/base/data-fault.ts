import { Failure } from './failure.ts';

const full = ['ENOSPC', 'EDQUOT', 'EFBIG'];
const refused = ['EACCES', 'EPERM', 'EROFS'];

/** What a person is told when the file system does not let what the program keeps be read or written at `path`. */
export function toDataFailure(thrown: unknown, path: string): unknown {
  const code = codeOf(thrown);
  if (code !== undefined && full.includes(code)) return new Failure('data-folder-full', { path }, thrown);
  if (code !== undefined && refused.includes(code)) {
    return new Failure('data-folder-unwritable', { path }, thrown);
  }
  return thrown;
}

export function isMissing(thrown: unknown): boolean {
  return codeOf(thrown) === 'ENOENT';
}

/** The disk itself failed, so what stood there is lost. */
export function isDiskFault(thrown: unknown): thrown is Error {
  return codeOf(thrown) === 'EIO';
}

function codeOf(thrown: unknown): string | undefined {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string'
    ? thrown.code
    : undefined;
}
