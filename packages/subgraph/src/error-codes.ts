/** Every code a client may meet. Public API: codes are only ever added. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_INPUT',
  'CONFLICT',
  'INVALID_STATE',
  'RETRY',
  'DEADLINE',
  'UNAVAILABLE',
  'TOO_LARGE',
  'TOO_MANY',
  'OPERATION_REFUSED',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];
