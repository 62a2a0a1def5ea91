import { GraphQLError } from 'graphql';
import type { ErrorCode } from './error-codes.js';

/** What is wrong with one field of an input: a path into it, a code and what the sentence needs. */
export interface InputError {
  path: string;
  code: string;
  params?: Record<string, string | number | null>;
}

export interface DomainErrorDetails {
  inputErrors?: InputError[];
  /** Identifiers a person may use to find the cause, such as a decision's number. Never P1 to P3 values. */
  params?: Record<string, string | number | null>;
}

/** The only error that services throw on purpose. The message is English, for logs; clients translate the code. */
export class DomainError extends GraphQLError {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, details: DomainErrorDetails = {}) {
    super(message, { extensions: { code, ...details } });
    this.code = code;
  }
}

export function notFound(what: string): DomainError {
  return new DomainError('NOT_FOUND', `${what} was not found`);
}

export function badInput(inputErrors: InputError[]): DomainError {
  return new DomainError('BAD_INPUT', `the input is not valid: ${inputErrors.map((e) => `${e.path} ${e.code}`).join(', ')}`, {
    inputErrors,
  });
}
