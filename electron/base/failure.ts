/**
 * Every fault a person can meet has a code here. The sentence they read, and the way out it names, live in
 * renderer/text/failures.ts, which is exhaustive over these codes.
 */
export const failureCodes = [
  'archive-closed',
  'archive-crashed',
  'archive-folder-missing',
  'archive-folder-unreachable',
  'archive-folder-unreadable',
  'archive-in-use',
  'archive-not-a-folder',
  'article-missing',
  'article-unreadable',
  'cancelled',
  'data-folder-full',
  'data-folder-unwritable',
  'data-newer',
  'dialog-open',
  'index-damaged',
  'inside-archive',
  'internal',
  'label-too-long',
  'link-refused',
  'list-changed',
  'marks-full',
  'marks-in-use',
  'marks-newer',
  'marks-unreadable',
  'marks-unwritable',
  'message-refused',
  'nothing-to-export',
  'opening-refused',
  'output-unwritable',
  'printing-failed',
  'shared-archive-unknown',
  'shared-article-missing',
  'shared-link-invalid',
  'too-many-windows',
  'too-often',
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** What crosses a process border: `details` are plain facts for the sentence, such as `{ path }`. */
export interface FailureData {
  readonly code: FailureCode;
  readonly details: Readonly<Record<string, string>>;
}

/** An expected fault. Anything else that is thrown is a defect and becomes `internal` at the border. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: FailureCode, details: Readonly<Record<string, string>> = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(details)}`, { cause });
    this.name = 'Failure';
    this.code = code;
    this.details = details;
  }

  static fromData(data: FailureData): Failure {
    return new Failure(data.code, data.details);
  }
}

/** The plain form of any thrown value, safe to post to another process. */
export function toFailureData(thrown: unknown): FailureData {
  if (thrown instanceof Failure) return { code: thrown.code, details: thrown.details };
  if (thrown instanceof Error && thrown.name === 'AbortError') return { code: 'cancelled', details: {} };
  return {
    code: 'internal',
    details: { message: thrown instanceof Error ? thrown.message : String(thrown) },
  };
}

export function isFailureData(value: unknown): value is FailureData {
  if (typeof value !== 'object' || value === null) return false;
  const { code, details } = value as Partial<Record<keyof FailureData, unknown>>;
  return (
    failureCodes.some(known => known === code) &&
    typeof details === 'object' &&
    details !== null &&
    Object.values(details).every(detail => typeof detail === 'string')
  );
}
