import { type ErrorCode, isErrorCode } from '../error-codes.js';
import { log } from '../log.js';
import { withoutSuggestions } from './without-suggestions.js';

export interface MaskedError {
  message: string;
  path?: readonly (string | number)[];
  extensions: { code: ErrorCode; inputErrors?: unknown; params?: unknown; requestId?: string };
}

interface RawError {
  message?: unknown;
  path?: unknown;
  extensions?: { code?: unknown; inputErrors?: unknown; params?: unknown };
}

/** A page does not need more of them, and each has cost a copy. */
const MAX_ERRORS = 50;
const MAX_MESSAGE = 500;

/**
 * Builds the errors of an answer anew from message, path and code: nothing else of what a subgraph or a library put
 * there goes out. What is not of the closed list is logged and leaves as INTERNAL with the request's id.
 */
export function maskErrors(errors: readonly unknown[], requestId: string): MaskedError[] {
  return errors.slice(0, MAX_ERRORS).map((error) => maskError(error as RawError, requestId));
}

function maskError(error: RawError, requestId: string): MaskedError {
  const code = error.extensions?.code;
  const place = isPath(error.path) ? { path: error.path } : {};
  if (!isErrorCode(code) || code === 'INTERNAL') {
    log('error', 'unexpected error in an answer', {
      requestId,
      code,
      path: place.path?.join('.'),
      reason: String(error.message).slice(0, MAX_MESSAGE),
    });
    return { message: 'something went wrong', ...place, extensions: { code: 'INTERNAL', requestId } };
  }
  const { inputErrors, params } = error.extensions ?? {};
  return {
    message: withoutSuggestions(String(error.message)).slice(0, MAX_MESSAGE),
    ...place,
    extensions: { code, ...(inputErrors === undefined ? {} : { inputErrors }), ...(params === undefined ? {} : { params }) },
  };
}

function isPath(path: unknown): path is (string | number)[] {
  return Array.isArray(path) && path.every((part) => typeof part === 'string' || typeof part === 'number');
}
