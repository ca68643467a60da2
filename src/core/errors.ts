/** Every way the kit can refuse something; a closed list, so that a page can answer each. */
export type RapportErrorCode =
  | 'storage-full'
  | 'storage-unavailable'
  | 'storage-lost'
  | 'storage-damaged'
  | 'insecure-context'
  | 'locked'
  | 'wrong-key'
  | 'conflict'
  | 'invalid'
  | 'unsupported-version'
  | 'not-found'
  | 'too-large'
  | 'private'
  | 'network'
  | 'rejected'
  | 'auth-needed';

/** An expected failure. `message` is for developers and never holds a word a person typed. */
export class RapportError extends Error {
  readonly code: RapportErrorCode;

  constructor(code: RapportErrorCode, message: string = code, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RapportError';
    this.code = code;
  }
}

/** Tells whether `error` is an expected failure, of the given code if one is named; one that another copy of the kit threw is one too. */
export function isRapportError(error: unknown, code?: RapportErrorCode): error is RapportError {
  return error instanceof Error && error.name === 'RapportError' && (code === undefined || (error as RapportError).code === code);
}
