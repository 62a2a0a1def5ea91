import type { CombinedError } from 'urql';
import { isErrorCode, type ErrorCode } from './ErrorCode';

/** The code of a failed request; the first known one where several fields failed. */
export function errorCodeOf(error: Pick<CombinedError, 'graphQLErrors' | 'networkError'>): ErrorCode {
  for (const { extensions } of error.graphQLErrors) {
    if (isErrorCode(extensions['code'])) return extensions['code'];
  }
  return error.graphQLErrors.length === 0 && error.networkError ? 'NETWORK' : 'INTERNAL';
}
