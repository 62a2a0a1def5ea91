import type { ErrorCode } from './error-codes.js';

/** A request that is answered with nothing but a code. The message is English and safe to show. */
export class Refusal extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
